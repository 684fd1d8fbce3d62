import type { Group } from './fields.ts';

/** An order that is to be paid on delivery ends when nothing of it has left by then, and its goods are for sale again. */
export const unpaid = {
  fields: { endsAfterDays: { kind: 'integer', min: 1, max: 90, initial: 14 } },
} as const satisfies Group;
