/** A look as the custom properties of web/styles/tokens.css. Only what differs from that file is said again. */
import { type Colours, coloursOf } from './colours.ts';
import { DEFAULT_LOOK, type Look } from './look.ts';
import type { Pair } from './palettes.ts';

const HANKEN =
  '"Hanken Grotesk Variable", "Noto Sans Arabic Variable", "Sans stand-in", sans-serif';
const SYSTEM = 'system-ui, "Noto Sans Arabic Variable", sans-serif';

const FONTS: Record<Look['type'], { serif: string; sans: string }> = {
  editorial: { serif: '"Newsreader Variable", "Serif stand-in", Georgia, serif', sans: HANKEN },
  classic: {
    serif: '"Source Serif 4 Variable", "Source Serif stand-in", Georgia, serif',
    sans: '"Source Sans 3 Variable", "Noto Sans Arabic Variable", "Source Sans stand-in", sans-serif',
  },
  plain: { serif: HANKEN, sans: HANKEN },
  system: { serif: SYSTEM, sans: SYSTEM },
};

/** Of what is pressed or typed in, of what holds others, and of pictures. */
const RADII: Record<Look['corners'], { control: string; box: string; picture: string }> = {
  square: { control: '2px', box: '2px', picture: '0' },
  soft: { control: '6px', box: '8px', picture: '6px' },
  round: { control: '1.5rem', box: '1.125rem', picture: '1.125rem' },
};

const SHAPES: Record<Look['pictureShape'], string> = {
  portrait: '4 / 5',
  square: '1 / 1',
  landscape: '3 / 2',
};

/** All that is not a colour. */
export function measuresOf({ type, corners, pictureShape, pictureFit }: Look) {
  const { control, box, picture } = RADII[corners];
  return {
    'font-serif': FONTS[type].serif,
    'font-sans': FONTS[type].sans,
    'radius-control': control,
    'radius-box': box,
    'radius-picture': picture,
    'picture-shape': SHAPES[pictureShape],
    'picture-fit': pictureFit,
  };
}

/** Empty for the look that the files have already. Colours are said twice, since old browsers know no `light-dark()`. */
export function styleSheetOf(look: Look & { colours: Colours }): string {
  const measures = changed(measuresOf(look), measuresOf(DEFAULT_LOOK));
  const light = colouring(look.colours, 'light');
  const dark = colouring(look.colours, 'dark');
  const rules = [
    [':root', measures + light],
    [':root[data-theme="dark"]', dark],
  ].flatMap(([selector, said]) => (said ? [`${selector}{${said}}`] : []));
  const byDefault = `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${dark}}}`;
  return [...rules, ...(dark ? [byDefault] : [])].join('');
}

/** Both sides of a look, each within what has the class `look-light` or `look-dark`: to be seen before it is chosen. */
export function previewSheetOf(look: Look): string {
  const colours = Object.entries(coloursOf(look));
  const measures = Object.entries(measuresOf(look)).map(([name, value]) => `--${name}:${value};`);
  const side = (name: keyof Pair) => {
    const tokens = colours.map(([token, pair]) => `--color-${token}:${pair[name]};`);
    return `.look-${name}{color-scheme:${name};${[...tokens, ...measures].join('')}}`;
  };
  return side('light') + side('dark');
}

function colouring(colours: Colours, side: keyof Pair): string {
  const sideOf = (all: Colours) =>
    Object.fromEntries(Object.entries(all).map(([name, pair]) => [`color-${name}`, pair[side]]));
  return changed(sideOf(colours), sideOf(coloursOf(DEFAULT_LOOK)));
}

const changed = (values: Record<string, string>, usual: Record<string, string>): string =>
  Object.entries(values)
    .filter(([name, value]) => value !== usual[name])
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
