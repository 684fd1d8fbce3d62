import type { Group } from './fields.ts';

/** When somebody is told that a thing runs low. 0: once it is sold out. */
export const stock = {
  fields: { lowAt: { kind: 'integer', min: 0, max: 10_000, initial: 3 } },
} as const satisfies Group;
