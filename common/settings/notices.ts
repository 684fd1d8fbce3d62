import type { Group } from './fields.ts';

/** Who of the shop is told by mail of what needs them. */
export const notices = {
  fields: {
    newOrders: { kind: 'emails', max: 10, initial: [] },
    lowStock: { kind: 'emails', max: 10, initial: [] },
  },
} as const satisfies Group;
