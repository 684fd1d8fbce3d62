/** The shop's API as stories call it from outside: what others do while somebody looks at a page. */

import { expectOk, type PlacedOrder, payAt, placedOrder } from '#test/factories/orders.ts';
import type { Api, TestAnswer } from '#test/harness/app.ts';

export type ShopCaller = { api: Api };

export function callerOf(shopUrl: string): ShopCaller {
  const api: Api = async (method, path, { body, token, cart, order, headers } = {}) => {
    const response = await fetch(shopUrl + (path.startsWith('/') ? path : `/api/v1/${path}`), {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(cart && { 'cart-token': cart }),
        ...(order && { 'order-token': order }),
        ...headers,
      },
    });
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: isJson && text ? JSON.parse(text) : undefined,
      headers: Object.fromEntries(response.headers),
      text,
    };
  };
  return { api };
}

/** An access token of one of the demo's accounts. */
export async function signInAs({ api }: ShopCaller, role: 'owner' | 'shopper'): Promise<string> {
  const { body: shop } = await expectOk(api('GET', 'shop'));
  const account = shop.demoSignIns.find((one: { role: string }) => one.role === role);
  const { email, password } = account;
  const { body } = await expectOk(api('POST', 'auth/login', { body: { email, password } }));
  return body.accessToken;
}

/** The id of the variant with these option values, in their order. */
export async function findVariant(
  { api }: ShopCaller,
  slug: string,
  ...values: string[]
): Promise<string> {
  const { body: product } = await expectOk(api('GET', `products/${slug}`));
  const fits = (one: { options: { value: string }[] }) =>
    values.every((value, i) => one.options[i]?.value === value);
  return product.variants.find(fits).id;
}

/** A paid order of a guest. */
export async function buyAsGuest(
  caller: ShopCaller,
  variantId: string,
  quantity = 1,
): Promise<PlacedOrder> {
  const order = await placedOrder(caller, [{ variantId, quantity }]);
  await payAt(order.pageUrl, 'approve');
  await expectOk(caller.api('POST', `orders/${order.number}/settle`, { order: order.token }));
  return order;
}

export async function ship(caller: ShopCaller, number: string): Promise<TestAnswer> {
  const token = await signInAs(caller, 'owner');
  const body = { carrier: 'Test Post', trackingNumber: 'TP-0042' };
  return expectOk(caller.api('POST', `admin/orders/${number}/fulfilments`, { token, body }));
}

export async function giveBack(
  caller: ShopCaller,
  { number, paymentId }: Pick<PlacedOrder, 'number' | 'paymentId'>,
  amount: number,
): Promise<void> {
  const token = await signInAs(caller, 'owner');
  const body = { paymentId, amount: { amount, currency: 'EUR' } };
  await expectOk(caller.api('POST', `admin/orders/${number}/refunds`, { token, body }));
}

/** Counts a variant anew, as somebody at the shelf does. */
export async function setStock(caller: ShopCaller, variant: string, onHand: number): Promise<void> {
  const token = await signInAs(caller, 'owner');
  await expectOk(caller.api('PUT', `admin/stock/${variant}`, { token, body: { onHand } }));
}
