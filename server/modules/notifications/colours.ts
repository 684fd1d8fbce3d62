/** Mails take their colours from the shop's pages, so that restyling one restyles the other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Colour = { light: string; dark: string };

const TOKENS = join(import.meta.dirname, '../../../web/styles/tokens.css');
/** `#fff`, `red` or `rgb(0 0 0)`: mail programs know no variables, and no functions within functions. */
const VALUE = String.raw`(#?\w+(?:\([^()]*\))?)`;

/** A token that is one value counts for light and dark. */
export function colourIn(tokens: string, name: string): Colour {
  const find = (value: string) => new RegExp(`--color-${name}:\\s*${value}\\s*;`).exec(tokens);
  const [, light, dark] =
    find(`light-dark\\(\\s*${VALUE}\\s*,\\s*${VALUE}\\s*\\)`) ?? find(VALUE) ?? [];
  if (!light) throw new Error(`web/styles/tokens.css has no --color-${name} that a mail can show.`);
  return { light, dark: dark ?? light };
}

const tokens = readFileSync(TOKENS, 'utf8');

export const COLOURS = {
  paper: colourIn(tokens, 'paper'),
  ink: colourIn(tokens, 'ink'),
  quiet: colourIn(tokens, 'quiet'),
  hairline: colourIn(tokens, 'hairline'),
  accent: colourIn(tokens, 'accent'),
  onAccent: colourIn(tokens, 'on-accent'),
};
