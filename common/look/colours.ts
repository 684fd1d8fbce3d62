/**
 * All colours of the shop from a palette and one accent, light and dark. Whatever accent a merchant chooses, each text
 * can be read on its ground and each edge be seen: `pairs.ts` says which, a property proves it.
 */
import { contrast, hexOf, lchOf, leastContrast, reaching } from './colour.ts';
import { isHex } from './hex.ts';
import { DEFAULT_LOOK, type Look } from './look.ts';
import { EDGE_RATIO, TEXT_RATIO } from './pairs.ts';
import { PALETTES, type Pair } from './palettes.ts';

type PaletteToken = keyof (typeof PALETTES)['warm'];
export type AccentToken =
  | 'accent'
  | 'accent-deep'
  | 'on-accent'
  | 'accent-wash'
  | 'accent-text'
  | 'accent-line';
export type ColourToken = PaletteToken | AccentToken;
export type Colours = Record<ColourToken, Pair>;

type Side = keyof Pair;

type Chosen = Pick<Look, 'accent' | 'palette'>;
let last: (Chosen & { colours: Colours }) | undefined;

/** Of one look it is asked again and again. */
export function coloursOf({ accent, palette }: Chosen): Colours {
  if (last?.accent === accent && last.palette === palette) return last.colours;
  const colours = derive({ accent, palette });
  last = { accent, palette, colours };
  return colours;
}

function derive({ accent, palette }: Chosen): Colours {
  const tones = PALETTES[palette];
  const given = isHex(accent) ? accent.toLowerCase() : DEFAULT_LOOK.accent;
  const light = accentsOn(tones, 'light', given);
  const dark = accentsOn(tones, 'dark', inTheDark(given));
  const pair = (token: AccentToken): Pair => ({ light: light[token], dark: dark[token] });
  return {
    ...tones,
    accent: pair('accent'),
    'accent-deep': pair('accent-deep'),
    'on-accent': pair('on-accent'),
    'accent-wash': pair('accent-wash'),
    'accent-text': pair('accent-text'),
    'accent-line': pair('accent-line'),
  };
}

/** Black or white, whichever can be read better: one of them always reaches 4.58. */
export const textOn = (ground: string): string =>
  contrast(ground, '#ffffff') >= contrast(ground, '#000000') ? '#ffffff' : '#000000';

/** On dark paper a colour must be light to be seen, and pale not to glare. */
function inTheDark(accent: string): string {
  const { l, c, h } = lchOf(accent);
  return hexOf({ l: Math.max(l, 0.81), c: Math.min(c, 0.1), h });
}

function accentsOn(
  tones: Record<PaletteToken, Pair>,
  side: Side,
  accent: string,
): Record<AccentToken, string> {
  const wash = washOf(tones.paper[side], accent, side);
  const grounds = [tones.paper[side], tones.well[side], tones.raised[side], wash];
  const darker = side === 'light';
  return {
    accent,
    'accent-deep': deeper(accent),
    'on-accent': textOn(accent),
    'accent-wash': wash,
    'accent-text': reaching(accent, grounds, TEXT_RATIO, darker),
    'accent-line': reaching(accent, grounds, EDGE_RATIO, darker),
  };
}

/** Under the pointer: away from the text on it, so that it stays readable; what is nearly black already grows lighter. */
function deeper(accent: string): string {
  const { l, c, h } = lchOf(accent);
  if (textOn(accent) === '#000000') return hexOf({ l: l + 0.06, c, h });
  return hexOf({ l: l > 0.2 ? l - 0.07 : l + 0.1, c, h });
}

/** The paper with a breath of the accent, for what is chosen or went well. */
function washOf(paper: string, accent: string, side: Side): string {
  const { c, h } = lchOf(accent);
  const { l } = lchOf(paper);
  return hexOf({ l: l + (side === 'light' ? -0.035 : 0.07), c: Math.min(c * 0.25, 0.025), h });
}

/** What of an accent is not as the merchant chose it, and how readable it is: for the page where it is chosen. */
export function accentReport(look: Chosen, side: Side) {
  const colours = coloursOf(look);
  const of = (token: ColourToken) => colours[token][side];
  const grounds = [of('paper'), of('well'), of('raised'), of('accent-wash')];
  return {
    accent: of('accent'),
    onAccent: { colour: of('on-accent'), ratio: contrast(of('on-accent'), of('accent')) },
    text: { colour: of('accent-text'), ratio: leastContrast(of('accent-text'), grounds) },
    line: { colour: of('accent-line'), ratio: leastContrast(of('accent-line'), grounds) },
  };
}
