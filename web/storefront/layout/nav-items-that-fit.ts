/** Which categories a line of the head holds beside the shop's name, told from their letters: pages stand before scripts run. */

/** Screens, the narrowest first, and what their head holds between its margins, in rem. The breakpoints are in frame.css. */
const SCREENS = [
  { size: 'wide', width: 58.5, gap: 1.25 },
  { size: 'wider', width: 73, gap: 1.5 },
  { size: 'widest', width: 82, gap: 1.5 },
] as const;
export type Size = (typeof SCREENS)[number]['size'];

const EM = { item: 1.0625, name: 1.625 };
/** As in frame.css: the widest that a category and the shop's name get, the name with its margins. */
const WIDEST = { item: 11, name: 16 };
const NAME_MARGINS = 2;
const CHEVRON = 1.25;

/** `logoRem`: how wide the logo is that stands for the name. */
type Head = { shopName: string; logoRem?: number; allProducts: string; more: string };
type Fit<T> = {
  /** With the narrowest screen that shows each; the others are under More on every screen. */
  shown: { item: T; from: Size }[];
  /** The narrowest screen that shows all and so needs no More. */
  allFrom: Size | null;
};

/** `hasBelow`: some categories are below others, and only the menu lists those. */
export function navItemsThatFit<T extends { name: string }>(
  items: T[],
  hasBelow: boolean,
  head: Head,
): Fit<T> {
  const counts = SCREENS.map((screen) => countFitting(items, hasBelow, head, screen));
  const firstWith = (count: number) => SCREENS.find((_, i) => (counts[i] ?? 0) >= count)?.size;
  const shown = items.flatMap((item, i) => {
    const from = firstWith(i + 1);
    return from ? [{ item, from }] : [];
  });
  return { shown, allFrom: hasBelow ? null : (firstWith(items.length) ?? null) };
}

function countFitting(
  items: { name: string }[],
  hasBelow: boolean,
  { shopName, logoRem, allProducts, more }: Head,
  { width, gap }: (typeof SCREENS)[number],
): number {
  const name = Math.min((logoRem ?? widthOf(shopName) * EM.name) + NAME_MARGINS, WIDEST.name);
  const room = (width - name) / 2 - widthOf(allProducts) * EM.item;
  const widths = items.map((item) => gap + Math.min(widthOf(item.name) * EM.item, WIDEST.item));
  const upTo = (count: number) => widths.slice(0, count).reduce((sum, width) => sum + width, 0);
  if (!hasBelow && upTo(items.length) <= room) return items.length;
  const moreWidth = gap + widthOf(more) * EM.item + CHEVRON;
  let count = 0;
  while (count < items.length && upTo(count + 1) + moreWidth <= room) count += 1;
  // One that alone goes under More would have taken its place, were it not for those below.
  return hasBelow ? count : Math.min(count, items.length - 1);
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
  return letters.reduce((sum, letter) => sum + charWidth(letter), 0);
}

const charWidth = (letter: string): number =>
  LETTERS.find(([kind]) => kind.test(letter))?.[1] ?? ANY_OTHER;
