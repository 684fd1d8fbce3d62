/** What a merchant chooses of the shop's look. Everything that pages and mails need besides is derived from it. */
import type { PALETTES } from './palettes.ts';

export const PALETTE_NAMES = [
  'warm',
  'white',
  'cool',
  'stone',
] as const satisfies readonly (keyof typeof PALETTES)[];
export const TYPE_PAIRINGS = ['editorial', 'classic', 'plain', 'system'] as const;
export const CORNERS = ['square', 'soft', 'round'] as const;
export const PICTURE_SHAPES = ['portrait', 'square', 'landscape'] as const;
export const PICTURE_FITS = ['cover', 'contain'] as const;

export type Look = {
  /** `#rrggbb`: what is to be done next is painted with it. */
  accent: string;
  palette: (typeof PALETTE_NAMES)[number];
  type: (typeof TYPE_PAIRINGS)[number];
  corners: (typeof CORNERS)[number];
  pictureShape: (typeof PICTURE_SHAPES)[number];
  /** Cut to the shape, or shown whole within it. */
  pictureFit: (typeof PICTURE_FITS)[number];
};

/** As web/styles/tokens.css says it. */
export const DEFAULT_LOOK: Look = {
  accent: '#2f4a3e',
  palette: 'warm',
  type: 'editorial',
  corners: 'square',
  pictureShape: 'portrait',
  pictureFit: 'cover',
};
