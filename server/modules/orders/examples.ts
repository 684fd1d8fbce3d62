/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { byOwner, firstOrder, MARK, paidOrder, type World } from '#test/api/world.ts';

const numberOf = async (world: World) => (await firstOrder(world)).number;

export const examples: Examples = {
  parameters: {
    '/api/v1/orders/{number}': { whose: 'person', make: numberOf },
    '/api/v1/admin/orders/{number}': { whose: 'staff', make: numberOf },
    '/api/v1/admin/orders/{number}/notes/{noteId}': {
      whose: 'staff',
      make: async (world, at) => {
        const number = at.number ?? (await firstOrder(world)).number;
        const body = { note: `${MARK} wants it wrapped` };
        return (await byOwner(world, 'POST', `admin/orders/${number}/notes`, body)).body.id;
      },
    },
    '/api/v1/admin/order-batches/{id}': {
      whose: 'staff',
      make: async (world) => {
        const { number } = await firstOrder(world);
        const body = { action: 'tag', tag: 'later', numbers: [number] };
        return (await byOwner(world, 'POST', 'admin/order-batches', body)).body.id;
      },
    },
  },
  calls: {
    addOrderNote: () => ({ body: (note) => ({ note }) }),
    tagOrder: () => ({ body: (word) => ({ add: [word] }) }),
    resendOrderConfirmation: async (world) => ({ at: { number: await paidOrder(world) } }),
    chooseOrders: async (world) => {
      const { number } = await firstOrder(world);
      return { body: (tag) => ({ action: 'tag', tag, numbers: [number] }) };
    },
    startOrderBatch: () => ({ body: () => ({}) }),
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
