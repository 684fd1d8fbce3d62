import type { Group } from './fields.ts';

const ASKED = ['off', 'optional', 'required'] as const;

/** As many characters as a shopper may write with an order. */
export const MAX_SHOPPER_NOTE = 500;

/** Who may order, and what is asked of them. The checkout's page and its API both obey. */
export const checkout = {
  fields: {
    account: { kind: 'choice', of: ['guest', 'required'], initial: 'guest', public: true },
    phone: { kind: 'choice', of: ASKED, initial: 'optional', public: true },
    company: { kind: 'choice', of: ASKED, initial: 'optional', public: true },
    terms: { kind: 'choice', of: ['shown', 'ticked'], initial: 'shown', public: true },
    note: { kind: 'choice', of: ['off', 'optional'], initial: 'off', public: true },
  },
} as const satisfies Group;
