/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';

export const examples: Examples = {
  calls: {
    setCurrencySettings: () => ({
      body: () => ({ currency: 'EUR', currencies: ['EUR', 'USD', 'SEK'] }),
    }),
    setLanguageSettings: () => ({
      body: () => ({ locale: 'en', locales: ['en', 'en-US'] }),
    }),
    setShopSettings: () => ({ body: () => ({ timeZone: 'America/Halifax' }) }),
    setUnpaidSettings: () => ({ body: () => ({ endsAfterDays: 21 }) }),
  },
};
