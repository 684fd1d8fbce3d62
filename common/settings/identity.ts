import type { Group } from './fields.ts';

/** Who the shop is: its head and foot, its mails, its imprint, and what search engines and authenticators are told. */
export const identity = {
  fields: {
    name: {
      kind: 'line',
      max: 60,
      filled: true,
      initial: 'My shop',
      public: true,
      expected: true,
    },
    tagline: { kind: 'line', max: 160, initial: '', public: true },
    legalName: { kind: 'line', max: 120, initial: '', public: true, expected: true },
    line1: { kind: 'line', max: 120, initial: '', public: true, expected: true },
    line2: { kind: 'line', max: 120, initial: '', public: true },
    postalCode: { kind: 'line', max: 20, initial: '', public: true },
    city: { kind: 'line', max: 80, initial: '', public: true, expected: true },
    region: { kind: 'line', max: 80, initial: '', public: true },
    country: { kind: 'country', initial: '', public: true, expected: true },
    email: { kind: 'email', initial: '', public: true, expected: true },
    phone: { kind: 'line', max: 40, initial: '', public: true },
    taxId: { kind: 'line', max: 40, initial: '', public: true },
    registration: { kind: 'line', max: 120, initial: '', public: true },
  },
} as const satisfies Group;
