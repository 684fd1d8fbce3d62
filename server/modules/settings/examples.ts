/** Calls that succeed, for the sweep over all operations. */

import { FORM_GROUP_NAMES, settingsFrom } from '#common/settings/registry.ts';
import type { Examples } from '#test/api/examples.ts';
import { sampleGroup } from '#test/factories/settings.ts';
import { operationOf } from './group-schemas.ts';

const ofGroups = Object.fromEntries(
  FORM_GROUP_NAMES.map((group) => [
    operationOf('set', group),
    () => ({ body: (word: string) => sampleGroup(group, word) }),
  ]),
);

export const examples: Examples = {
  calls: {
    setCurrencySettings: () => ({
      body: () => ({ currency: 'EUR', currencies: ['EUR', 'USD', 'SEK'] }),
    }),
    setLanguageSettings: () => ({
      body: () => ({ locale: 'en', locales: ['en', 'en-US'] }),
    }),
    setShopSettings: () => ({ body: () => ({ timeZone: 'America/Halifax' }) }),
    ...ofGroups,
    // What the other operations of the sweep can order under.
    setCheckoutSettings: () => ({
      body: () => ({ ...settingsFrom().checkout, note: 'optional' }),
    }),
  },
};
