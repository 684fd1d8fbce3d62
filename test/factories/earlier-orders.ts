/**
 * Orders in every state, written as earlier releases wrote them: in SQL for the tables as they were, which no later
 * migration changes.
 */
import type { ClientBase } from 'pg';

/** `taxRows`: an order's taxes and delivery are rows. `goneBack`: it says itself what went back. */
export type EarlierForm = { taxRows: boolean; goneBack: boolean };

/** Each by the newest migration of its release. */
export const EARLIER_FORMS: { newest: string; form: EarlierForm }[] = [
  { newest: '0009_payments.sql', form: { taxRows: false, goneBack: false } },
  { newest: '0015_payment_providers.sql', form: { taxRows: false, goneBack: false } },
  { newest: '202611292055_money_gone_back.sql', form: { taxRows: false, goneBack: true } },
  { newest: '202611292150_staff_search.sql', form: { taxRows: false, goneBack: true } },
  { newest: '202611300020_order_money.sql', form: { taxRows: true, goneBack: true } },
];

type Scenario = {
  status: string;
  paid: 'pending' | 'authorised' | 'paid' | 'partially_refunded' | 'refunded';
  goods?: 'partially_shipped' | 'shipped' | 'delivered';
  attempt: string;
  cancelled?: 'expired' | 'staff';
};
const SCENARIOS: Scenario[] = [
  { status: 'pending', paid: 'pending', attempt: 'requires_action' },
  { status: 'confirmed', paid: 'pending', attempt: 'created' },
  { status: 'confirmed', paid: 'authorised', attempt: 'authorised' },
  { status: 'confirmed', paid: 'pending', goods: 'partially_shipped', attempt: 'created' },
  { status: 'paid', paid: 'paid', attempt: 'captured' },
  { status: 'paid', paid: 'paid', goods: 'partially_shipped', attempt: 'captured' },
  { status: 'paid', paid: 'partially_refunded', attempt: 'captured' },
  { status: 'refunded', paid: 'refunded', attempt: 'captured' },
  { status: 'shipped', paid: 'paid', goods: 'shipped', attempt: 'captured' },
  { status: 'delivered', paid: 'paid', goods: 'delivered', attempt: 'captured' },
  { status: 'delivered', paid: 'refunded', goods: 'delivered', attempt: 'captured' },
  { status: 'cancelled', paid: 'pending', attempt: 'expired', cancelled: 'expired' },
  { status: 'cancelled', paid: 'refunded', attempt: 'captured', cancelled: 'staff' },
];

/** Two of one thing at 10.00, one of another at 5.00; delivery 4.90. Amounts of tax: both lines and delivery. */
const MONEY = [
  { included: true, rateBps: 1_900, taxes: [319, 80], deliveryTax: 78 },
  { included: false, rateBps: 887, taxes: [177, 44], deliveryTax: 43 },
  { included: true, rateBps: 0, taxes: [0, 0], deliveryTax: 0 },
].map((one) => {
  const tax = one.taxes.reduce((sum, amount) => sum + amount, one.deliveryTax);
  return { ...one, tax, delivery: 490, total: 2_990 + (one.included ? 0 : tax) };
});
type Money = (typeof MONEY)[number];

export type EarlierOrder = { number: string; status: string; goods: string; money: Money };

export async function ordersInEveryState(
  client: ClientBase,
  form: EarlierForm,
): Promise<EarlierOrder[]> {
  const variants = await idsOf(
    client,
    `with product as (insert into products (slug) values ('p' || replace(new_id()::text, '-', '')) returning id),
     made as (insert into variants (product_id, position) select id, n from product, generate_series(0, 1) n returning id),
     levels as (insert into stock_levels (variant_id) select id from made),
     moved as (insert into stock_movements (variant_id, kind, on_hand_change, reserved_change)
       select id, 'received', 100, 0 from made)
     select id from made`,
    [],
  );
  const orders: EarlierOrder[] = [];
  for (const money of MONEY) {
    for (const scenario of SCENARIOS) {
      orders.push(await writeOrder(client, { form, scenario, money, variants }));
    }
  }
  await client.query(
    `update stock_levels s set on_hand = m.on_hand, reserved = m.reserved
     from (select variant_id, sum(on_hand_change) as on_hand, sum(reserved_change) as reserved
       from stock_movements group by variant_id) m
     where m.variant_id = s.variant_id and s.variant_id = any($1)`,
    [variants],
  );
  return orders;
}

const idsOf = async (client: ClientBase, sql: string, values: unknown[]): Promise<string[]> =>
  (await client.query<{ id: string }>(sql, values)).rows.map(({ id }) => id);

type Writing = { form: EarlierForm; scenario: Scenario; money: Money; variants: string[] };

async function writeOrder(client: ClientBase, writing: Writing): Promise<EarlierOrder> {
  const { form, scenario, money } = writing;
  const { paid, goods = 'unfulfilled', cancelled = null, status } = scenario;
  const isConfirmed = status !== 'pending' && cancelled !== 'expired';
  const { rows } = await client.query(
    `with cart as (
       insert into carts (token_hash, currency, locale, closed_at)
       values (sha256(uuid_send(new_id())), 'EUR', 'en', $1) returning id
     )
     insert into orders (cart_id, cart_fingerprint, email, currency, locale, payment_state, fulfilment_state,
       placed_at, confirmed_at, cancelled_at, cancel_reason, prices_include_tax, subtotal_amount, tax_amount,
       total_amount, shipping_option_id, shipping_option_name,
       ${form.taxRows ? 'charges_amount, adjustment_amount, tax_rounding' : 'shipping_amount, shipping_tax_amount, tax_rate_bps'})
     select cart.id, '', 'guest@example.test', 'EUR', 'en', $2, $3, now(), $1, $4, $5, $6, 2500, $7, $8,
       o.id, 'Standard', 490, ${form.taxRows ? `0, 'line'` : `${money.deliveryTax}, ${money.rateBps}`}
     from cart, shipping_options o where o.code = 'standard'
     returning id, number`,
    [
      isConfirmed ? new Date() : null,
      paid,
      goods,
      cancelled && new Date(),
      cancelled,
      money.included,
      money.tax,
      money.total,
    ],
  );
  const [{ id, number }] = rows;
  await client.query(
    `with told as (
       insert into order_events (order_id, kind, actor, created_at) values ($1, 'placed', 'shopper', now())
     )
     insert into order_addresses (order_id, kind, first_name, last_name, line1, city, postal_code, country)
     select $1, kind, 'Ada', 'Example', '1 Test Street', 'Berlin', '10115', 'DE'
     from unnest(array['shipping', 'billing']) kind`,
    [id],
  );
  const items = await writeLines(client, id, writing);
  await writeStock(client, id, writing);
  await writeMoney(client, id, writing);
  if (scenario.goods) await writeParcel(client, id, { items, goods: scenario.goods });
  return { number, status, goods, money };
}

async function writeLines(
  client: ClientBase,
  orderId: string,
  { form, money, scenario: { goods }, variants }: Writing,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [position, variantId] of variants.entries()) {
    const [quantity, price] = position === 0 ? [2, 1_000] : [1, 500];
    const shipped = !goods ? 0 : goods === 'partially_shipped' ? 1 - position : quantity;
    const written = await idsOf(
      client,
      `insert into order_items (order_id, variant_id, position, slug, title, options, quantity,
         unit_price_amount, tax_amount, total_amount, shipped_quantity,
         ${form.taxRows ? 'adjustment_amount' : 'tax_rate_bps'})
       values ($1, $2, $3, 'x', 'X', '[]', $4::int, $5::bigint, $6, $4::int * $5::bigint, $7, $8) returning id`,
      [
        orderId,
        variantId,
        position,
        quantity,
        price,
        money.taxes[position],
        shipped,
        form.taxRows ? 0 : money.rateBps,
      ],
    );
    ids.push(...written);
  }
  if (form.taxRows) await writeTaxRows(client, orderId, money);
  return ids;
}

async function writeTaxRows(client: ClientBase, orderId: string, money: Money): Promise<void> {
  await client.query(
    `insert into order_charges (order_id, position, kind, label, amount, adjustment_amount, tax_amount,
       total_amount) values ($1, 0, 'shipping', 'Standard', 490, 0, $2, 490)`,
    [orderId, money.deliveryTax],
  );
  if (money.rateBps === 0) return;
  for (const [table, column] of [
    ['order_items', 'order_item_id'],
    ['order_charges', 'charge_id'],
  ]) {
    await client.query(
      `insert into order_tax_lines (order_id, ${column}, position, name, rate_millionths, amount)
       select order_id, id, 0, 'Tax', $2, tax_amount from ${table} where order_id = $1`,
      [orderId, money.rateBps * 100],
    );
  }
}

/** Reserved first; then taken, given up, or taken and put back. */
async function writeStock(
  client: ClientBase,
  orderId: string,
  { scenario: { status, cancelled } }: Writing,
): Promise<void> {
  const state = cancelled ? 'released' : status === 'pending' ? 'held' : 'taken';
  const kinds = ['reserved'];
  if (cancelled === 'expired') kinds.push('released');
  else if (status !== 'pending') kinds.push('taken');
  if (cancelled === 'staff') kinds.push('returned');
  await client.query(
    `with reserved as (
       insert into stock_reservations (order_id, variant_id, quantity, state)
       select order_id, variant_id, quantity, $2 from order_items where order_id = $1
     )
     insert into stock_movements (variant_id, kind, on_hand_change, reserved_change, order_id)
     select variant_id, kind, case kind when 'taken' then -quantity when 'returned' then quantity else 0 end,
       case kind when 'reserved' then quantity when 'returned' then 0 else -quantity end, order_id
     from order_items, unnest($3::text[]) kind where order_id = $1`,
    [orderId, state, kinds],
  );
}

async function writeMoney(
  client: ClientBase,
  orderId: string,
  { form, scenario: { attempt, paid }, money: { total } }: Writing,
): Promise<void> {
  const back = paid === 'refunded' ? total : paid === 'partially_refunded' ? 100 : 0;
  const captured = attempt === 'captured';
  const [paymentId] = await idsOf(
    client,
    `insert into payments (order_id, method, state, amount, currency, created_at, captured_at)
     values ($1, 'test', $2, $3, 'EUR', now(), $4) returning id`,
    [orderId, attempt, total, captured ? new Date() : null],
  );
  const ledger = `insert into money_ledger (order_id, payment_id, refund_id, kind, amount, currency, created_at)
    values ($1, $2, $3, $4, $5, 'EUR', now())`;
  if (captured) await client.query(ledger, [orderId, paymentId, null, 'captured', total]);
  if (back === 0) return;
  const [refundId] = await idsOf(
    client,
    `insert into refunds (payment_id, amount, currency, reason, state, done_at)
     values ($1, $2, 'EUR', 'requested', 'done', now()) returning id`,
    [paymentId, back],
  );
  await client.query(ledger, [orderId, paymentId, refundId, 'refunded', -back]);
  if (!form.goneBack) return;
  await client.query(`update orders set refunded_amount = $2, gives_all_back = $3 where id = $1`, [
    orderId,
    back,
    back === total,
  ]);
}

async function writeParcel(
  client: ClientBase,
  orderId: string,
  { items, goods }: { items: string[]; goods: string },
): Promise<void> {
  await client.query(
    `with sent as (
       insert into shipments (order_id, shipped_at, delivered_at) values ($1, now(), $2) returning id
     )
     insert into shipment_items (shipment_id, order_item_id, quantity)
     select sent.id, i.id, i.shipped_quantity from sent, order_items i
     where i.id = any($3) and i.shipped_quantity > 0`,
    [orderId, goods === 'delivered' ? new Date() : null, items],
  );
}
