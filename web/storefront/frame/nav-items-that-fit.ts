/** Which categories a line of the head holds beside the shop's name, told from their letters: pages stand before scripts run. */

/** Screens, the narrowest first, and what their head holds between its margins, in rem. The breakpoints are in frame.css. */
const SCREENS = [
  { size: 'wide', holds: 58.5, gap: 1.25 },
  { size: 'wider', holds: 73, gap: 1.5 },
  { size: 'widest', holds: 82, gap: 1.5 },
] as const;
export type Size = (typeof SCREENS)[number]['size'];

const EM = { way: 1.0625, name: 1.625 };
/** As in frame.css: the widest that a category and the shop's name get, the name with its margins. */
const WIDEST = { way: 11, name: 16 };
const NAME_MARGINS = 2;
const CHEVRON = 1.25;

type Head = { shopName: string; allProducts: string; more: string };
type Fit<T> = {
  /** With the narrowest screen that shows each; the others are under More on every screen. */
  shown: { way: T; from: Size }[];
  /** The narrowest screen that shows all and so needs no More. */
  allFrom: Size | null;
};

/** `hasBelow`: some categories are below others, and only the menu lists those. */
export function navItemsThatFit<T extends { name: string }>(
  ways: T[],
  hasBelow: boolean,
  head: Head,
): Fit<T> {
  const counts = SCREENS.map((screen) => countFitting(ways, hasBelow, head, screen));
  const firstWith = (count: number) => SCREENS.find((_, i) => (counts[i] ?? 0) >= count)?.size;
  const shown = ways.flatMap((way, i) => {
    const from = firstWith(i + 1);
    return from ? [{ way, from }] : [];
  });
  return { shown, allFrom: hasBelow ? null : (firstWith(ways.length) ?? null) };
}

function countFitting(
  ways: { name: string }[],
  hasBelow: boolean,
  { shopName, allProducts, more }: Head,
  { holds, gap }: (typeof SCREENS)[number],
): number {
  const name = Math.min(widthOf(shopName) * EM.name + NAME_MARGINS, WIDEST.name);
  const room = (holds - name) / 2 - widthOf(allProducts) * EM.way;
  const widths = ways.map((way) => gap + Math.min(widthOf(way.name) * EM.way, WIDEST.way));
  const upTo = (count: number) => widths.slice(0, count).reduce((sum, width) => sum + width, 0);
  if (!hasBelow && upTo(ways.length) <= room) return ways.length;
  const moreWidth = gap + widthOf(more) * EM.way + CHEVRON;
  let count = 0;
  while (count < ways.length && upTo(count + 1) + moreWidth <= room) count += 1;
  // One that alone goes under More would have taken its place, were it not for those below.
  return hasBelow ? count : Math.min(count, ways.length - 1);
}

const LETTERS: [RegExp, number][] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1.05],
  [/\p{M}/u, 0],
  [/[mwMWQ@%—]/u, 0.88],
  [/[ijlI .,:;'’|!]/u, 0.27],
  [/[frt1()-]/u, 0.37],
  [/[a-z]/u, 0.57],
];
const ANY_OTHER = 0.7;

/** In ems of its own size, rather too wide than too narrow. */
function widthOf(text: string): number {
  const letters = [...text.normalize('NFC')];
  return letters.reduce((sum, letter) => sum + letterWidth(letter), 0);
}

const letterWidth = (letter: string): number =>
  LETTERS.find(([kind]) => kind.test(letter))?.[1] ?? ANY_OTHER;
