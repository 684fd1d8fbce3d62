/** Line icons on a grid of 24, in the colour of the text. They carry no meaning alone: the control has the label. */
const DRAWINGS = {
  bag: 'M5 8h14l-1 12H6L5 8Zm4 0V6.5a3 3 0 0 1 6 0V8',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm5 12 4.5 4.5',
  menu: 'M3.5 8h17M3.5 16h17',
  close: 'm5.5 5.5 13 13m0-13-13 13',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4.5 20c.8-3.4 3.6-5.2 7.5-5.2s6.7 1.8 7.5 5.2',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevronDown: 'm6 9.5 6 6 6-6',
  chevronUp: 'm6 14.5 6-6 6 6',
  next: 'm9.5 6 6 6-6 6',
  previous: 'm14.5 6-6 6 6 6',
  arrow: 'M4 12h16m-5.5-5.5L20 12l-5.5 5.5',
  filter: 'M4 7h16M7 12h10m-7 5h4',
  sun: 'M12 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4m0-12.8L17 7M7 17l-1.4 1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z',
  truck: 'M3 6.5h11v10H3zM14 10h4l3 3v3.5h-7M7 18.5a1.8 1.8 0 1 0 0-.01Zm10 0a1.8 1.8 0 1 0 0-.01Z',
  mail: 'M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5',
  trash: 'M5 7h14M9.5 7V4.5h5V7m-7.5 0 .8 12.5h8.4L17 7',
  edit: 'm5 19 .8-3.7L15.5 5.6l2.9 2.9-9.7 9.7L5 19Z',
  alert: 'M12 4 2.8 20h18.4L12 4Zm0 6v5m0 2.5v.01',
  info: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 11v6m0-9v.01',
  external: 'M14 4.5h5.5V10M19 5l-8.5 8.5M17 14v5.5H4.5V7H10',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9v.01',
  receipt: 'M6 3.5h12v17l-2.4-1.5-2.4 1.5-2.4-1.5-2.4 1.5L6 20.5v-17Zm3 5h6m-6 4h6',
  card: 'M3.5 6h17v12h-17zM3.5 10h17M7 14.5h4',
  box: 'm12 3.5 8 4v9l-8 4-8-4v-9l8-4Zm-8 4 8 4m0 0 8-4m-8 4v9',
  people:
    'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM2.5 19c.7-3 3-4.5 6.5-4.5s5.8 1.5 6.5 4.5M15.5 5.5a3.3 3.3 0 0 1 0 6.2M18 14.8c1.9.600 3 2 3.5 4.2',
  badge:
    'M4 6.5h16v13H4zM12 6.5V4M8.8 10.5a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.400ZM6 17c.4-1.500 1.400-2.200 2.800-2.200s2.400.7 2.800 2.200M14.500 11.500H17m-2.500 3.500H17',
  settings: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 5v4M9 15v4',
  chart: 'M4 20h16M7 16v-5m5 5V6m5 10v-7',
  home: 'm4 11 8-6.5L20 11v9h-5.5v-6h-5v6H4v-9Z',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9m0-4.5V9H15',
  sort: 'M8 5v14m-3.5-3.5L8 19l3.5-3.5M16 19V5m-3.5 3.5L16 5l3.5 3.5',
  drag: 'M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01',
  upload: 'M12 16V4.5m-5 5 5-5 5 5M4.5 16v3.5h15V16',
  download: 'M12 4v11.5m-5-5 5 5 5-5M4.5 19.5h15',
  keys: 'M3.5 6.5h17v11h-17zM7 10v.01M10.3 10v.01M13.7 10v.01M17 10v.01M8 14h8',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 7v5.5l3.5 2',
} as const;

export type IconName = keyof typeof DRAWINGS;

type Props = {
  name: IconName;
  small?: boolean;
  /** Points in the reading direction, so it is mirrored in right-to-left languages. */
  turns?: boolean;
};

export function Icon({ name, small = false, turns = false }: Props) {
  const classes = ['icon', small && 'icon-small', turns && 'icon-turns'].filter(Boolean).join(' ');
  return (
    <svg className={classes} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
