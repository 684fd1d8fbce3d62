/**
 * A shop as people really fill it: forty categories in a tree, names without a space, twelve values of an option,
 * prices of seven digits. It is no demo any more, so these fixtures have a shop of their own.
 */
import type { Page } from 'playwright-core';
import { answer, createApiClient } from '#api/client.ts';
import { toPricedOrder, withEngravedCart, withPricedOrder } from './priced-steps.ts';
import { clientAs, findMail, oncePerShop, signedInAs, withAddressedCart } from './steps.ts';

/** Nearly as long as a title may get, and nowhere to break it. */
const UNBROKEN = 'Handwerksporzellanteeschalenuntersetzer'.repeat(8).slice(0, 290);
const TOPS = 8;
const BELOW = 4;
const VALUES = Array.from({ length: 12 }, (_, i) => `Glazed in number ${i + 1} of twelve`);
const PRICE = { amount: 123_456_789, currency: 'EUR' as const };
const PERSON = { firstName: UNBROKEN.slice(0, 80), lastName: UNBROKEN.slice(0, 80) };

type StaffClient = Awaited<ReturnType<typeof clientAs>>;

async function addCategories(staff: StaffClient): Promise<string> {
  for (let i = 0; i < TOPS; i++) {
    const name = i === 0 ? UNBROKEN.slice(0, 60) : `Things for the long table, volume ${i + 1}`;
    const top = { name, slug: `long-${i}`, position: i - TOPS };
    await answer(staff.POST('/admin/categories', { body: top }));
    for (let k = 0; k < BELOW; k++) {
      const body = { name: `${name}, part ${k + 1}`, slug: `long-${i}-${k}`, parent: top.slug };
      await answer(staff.POST('/admin/categories', { body }));
    }
  }
  return 'long-0';
}

function addProduct(staff: StaffClient, category: string) {
  const body = {
    title: UNBROKEN,
    slug: 'long-product',
    status: 'active' as const,
    vendor: UNBROKEN.slice(0, 100),
    description: `<p>${UNBROKEN}</p><table><tr><td>${UNBROKEN}</td></tr></table>`,
    categories: [category],
    options: [{ name: 'Glaze', values: VALUES }],
    variants: VALUES.map((value, i) => ({
      options: [value],
      sku: `${UNBROKEN.slice(0, 90)}-${i}`,
      prices: [PRICE],
      stock: { onHand: 1_000_000 },
    })),
  };
  return answer(staff.POST('/admin/products', { body }));
}

const filled = oncePerShop(async (shopUrl) => {
  const staff = await clientAs(shopUrl, 'owner');
  const body = { name: UNBROKEN.slice(0, 90), code: 'long' };
  await answer(staff.POST('/admin/stock-locations', { body }));
  const product = await addProduct(staff, await addCategories(staff));
  return { productId: product.id, variantId: product.variants[0]?.id ?? '' };
});

/** A bag with seven units of it, of somebody whose name is as long. */
async function withLongCart(page: Page, shopUrl: string) {
  const { variantId } = await filled(shopUrl);
  const token = await withAddressedCart(page, shopUrl, PERSON);
  const headers = () => ({ 'cart-token': token });
  const api = createApiClient({ baseUrl: shopUrl, headers });
  await answer(api.POST('/cart/items', { body: { variantId, quantity: 7 } }));
  return api;
}

async function withLongOrder(page: Page, shopUrl: string) {
  const api = await withLongCart(page, shopUrl);
  const { items } = await answer(api.GET('/cart/shipping-options'));
  const shippingOptionId = items[0]?.id ?? '';
  await answer(api.PUT('/cart/shipping-option', { body: { shippingOptionId } }));
  const { order, orderToken } = await answer(
    api.POST('/checkout', { body: { paymentMethod: 'test' } }),
  );
  return { number: order.number, path: `/orders/${order.number}?token=${orderToken}` };
}

type LongFixture = { name: string; go: (page: Page, shopUrl: string) => Promise<unknown> };

const at = (name: string, path: string): LongFixture => ({
  name,
  async go(page, url) {
    await filled(url);
    return page.goto(url + path);
  },
});

const asStaff = (
  name: string,
  pathOf: (number: string, productId: string) => string,
): LongFixture => ({
  name,
  async go(page, url) {
    const { number } = await withLongOrder(page, url);
    await signedInAs(page, url, 'owner');
    return page.goto(url + pathOf(number, (await filled(url)).productId));
  },
});

/** An order whose money is made of everything at once, on pages that only have to hold it. */
const PRICED: LongFixture[] = [
  {
    name: 'engraved-checkout',
    route: '/checkout',
    async go(page, url) {
      await withEngravedCart(page, url);
      return page.goto(`${url}/checkout`);
    },
  },
  toPricedOrder('priced-confirmed', '/confirmed'),
  {
    name: 'priced-mail',
    route: '/demo/mailbox/:id',
    async go(page, url) {
      const { number } = await withPricedOrder(page, url);
      return page.goto(`${url}/demo/mailbox/${await findMail(url, number)}`);
    },
  },
];

export const LONG_FIXTURES: LongFixture[] = [
  ...PRICED,
  at('long-home', '/'),
  at('long-products', '/products'),
  at('long-search', `/products?search=${UNBROKEN.slice(0, 190)}`),
  at('long-category', '/categories/long-0'),
  at('long-product', '/products/long-product'),
  {
    name: 'long-bag',
    async go(page, url) {
      await withLongCart(page, url);
      return page.goto(`${url}/bag`);
    },
  },
  {
    name: 'long-checkout',
    async go(page, url) {
      await withLongCart(page, url);
      return page.goto(`${url}/checkout`);
    },
  },
  {
    name: 'long-order',
    async go(page, url) {
      const { path } = await withLongOrder(page, url);
      return page.goto(url + path);
    },
  },
  asStaff('long-admin-orders', () => '/admin/orders'),
  asStaff('long-admin-order', (number) => `/admin/orders/${number}`),
  asStaff('long-admin-products', () => '/admin/products'),
  asStaff('long-admin-product', (_, productId) => `/admin/products/${productId}`),
];
