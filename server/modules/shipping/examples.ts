/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { byOwner } from '#test/api/world.ts';

export const examples: Examples = {
  parameters: {
    '/api/v1/admin/shipping-prices/{currency}': { whose: 'staff', make: () => 'EUR' },
    '/api/v1/admin/shipping-options/{id}': {
      whose: 'staff',
      make: async (world) =>
        (await byOwner(world, 'GET', 'admin/shipping-options')).body.items[0].id,
    },
  },
  calls: {
    setShippingPrices: async (world) => {
      const { body } = await byOwner(world, 'GET', 'admin/shipping-prices');
      const [{ shippingOptionId, amount }] = body.items[0].prices;
      return { body: () => ({ prices: [{ shippingOptionId, amount: (amount ?? 0) + 1 }] }) };
    },
    // A sample's price would be in a currency that the shop does not sell in.
    setShippingOptionPrices: () => ({
      body: () => ({ prices: [{ amount: 500, currency: 'EUR' }] }),
    }),
  },
};
