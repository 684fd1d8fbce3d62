/**
 * An order whose money is made of everything at once: two lines of one thing with different properties, a discount on a
 * line and one on the whole order, two taxes on goods and one of them on the delivery. Nothing of the shop takes off
 * money yet, so the order is written as the checkout will write it.
 */
import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { answer, createApiClient } from '#api/client.ts';
import { confirmOrder, insertOrder, orderTokenOf } from '#modules/orders/index.ts';
import { createPayment } from '#modules/payments/index.ts';
import { type AdjustmentInput, priceCart } from '#modules/pricing/index.ts';
import { reserveStock } from '#modules/stock/index.ts';
import { now } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { shopAt } from '#test/harness/running-shop.ts';
import type { PageFixture } from './fixture.ts';
import { withAddressedCart } from './steps.ts';

const GST = { name: 'GST', rateMillionths: 50_000 };
const QST = { name: 'QST', rateMillionths: 99_750 };
const PROPERTIES = {
  Engraving: 'For Ada, who waters the plants',
  'Gift wrapping': 'Linen, undyed',
};
const TAKEN_OFF: AdjustmentInput[] = [
  {
    kind: 'manual',
    source: 'fixture',
    code: null,
    label: 'Small flaw',
    amount: -300,
    on: { line: 0 },
  },
  {
    kind: 'coupon',
    source: 'fixture',
    code: 'SPRING',
    label: 'Spring',
    amount: -1_000,
    on: 'lines',
  },
];

/** The bag of all fixtures, and its first thing once more, engraved and wrapped. */
export async function withEngravedCart(page: Page, shopUrl: string) {
  const token = await withAddressedCart(page, shopUrl);
  const api = createApiClient({ baseUrl: shopUrl, headers: () => ({ 'cart-token': token }) });
  const { items } = await answer(api.GET('/cart'));
  const variantId = items[0]?.variantId ?? '';
  const body = { variantId, quantity: 2, properties: PROPERTIES };
  return answer(api.POST('/cart/items', { body }));
}

export async function withPricedOrder(page: Page, shopUrl: string) {
  const { id: cartId, items, addresses, email } = await withEngravedCart(page, shopUrl);
  const { db, config } = shopAt(shopUrl);
  const { shipping, billing } = addresses;
  if (!shipping || !billing || !email) throw new Error('the bag has an address');
  const delivery = { kind: 'shipping' as const, label: 'Standard delivery', taxes: [GST] };
  const priced = priceCart({
    pricesIncludeTax: false,
    rounding: 'line',
    lines: items.map(({ quantity, unitPrice }) => ({
      quantity,
      unitPrice: unitPrice.amount,
      taxes: [GST, QST],
    })),
    charges: [{ ...delivery, amount: 490 }],
    adjustments: TAKEN_OFF,
  });
  const order = await inTx(db, async (tx) => {
    const { id: shippingOptionId } = await tx
      .selectFrom('shipping_options')
      .select('id')
      .orderBy('position')
      .executeTakeFirstOrThrow();
    const placed = await insertOrder(tx, {
      cartId,
      cartFingerprint: randomBytes(32),
      accountId: null,
      email,
      currency: 'EUR',
      locale: 'en',
      placedAt: now(),
      expiresAt: null,
      pricesIncludeTax: false,
      taxRounding: 'line',
      priced,
      shippingOptionId,
      shippingOptionName: delivery.label,
      arrival: null,
      items: items.map((item) => ({ ...item, sku: null, unitPrice: item.unitPrice.amount })),
      shopperNote: null,
      termsVersion: null,
      addresses: { shipping, billing },
    });
    await reserveStock(tx, placed.id, items, null);
    await createPayment(tx, placed, {
      method: 'cash_on_delivery',
      expiresAt: null,
      intent: 'capture',
    });
    await confirmOrder(tx, placed, 'pending');
    return placed;
  });
  return { number: String(order.number), token: orderTokenOf(config, order.id) };
}

/** The page of such an order. */
export const toPricedOrder = (name: string, then: '' | '/confirmed'): PageFixture => ({
  name,
  route: `/orders/:number${then}`,
  async go(page, url) {
    const { number, token } = await withPricedOrder(page, url);
    // The link leaves its token in the browser.
    const opened = await page.goto(`${url}/orders/${number}?token=${token}`);
    return then ? page.goto(`${url}/orders/${number}${then}`) : opened;
  },
});
