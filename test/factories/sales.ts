/**
 * Orders as reports find them: agreed, paid, refunded and returned at moments of the past, in any currency. Only what is
 * of money is written; nothing was in stock.
 */
import { randomBytes } from 'node:crypto';
import { insertOrder } from '#modules/orders/queries/place.ts';
import { priceCart } from '#modules/pricing/index.ts';
import type { TaxPolicy, TaxRate } from '#modules/tax/index.ts';
import { type Db, inTx, sql } from '#platform/db.ts';
import { ADDRESS } from './orders.ts';

export type SaleOf = {
  /** When it was confirmed. */
  at: string;
  lines: { variantId: string; quantity?: number; unitPrice: number }[];
  currency?: string;
  delivery?: number;
  taxes?: TaxRate[];
  policy?: Partial<TaxPolicy>;
  country?: string;
  accountId?: string;
  /** `later`: confirmed and not paid yet. `never`: not even confirmed. */
  paid?: 'at once' | 'later' | 'never';
};
export type Sale = {
  orderId: string;
  number: string;
  paymentId: string;
  currency: string;
  total: number;
  tax: number;
};

export async function sell(db: Db, sale: SaleOf): Promise<Sale> {
  const { at, currency = 'EUR', taxes = [], delivery = 0, country = 'DE', paid = 'at once' } = sale;
  const policy = { pricesIncludeTax: true, rounding: 'line' as const, ...sale.policy };
  const lines = sale.lines.map(({ quantity = 1, ...line }) => ({ ...line, quantity, taxes }));
  const priced = priceCart({
    lines,
    charges: [{ kind: 'shipping', label: 'Standard', amount: delivery, taxes }],
    adjustments: [],
    ...policy,
  });
  return inTx(db, async (tx) => {
    const { rows } = await sql<{ cartId: string; shippingOptionId: string }>`
      with cart as (
        insert into carts (token_hash, currency, locale, closed_at)
        values (${randomBytes(32)}, ${currency}, 'en', ${at}) returning id)
      select cart.id as "cartId", o.id as "shippingOptionId" from cart, shipping_options o
      order by o.id limit 1`.execute(tx);
    const [ids] = rows;
    if (!ids) throw new Error('a shop has a delivery option');
    const placed = await insertOrder(tx, {
      ...ids,
      cartFingerprint: Buffer.alloc(0),
      accountId: sale.accountId ?? null,
      email: 'guest@example.test',
      currency,
      locale: 'en',
      placedAt: new Date(at),
      expiresAt: null,
      pricesIncludeTax: policy.pricesIncludeTax,
      taxRounding: policy.rounding,
      priced,
      shippingOptionName: 'Standard',
      arrival: null,
      items: lines.map(({ variantId, quantity, unitPrice }) => {
        const names = {
          slug: 'x',
          title: 'X',
          sku: null,
          options: [],
          properties: {},
          image: null,
        };
        return { variantId, quantity, unitPrice, ...names };
      }),
      shopperNote: null,
      termsVersion: null,
      addresses: { shipping: { ...ADDRESS, country }, billing: { ...ADDRESS, country } },
    });
    const { id: orderId, number } = placed;
    const of = { orderId, number, currency, total: priced.total, tax: priced.tax };
    if (paid !== 'never') {
      const state = paid === 'later' ? 'pending' : 'paid';
      await sql`update orders set confirmed_at = ${at}, payment_state = ${state}
        where id = ${orderId}`.execute(tx);
    }
    const capturedAt = paid === 'at once' ? at : null;
    const paymentId = await pay(tx, of, { at, capturedAt });
    return { ...of, paymentId };
  });
}

type Paying = { at: string; capturedAt: string | null };

/** One more payment for an order, as somebody who pays twice makes. */
export async function pay(
  tx: Db,
  { orderId, currency, total }: Omit<Sale, 'paymentId'>,
  { at, capturedAt }: Paying,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with paid as (
      insert into payments (order_id, method, state, amount, currency, created_at, captured_at)
      values (${orderId}, 'test', ${capturedAt ? 'captured' : 'declined'}, ${total}, ${currency}, ${at}, ${capturedAt})
      returning id, order_id, amount, currency, captured_at
    ), ledger as (
      insert into money_ledger (order_id, payment_id, kind, amount, currency, created_at)
      select order_id, id, 'captured', amount, currency, captured_at from paid
      where captured_at is not null and amount > 0
    )
    select id from paid`.execute(tx);
  const [payment] = rows;
  if (!payment) throw new Error('an insert answers its row');
  return payment.id;
}

export async function refund(
  db: Db,
  { orderId, paymentId, currency }: Sale,
  { at, amount, reason = 'requested' }: { at: string; amount: number; reason?: string },
): Promise<void> {
  await sql`
    with refund as (
      insert into refunds (payment_id, amount, currency, reason, state, created_at, done_at)
      values (${paymentId}, ${amount}, ${currency}, ${reason}, 'done', ${at}, ${at}) returning id)
    insert into money_ledger (order_id, payment_id, refund_id, kind, amount, currency, created_at)
    select ${orderId}, ${paymentId}, id, 'refunded', ${-amount}, ${currency}, ${at} from refund`.execute(
    db,
  );
  await sql`
    update orders o set payment_state = case when l.kept > 0 then 'partially_refunded' else 'refunded' end
    from (select sum(amount) as kept from money_ledger where order_id = ${orderId}) l
    where o.id = ${orderId}`.execute(db);
}

/** Units of the only line of an order come back. */
export async function sendBack(
  db: Db,
  { orderId }: Sale,
  { at, quantity }: { at: string; quantity: number },
): Promise<void> {
  await sql`insert into return_lines (order_item_id, quantity, returned_at)
    select id, ${quantity}, ${at} from order_items where order_id = ${orderId}`.execute(db);
}

export async function cancel(db: Db, { orderId }: Sale, at: string): Promise<void> {
  await sql`update orders set cancelled_at = ${at}, cancel_reason = 'staff' where id = ${orderId}`.execute(
    db,
  );
}
