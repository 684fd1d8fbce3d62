/** The main job as tests walk it: goods, a bag ready to order, and the pay page's answers. */
import type { Money } from '#common/money.ts';
import { createProduct } from '#modules/catalog/index.ts';
import { type LevelChange, setStock } from '#modules/stock/index.ts';
import { after, now, setClock } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { jobHandlers } from '#server/reactions.ts';
import type { TestAnswer, TestApp } from '#test/harness/app.ts';
import { nextNumber } from './accounts.ts';

export const ADDRESS = {
  firstName: 'Ada',
  lastName: 'Example',
  line1: '1 Test Street',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
};

export type Goods = { productId: string; variantId: string; slug: string };

/** A product on sale with one variant. `price` is in euro cents. */
export async function goods(
  { db }: Pick<TestApp, 'db'>,
  {
    price = 2500,
    onHand = 10,
    backorder = false,
  }: { price?: number; onHand?: number; backorder?: boolean } = {},
): Promise<Goods> {
  const product = await inTx(db, (tx) =>
    createProduct(
      tx,
      {
        title: `Thing ${nextNumber()}`,
        status: 'active',
        variants: [
          {
            options: [],
            prices: [
              { amount: price, currency: 'EUR' },
              { amount: price + 100, currency: 'USD' },
            ],
            stock: { onHand, backorder, tracked: true },
          },
        ],
      },
      null,
    ),
  );
  const [variant] = product.variants;
  if (!variant) throw new Error('a product has a variant');
  return { productId: product.id, variantId: variant.id, slug: product.slug };
}

/** Every delivery option gets a price in a currency that the shop has just begun to sell in. */
export async function deliverIn({ db }: Pick<TestApp, 'db'>, price: Money): Promise<void> {
  const options = await db.selectFrom('shipping_options').select('id').execute();
  const rows = options.map(({ id }) => ({ shipping_option_id: id, ...price }));
  await db.insertInto('shipping_option_prices').values(rows).execute();
}

/** What is put in a bag. */
export type Wanted = {
  variantId: string;
  quantity?: number;
  properties?: Record<string, string>;
};

/** A bag with these goods, an address and the first delivery option: ready for `POST checkout`. */
export async function readyCart(
  { api }: Pick<TestApp, 'api'>,
  lines: Wanted[],
  {
    token,
    email = 'guest@example.test',
    locale,
  }: { token?: string; email?: string; locale?: string } = {},
): Promise<string> {
  const path = locale ? `carts?locale=${locale}` : 'carts';
  const { body: started } = await expectOk(api('POST', path, { body: {}, token }));
  const cart: string = started.token;
  for (const { variantId, quantity = 1, properties } of lines) {
    const body = { variantId, quantity, properties };
    await expectOk(api('POST', 'cart/items', { token, cart, body }));
  }
  await expectOk(api('PUT', 'cart/addresses', { token, cart, body: { email, shipping: ADDRESS } }));
  const { body: options } = await expectOk(api('GET', 'cart/shipping-options', { token, cart }));
  const shippingOptionId = options.items[0].id;
  await expectOk(api('PUT', 'cart/shipping-option', { token, cart, body: { shippingOptionId } }));
  return cart;
}

export type PlacedOrder = { number: string; token: string; paymentId: string; pageUrl: string };

export function checkOut(
  { api }: Pick<TestApp, 'api'>,
  cart: string,
  call: { token?: string; key?: string; method?: string } = {},
) {
  return api('POST', 'checkout', {
    cart,
    token: call.token,
    body: { paymentMethod: call.method ?? 'test' },
    headers: call.key ? { 'idempotency-key': call.key } : {},
  });
}

export async function placedOrder(
  shop: Pick<TestApp, 'api'>,
  lines: Wanted[],
  { token, method, email }: { token?: string; method?: string; email?: string } = {},
): Promise<PlacedOrder> {
  const cart = await readyCart(shop, lines, { token, email });
  const { body } = await expectOk(checkOut(shop, cart, { token, method }));
  return {
    number: body.order.number,
    token: body.orderToken,
    paymentId: body.payment.id,
    pageUrl: body.payment.redirectUrl,
  };
}

/** What the shopper does on the provider's page. `webhook`: how the provider notifies the shop. */
export async function payAt(
  pageUrl: string,
  card: 'approve' | 'decline' | 'authenticate' | 'abandon',
  webhook: 'normal' | 'late' | 'twice' | 'out_of_order' | 'lost' = 'normal',
): Promise<Response> {
  return fetch(pageUrl.split('?')[0] ?? pageUrl, {
    method: 'POST',
    body: new URLSearchParams({ card, webhook }),
    redirect: 'manual',
  });
}

export function readOrder({ api }: TestApp, { number, token }: { number: string; token: string }) {
  return api('GET', `orders/${number}`, { order: token });
}

/** Waits, with an end, until the order says so. */
export async function orderBecomes(
  shop: TestApp,
  order: { number: string; token: string },
  status: string,
): Promise<TestAnswer> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await readOrder(shop, order);
    if (answer.body.status === status) return answer;
    await new Promise((wake) => setTimeout(wake, 25));
  }
  throw new Error(`order ${order.number} did not become ${status}`);
}

export async function levelOf({ db }: Pick<TestApp, 'db'>, variantId: string) {
  return db
    .selectFrom('stock_items')
    .select(['on_hand as onHand', 'reserved'])
    .where('variant_id', '=', variantId)
    .executeTakeFirstOrThrow();
}

/** What the merchant sets, at the default location unless told otherwise. */
export async function setLevel(
  { db }: Pick<TestApp, 'db'>,
  variantId: string,
  change: LevelChange,
): Promise<void> {
  await inTx(db, (tx) => setStock(tx, variantId, change, { reason: 'Counted' }));
}

/** Lets time pass for rules; the machine's own clock goes on as it was at the end of the file. */
export function passTime(ms: number): void {
  setClock(after(now(), ms));
}

/** Runs one job by name, as the worker would. */
export async function runJob(
  { platform, providers }: TestApp,
  task: string,
  payload: unknown = {},
): Promise<void> {
  const handler = jobHandlers(platform, providers)[task];
  if (!handler) throw new Error(`there is no job ${task}`);
  await handler(payload as never);
}

export const providersOf = ({ providers }: TestApp) => providers;

export async function expectOk(call: Promise<TestAnswer>): Promise<TestAnswer> {
  const answer = await call;
  if (answer.status >= 300) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return answer;
}
