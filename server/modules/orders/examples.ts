/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { byOwner, firstOrder, paidOrder, type World } from '#test/api/world.ts';

const numberOf = async (world: World) => (await firstOrder(world)).number;

export const examples: Examples = {
  parameters: {
    '/api/v1/orders/{number}': { whose: 'person', make: numberOf },
    '/api/v1/admin/orders/{number}': { whose: 'staff', make: numberOf },
  },
  calls: {
    updateOrder: () => ({ body: (word) => ({ metadata: { word } }) }),
    shipOrder: async (world) => ({
      at: { number: await paidOrder(world) },
      body: (carrier) => ({ carrier }),
    }),
    markOrderDelivered: async (world) => ({
      at: { number: await shippedOrder(world) },
      body: () => ({}),
    }),
    returnGoods: async (world) => ({
      at: { number: await shippedOrder(world) },
      body: (note) => ({ note }),
    }),
  },
};

async function shippedOrder(world: World): Promise<string> {
  const number = await paidOrder(world);
  await byOwner(world, 'POST', `admin/orders/${number}/fulfilments`, {});
  return number;
}
