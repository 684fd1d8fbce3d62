import {
  CORNERS,
  DEFAULT_LOOK,
  PALETTE_NAMES,
  PICTURE_FITS,
  PICTURE_SHAPES,
  TYPE_PAIRINGS,
} from '#common/look/look.ts';
import type { Group } from './fields.ts';

/** The shop's look: whatever is chosen, every text stays readable (record 56). */
export const look = {
  fields: {
    accent: { kind: 'colour', initial: DEFAULT_LOOK.accent, public: true },
    palette: { kind: 'choice', of: PALETTE_NAMES, initial: DEFAULT_LOOK.palette, public: true },
    type: { kind: 'choice', of: TYPE_PAIRINGS, initial: DEFAULT_LOOK.type, public: true },
    corners: { kind: 'choice', of: CORNERS, initial: DEFAULT_LOOK.corners, public: true },
    pictureShape: {
      kind: 'choice',
      of: PICTURE_SHAPES,
      initial: DEFAULT_LOOK.pictureShape,
      public: true,
    },
    pictureFit: {
      kind: 'choice',
      of: PICTURE_FITS,
      initial: DEFAULT_LOOK.pictureFit,
      public: true,
    },
  },
} as const satisfies Group;
