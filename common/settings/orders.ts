import type { Group } from './fields.ts';

/** How orders are numbered from now on. Orders that stand keep their numbers, and no two have the same digits. */
export const orders = {
  fields: {
    start: { kind: 'integer', min: 1, max: 999_999_999, initial: 10_001 },
    // A digit at its end would run into the number.
    prefix: { kind: 'line', max: 8, pattern: '^([A-Z0-9-]*[A-Z-])$', initial: '' },
  },
} as const satisfies Group;
