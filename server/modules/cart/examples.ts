/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import type { World } from '#test/api/world.ts';
import { expectOk, goods } from '#test/factories/orders.ts';

export const examples: Examples = {
  parameters: {
    '/api/v1/cart/items/{itemId}': { whose: 'person', make: addItem },
  },
  calls: {
    setCartCountry: () => ({ body: () => ({ country: 'AT' }) }),
    createCart: () => ({ as: {}, query: () => ({ locale: 'en' }), body: () => ({}) }),
    addCartItem: async ({ shop }) => {
      const { variantId } = await goods(shop);
      const { body: cart } = await expectOk(shop.api('POST', 'carts', { body: {} }));
      const body = (word: string) => ({ variantId, quantity: word === 'One' ? 1 : 2 });
      return { as: { cart: cart.token }, body };
    },
  },
};

async function addItem({ shop, first, cart }: World): Promise<string> {
  const { variantId } = await goods(shop);
  const body = { variantId, quantity: 1 };
  const call = { token: first.token, cart, body };
  const { body: view } = await expectOk(shop.api('POST', 'cart/items', call));
  return view.items.find((item: { variantId: string }) => item.variantId === variantId).id;
}
