/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { firstOrder, paidOrder } from '#test/api/world.ts';
import { goods, readyCart } from '#test/factories/orders.ts';
import { BANK } from '#test/fakes/bank.ts';

const paying = (word: string) => ({ paymentMethod: word === 'One' ? 'test' : BANK });

export const examples: Examples = {
  calls: {
    checkout: async ({ shop }) => {
      const { variantId } = await goods(shop);
      return { as: { cart: await readyCart(shop, [{ variantId }]) }, body: paying };
    },
    payOrderAgain: async (world) => {
      const { number, token } = await firstOrder(world);
      return { at: { number }, as: { order: token }, body: paying };
    },
    cancelOrderAsStaff: async (world) => ({
      at: { number: await paidOrder(world) },
      body: (note) => ({ note }),
    }),
  },
};
