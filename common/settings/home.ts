import type { Group } from './fields.ts';

/** The first screen of the home page: words on its picture, and the one thing to do next. */
export const home = {
  fields: {
    headline: { kind: 'line', max: 120, initial: '', public: true },
    introduction: { kind: 'line', max: 240, initial: '', public: true },
    button: { kind: 'line', max: 40, initial: '', public: true },
    buttonLink: { kind: 'line', max: 200, initial: '', public: true },
  },
} as const satisfies Group;
