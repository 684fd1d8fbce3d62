/** How a page fixture's visitor got where they stand: through the API, with the cookies that the pages would have set. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { answer, createApiClient } from '#api/client.ts';
import { COOKIES, type CookieName } from '#common/pages.ts';
import { DEMO_SIGN_INS } from '#modules/settings/index.ts';
import { type RunningShop, shopAt } from '#test/harness/running-shop.ts';

const ADDRESS = {
  firstName: 'Ada',
  lastName: 'Example',
  line1: '1 Test Street',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
};
const GOODS = ['tarn-vase', 'morrow-cup'];
/** More than all fixtures together will ever take. */
const PLENTY = 100_000;

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

/** What many fixtures only read is made for the first of them; those that come meanwhile wait for it. */
export function oncePerShop<T>(
  make: (shopUrl: string) => Promise<T>,
): (shopUrl: string) => Promise<T> {
  // By shop, not by its URL: the next shop of a worker opens at the same port.
  const made = new WeakMap<RunningShop, Promise<T>>();
  return (shopUrl) => {
    const shop = shopAt(shopUrl);
    const one = made.get(shop) ?? make(shopUrl);
    made.set(shop, one);
    return one;
  };
}

/** The variants that fixtures buy. The shelf is filled first, so that no fixture takes the last of another. */
const goodsOf = oncePerShop(async (shopUrl) => {
  const { accessToken } = await signIn(shopUrl, 'owner');
  const staff = client(shopUrl, { authorization: `Bearer ${accessToken}` });
  const body = { onHand: PLENTY };
  const ids: string[] = [];
  for (const slug of GOODS) {
    const product = await answer(staff.GET('/products/{slug}', { params: { path: { slug } } }));
    const variantId = product.variants[0]?.id ?? '';
    await answer(staff.PUT('/admin/stock/{variantId}', { params: { path: { variantId } }, body }));
    ids.push(variantId);
  }
  return ids;
});

/** Fills a bag with two products; its token is in the visitor's cookies. */
export async function withCart(page: Page, shopUrl: string): Promise<string> {
  const { token } = await answer(client(shopUrl).POST('/carts', { body: {} }));
  const api = client(shopUrl, { 'cart-token': token });
  for (const variantId of await goodsOf(shopUrl)) {
    await answer(api.POST('/cart/items', { body: { variantId, quantity: 1 } }));
  }
  await keep(page, shopUrl, { cart: token, hasBag: '1' });
  return token;
}

/** Fills a bag with one of each; not of the demo's goods, which others take too. */
export async function withCartOf(page: Page, shopUrl: string, slugs: string[]): Promise<void> {
  const { token } = await answer(client(shopUrl).POST('/carts', { body: {} }));
  const api = client(shopUrl, { 'cart-token': token });
  for (const slug of slugs) {
    const product = await answer(api.GET('/products/{slug}', { params: { path: { slug } } }));
    const variantId = product.variants[0]?.id ?? '';
    await answer(api.POST('/cart/items', { body: { variantId, quantity: 1 } }));
  }
  await keep(page, shopUrl, { cart: token, hasBag: '1' });
}

/** The id of a product, by which staff know it. */
export async function findProduct(shopUrl: string, slug: string): Promise<string> {
  const path = { slug };
  const { id } = await answer(client(shopUrl).GET('/products/{slug}', { params: { path } }));
  return id;
}

export async function findCategory(shopUrl: string, slug: string): Promise<string> {
  const path = { slug };
  const { id } = await answer(client(shopUrl).GET('/categories/{slug}', { params: { path } }));
  return id;
}

/** The demo's first zone, with one of its delivery options. */
export const findZone = oncePerShop(async (shopUrl) => {
  const { accessToken } = await signIn(shopUrl, 'owner');
  const staff = client(shopUrl, { authorization: `Bearer ${accessToken}` });
  const { items } = await answer(staff.GET('/admin/shipping-zones'));
  const zone = items.find(({ options }) => options.length > 0);
  return { id: zone?.id ?? '', optionId: zone?.options[0]?.id ?? '' };
});

export type FixtureOrder = { number: string; token: string };

/** A bag that knows where it goes. */
export async function withAddressedCart(
  page: Page,
  shopUrl: string,
  address: Partial<typeof ADDRESS> = {},
): Promise<string> {
  const token = await withCart(page, shopUrl);
  const api = client(shopUrl, { 'cart-token': token });
  const addresses = { email: 'ada@example.test', shipping: { ...ADDRESS, ...address } };
  await answer(api.PUT('/cart/addresses', { body: addresses }));
  return token;
}

/** Orders the bag, to be paid by this method. `pageUrl`: where its payment goes on. */
export async function withOrderBy(
  page: Page,
  shopUrl: string,
  paymentMethod: string,
): Promise<FixtureOrder & { pageUrl: string }> {
  const api = client(shopUrl, { 'cart-token': await withAddressedCart(page, shopUrl) });
  const { items } = await answer(api.GET('/cart/shipping-options'));
  const shippingOptionId = items[0]?.id ?? '';
  await answer(api.PUT('/cart/shipping-option', { body: { shippingOptionId } }));
  const placed = await answer(api.POST('/checkout', { body: { paymentMethod } }));
  const order = { number: placed.order.number, token: placed.orderToken };
  await keep(page, shopUrl, { orders: `${order.number}.${order.token}` });
  return { ...order, pageUrl: placed.payment?.redirectUrl ?? '' };
}

/** Orders the bag and answers on the pay page as told; waits until the shop has heard. */
export async function withOrder(
  page: Page,
  shopUrl: string,
  card: 'approve' | 'decline' | 'none',
): Promise<FixtureOrder> {
  const order = await withOrderBy(page, shopUrl, 'test');
  if (card !== 'none') {
    const body = new URLSearchParams({ card, webhook: 'normal' });
    await fetch(order.pageUrl, { method: 'POST', body, redirect: 'manual' });
    await untilPaymentIs(shopUrl, order, card === 'approve' ? 'paid' : 'failed');
  }
  return order;
}

/** A paid order that the merchant has handed over. */
export async function withShippedOrder(page: Page, shopUrl: string): Promise<FixtureOrder> {
  const order = await withOrder(page, shopUrl, 'approve');
  const owner = await clientAs(shopUrl, 'owner');
  const path = { number: order.number };
  const body = {
    carrier: 'Test Post',
    trackingNumber: 'TP-0042',
    trackingUrl: 'https://post.test/TP-0042',
  };
  await answer(owner.POST('/admin/orders/{number}/fulfilments', { params: { path }, body }));
  return order;
}

const MAX_TRIES = 100;

/** Looks again and again until there is something to see. */
export async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await sleep(50);
  }
  throw new Error(`${what} did not happen`);
}

async function untilPaymentIs(shopUrl: string, { number, token }: FixtureOrder, state: string) {
  const api = client(shopUrl, { 'order-token': token });
  await until(`that the payment of order ${number} is ${state}`, async () => {
    const order = await answer(api.GET('/orders/{number}', { params: { path: { number } } }));
    return order.paymentState === state ? order : undefined;
  });
}

/** The id of the newest mail about an order. */
export function findMail(shopUrl: string, number: string): Promise<string> {
  return until(`a mail about order ${number}`, async () => {
    const { items } = await answer(client(shopUrl).GET('/demo/mailbox', {}));
    return items.find(({ subject }) => subject.includes(number))?.id;
  });
}

/** A client of the API that speaks as one of the demo's accounts. */
export async function clientAs(shopUrl: string, role: string) {
  const { accessToken } = await signIn(shopUrl, role);
  return client(shopUrl, { authorization: `Bearer ${accessToken}` });
}

async function signIn(shopUrl: string, role: string) {
  const demo = DEMO_SIGN_INS.find((one) => one.role === role);
  if (!demo) throw new Error(`the demo has no ${role}`);
  const { email, password } = demo;
  return answer(client(shopUrl).POST('/auth/login', { body: { email, password } }));
}

/** Signs the visitor in with one of the demo's accounts, to look: what it changed, other fixtures would show. */
export async function signedInAs(page: Page, shopUrl: string, role: string): Promise<void> {
  const signedIn = await signIn(shopUrl, role);
  await keep(page, shopUrl, { access: signedIn.accessToken, refresh: signedIn.refreshToken });
}

const OVERSEAS = {
  firstName: 'Ada',
  lastName: 'Example',
  company: 'Example and Daughters',
  line1: '400 Sample Avenue',
  line2: 'Suite 12',
  city: 'Springfield',
  region: 'IL',
  postalCode: '62701',
  country: 'US',
  phone: '+1 217 555 0100',
};

/** Makes an account that nobody else shops with. */
async function newShopper(shopUrl: string) {
  const body = {
    email: `${crypto.randomUUID()}@example.test`,
    name: 'Ada Example',
    password: 'teapot under stairs',
  };
  return answer(client(shopUrl).POST('/auth/register', { body }));
}

/** Signs the visitor in as somebody new, whom the fixture may change as it likes. */
export async function asNewShopper(page: Page, shopUrl: string): Promise<{ accessToken: string }> {
  const { accessToken, refreshToken } = await newShopper(shopUrl);
  await keep(page, shopUrl, { access: accessToken, refresh: refreshToken });
  return { accessToken };
}

/** Signs in somebody new who keeps two addresses; answers the id of the one overseas. */
export async function withAddresses(page: Page, shopUrl: string): Promise<string> {
  const { accessToken } = await asNewShopper(page, shopUrl);
  const mine = client(shopUrl, { authorization: `Bearer ${accessToken}` });
  await answer(mine.POST('/me/addresses', { body: { address: ADDRESS } }));
  const { id } = await answer(mine.POST('/me/addresses', { body: { address: OVERSEAS } }));
  return id;
}

/** Somebody with an order and a note, who was blocked and let in again. Answers the id. */
export async function withCustomer(shopUrl: string): Promise<string> {
  const { accessToken, user } = await newShopper(shopUrl);
  const owner = await signIn(shopUrl, 'owner');
  const staff = client(shopUrl, { authorization: `Bearer ${owner.accessToken}` });
  const path = { id: user.id };
  await orderAs(shopUrl, accessToken);
  const body = { note: 'Asked for paper without plastic.' };
  await answer(staff.POST('/admin/customers/{id}/notes', { params: { path }, body }));
  const reason = 'A card that was not theirs';
  await answer(staff.POST('/admin/customers/{id}/block', { params: { path }, body: { reason } }));
  await answer(staff.POST('/admin/customers/{id}/unblock', { params: { path } }));
  return user.id;
}

async function orderAs(shopUrl: string, accessToken: string): Promise<void> {
  const authorization = `Bearer ${accessToken}`;
  const { token } = await answer(client(shopUrl, { authorization }).POST('/carts', { body: {} }));
  const api = client(shopUrl, { authorization, 'cart-token': token });
  const [variantId = ''] = await goodsOf(shopUrl);
  await answer(api.POST('/cart/items', { body: { variantId, quantity: 1 } }));
  const addresses = { email: 'ada@example.test', shipping: ADDRESS };
  await answer(api.PUT('/cart/addresses', { body: addresses }));
  const { items } = await answer(api.GET('/cart/shipping-options'));
  const shippingOptionId = items[0]?.id ?? '';
  await answer(api.PUT('/cart/shipping-option', { body: { shippingOptionId } }));
  const placed = await answer(api.POST('/checkout', { body: { paymentMethod: 'test' } }));
  const card = new URLSearchParams({ card: 'approve', webhook: 'normal' });
  await fetch(placed.payment?.redirectUrl ?? '', {
    method: 'POST',
    body: card,
    redirect: 'manual',
  });
}
