/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { byOwner, type World } from '#test/api/world.ts';

const OPTION = {
  name: 'Courier',
  active: true,
  pricing: 'weight',
  minDays: 1,
  maxDays: 2,
  cutOffHour: 12,
  maxWeightGrams: 30_000,
  prices: [
    { amount: 900, currency: 'EUR', freeFrom: 20_000, steps: [{ from: 5_000, amount: 1_900 }] },
  ],
};

const firstZone = async (world: World) =>
  (await byOwner(world, 'GET', 'admin/shipping-zones')).body.items[0].id;

export const examples: Examples = {
  parameters: {
    '/api/v1/admin/shipping-prices/{currency}': { whose: 'staff', make: () => 'EUR' },
    '/api/v1/admin/shipping-zones/{id}': {
      whose: 'staff',
      make: async (world) => {
        const content = { name: 'Nearby', countries: [] };
        return (await byOwner(world, 'POST', 'admin/shipping-zones', content)).body.id;
      },
    },
    '/api/v1/admin/shipping-options/{id}': {
      whose: 'staff',
      make: async (world) => {
        const body = { zoneId: await firstZone(world), ...OPTION };
        return (await byOwner(world, 'POST', 'admin/shipping-options', body)).body.id;
      },
    },
  },
  calls: {
    createShippingZone: () => ({ body: (word) => ({ name: word, countries: [] }) }),
    setShippingZone: () => ({ body: (word) => ({ name: word, countries: [] }) }),
    createShippingOption: async (world) => {
      const zoneId = await firstZone(world);
      return { body: (word) => ({ ...OPTION, zoneId, name: word }) };
    },
    setShippingOption: () => ({ body: (word) => ({ ...OPTION, name: word }) }),
    setDeliveryDays: () => ({
      body: () => ({ workingDays: [1, 2, 3, 4, 5, 6], daysOff: ['2026-12-25'] }),
    }),
    listDeliveryOptions: () => ({ query: () => ({ country: 'DE', total: '5000' }) }),
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
