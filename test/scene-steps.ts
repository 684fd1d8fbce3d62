/** How a scene's visitor got where they stand: through the API, with the cookies that the pages would have set. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { answer, createApiClient } from '#api/client.ts';
import { COOKIES, type CookieName } from '#common/pages.ts';
import { DEMO_SIGN_INS } from '#modules/settings/index.ts';

const ADDRESS = {
  firstName: 'Ada',
  lastName: 'Example',
  line1: '1 Test Street',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
};
const GOODS = ['tarn-vase', 'morrow-cup'];

const client = (shopUrl: string, headers: Record<string, string> = {}) =>
  createApiClient({ baseUrl: shopUrl, headers: () => headers });

async function keep(page: Page, shopUrl: string, cookies: Partial<Record<CookieName, string>>) {
  await page.context().addCookies(
    Object.entries(cookies).map(([name, value]) => ({
      name: COOKIES[name as CookieName],
      value,
      url: shopUrl,
    })),
  );
}

/** Fills a bag with two products; its token is in the visitor's cookies. */
export async function withBag(page: Page, shopUrl: string): Promise<string> {
  const { token } = await answer(client(shopUrl).POST('/carts', { body: {} }));
  const api = client(shopUrl, { 'cart-token': token });
  for (const slug of GOODS) {
    const product = await answer(api.GET('/products/{slug}', { params: { path: { slug } } }));
    const variantId = product.variants.find((variant) => variant.inStock)?.id;
    if (!variantId) throw new Error(`${slug} has sold out`);
    await answer(api.POST('/cart/items', { body: { variantId, quantity: 1 } }));
  }
  await keep(page, shopUrl, { cart: token, hasBag: '1' });
  return token;
}

export type SceneOrder = { number: string; token: string };

/** Orders the bag and answers on the pay page as told; waits until the shop has heard. */
export async function withOrder(
  page: Page,
  shopUrl: string,
  card: 'approve' | 'decline' | 'none',
): Promise<SceneOrder> {
  const api = client(shopUrl, { 'cart-token': await withBag(page, shopUrl) });
  const addresses = { email: 'ada@example.test', shipping: ADDRESS };
  await answer(api.PUT('/cart/addresses', { body: addresses }));
  const { items } = await answer(api.GET('/cart/shipping-options'));
  const shippingOptionId = items[0]?.id ?? '';
  await answer(api.PUT('/cart/shipping-option', { body: { shippingOptionId } }));
  const placed = await answer(api.POST('/checkout', { body: { paymentMethod: 'test' } }));
  const order = { number: placed.order.number, token: placed.orderToken };
  if (card !== 'none') {
    const body = new URLSearchParams({ card, webhook: 'normal' });
    await fetch(placed.payment?.redirectUrl ?? '', { method: 'POST', body, redirect: 'manual' });
    await untilPaymentIs(shopUrl, order, card === 'approve' ? 'paid' : 'failed');
  }
  await keep(page, shopUrl, { orders: `${order.number}.${order.token}` });
  return order;
}

const MAX_TRIES = 100;

async function untilPaymentIs(shopUrl: string, { number, token }: SceneOrder, state: string) {
  const api = client(shopUrl, { 'order-token': token });
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const order = await answer(api.GET('/orders/{number}', { params: { path: { number } } }));
    if (order.paymentState === state) return;
    await sleep(50);
  }
  throw new Error(`the payment of order ${number} did not become ${state}`);
}

/** Signs the visitor in with one of the demo's accounts. */
export async function signedInAs(page: Page, shopUrl: string, role: string): Promise<void> {
  const demo = DEMO_SIGN_INS.find((one) => one.role === role);
  if (!demo) throw new Error(`the demo has no ${role}`);
  const { email, password } = demo;
  const signedIn = await answer(client(shopUrl).POST('/auth/login', { body: { email, password } }));
  await keep(page, shopUrl, { access: signedIn.accessToken, refresh: signedIn.refreshToken });
}
