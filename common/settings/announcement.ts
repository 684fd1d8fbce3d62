import type { Group } from './fields.ts';

/** A line above the head of each page of the shop, while it is current. Empty: none. */
export const announcement = {
  fields: {
    text: { kind: 'line', max: 160, initial: '', public: true },
    link: { kind: 'line', max: 200, initial: '', public: true },
    from: { kind: 'moment', initial: '', public: true },
    until: { kind: 'moment', initial: '', public: true },
  },
} as const satisfies Group;
