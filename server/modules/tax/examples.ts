/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';

const rates = [{ name: 'VAT', rateMillionths: 80_000 }];

export const examples: Examples = {
  parameters: {
    '/api/v1/admin/tax-countries/{country}': { whose: 'staff', make: () => 'CH' },
  },
  calls: {
    setTaxSettings: () => ({
      body: (word) => ({ pricesIncludeTax: word === 'One', rounding: 'rate' }),
    }),
    setTaxCountry: () => ({
      body: () => ({ charges: 'own', rates: { standard: rates, reduced: [] } }),
    }),
  },
};
