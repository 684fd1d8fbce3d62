/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { byOwner } from '#test/api/world.ts';
import { nextNumber } from '#test/factories/accounts.ts';
import { goods } from '#test/factories/orders.ts';

const newLocation = (word = 'Place') => {
  const name = `${word} ${nextNumber()}`;
  return { name, code: name.toLowerCase().replace(' ', '-') };
};

export const examples: Examples = {
  parameters: {
    '/api/v1/admin/stock/{variantId}': {
      whose: 'staff',
      make: async ({ shop }) => (await goods(shop)).variantId,
    },
    '/api/v1/admin/stock-locations/{id}': {
      whose: 'staff',
      make: async (world) =>
        (await byOwner(world, 'POST', 'admin/stock-locations', newLocation())).body.id,
    },
  },
  calls: {
    setStock: () => ({ body: () => ({ onHand: 7 }) }),
    createStockLocation: () => {
      const bodies: Record<string, object> = {};
      return {
        body: (word) => {
          bodies[word] ??= newLocation(word);
          return bodies[word];
        },
      };
    },
    updateStockLocation: () => ({ body: () => ({ name: 'Moved' }) }),
  },
};
