/** Which colours of the style sheets meet, and the contrast that WCAG 2.2 asks of them (1.4.3 and 1.4.11, level AA). */
import type { ColourToken } from './colours.ts';

export const TEXT_RATIO = 4.5;
export const EDGE_RATIO = 3;

type Meeting = { on: readonly ColourToken[]; ratio: number };

const PAGES = ['paper', 'well', 'raised', 'accent-wash'] as const;
const GROUNDS = [...PAGES, 'alarm-wash', 'notice-wash'] as const;
const text = (...on: ColourToken[]): Meeting => ({ on, ratio: TEXT_RATIO });
const edge = (...on: ColourToken[]): Meeting => ({ on, ratio: EDGE_RATIO });

/** By what is written. */
export const TEXTS: Partial<Record<ColourToken, Meeting>> = {
  ink: text(...GROUNDS),
  quiet: text(...GROUNDS),
  paper: text('ink'),
  'on-accent': text('accent', 'accent-deep'),
  'accent-text': text(...PAGES),
  alarm: text(...PAGES, 'alarm-wash'),
  notice: text(...PAGES, 'notice-wash'),
};

/** By what is drawn: edges of controls, rings around what has the focus, marks of a kind. */
export const EDGES: Partial<Record<ColourToken, Meeting>> = {
  edge: edge('paper', 'raised', 'well'),
  ink: edge(...GROUNDS),
  'accent-line': edge(...PAGES),
  alarm: edge('paper', 'raised', 'alarm-wash'),
  notice: edge('paper', 'raised', 'notice-wash'),
};
