/** A database of the release before, with orders in every state, is brought to this one. */
import { expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { migrate } from '#platform/migrate.ts';
import { owner } from '#test/factories/accounts.ts';
import { expectOk, goods, type PlacedOrder, placedOrder } from '#test/factories/orders.ts';
import { chargeTax } from '#test/factories/tax.ts';
import { orderWith, sellWithBank } from '#test/fakes/bank.ts';

const shop = await sellWithBank();
const { api, config, db, pool, runJobs } = shop;
const boss = await owner(shop);
const staff = (method: 'GET' | 'POST', path: string, body?: object) =>
  expectOk(api(method, `admin/orders/${path}`, { token: boss.token, body }));
const euro = (amount: number) => ({ amount, currency: 'EUR' });

/** What `202611300020_order_money.sql` found: one rate per order, delivery in columns, discounts that nobody wrote. */
const BEFORE = `
  delete from schema_migrations where name = '202611300020_order_money.sql';
  alter table orders drop constraint orders_adds_up, drop column adjustment_amount, drop column tax_rounding,
    add column tax_rate_bps integer, add column discount_amount bigint not null default 0 check (discount_amount >= 0),
    add column shipping_tax_amount bigint;
  alter table orders rename column charges_amount to shipping_amount;
  alter table order_items drop constraint order_items_adds_up, drop column adjustment_amount,
    add column discount_amount bigint not null default 0, add column tax_rate_bps integer;
  alter table orders disable trigger orders_touch;
  update orders o set
    tax_rate_bps = coalesce((select max(rate_millionths) / 100 from order_tax_lines where order_id = o.id), 0),
    shipping_tax_amount = (select tax_amount from order_charges where order_id = o.id);
  update order_items i set tax_rate_bps = o.tax_rate_bps from orders o where o.id = i.order_id;
  alter table orders enable trigger orders_touch;
  alter table orders alter column tax_rate_bps set not null, alter column shipping_tax_amount set not null,
    add check (total_amount = subtotal_amount - discount_amount + shipping_amount
      + case when prices_include_tax then 0 else tax_amount end);
  alter table order_items alter column tax_rate_bps set not null,
    add check (total_amount = unit_price_amount * quantity - discount_amount);
  drop table order_tax_lines, order_adjustment_shares, order_adjustments, order_charges;
  update settings set value = '{ "rateBps": 887, "pricesIncludeTax": false }' where key = 'tax';`;

const PAID = ['captured', 'captured', 'captured', 'captured', 'captured'] as const;

/** With tax on top, without tax, and with tax included; paid by every method. */
async function placeOrders() {
  await chargeTax(shop, {
    rates: [{ name: 'Tax', rateMillionths: 190_000 }],
    pricesIncludeTax: false,
  });
  const orders = [await orderWith(shop, 'captured')];
  await chargeTax(shop, { rates: [] });
  orders.push(await orderWith(shop, 'captured'));
  await chargeTax(shop, { rates: [{ name: 'Tax', rateMillionths: 210_000 }] });
  for (const stands of ['requires_action', 'authorised', ...PAID] as const) {
    orders.push(await orderWith(shop, stands));
  }
  const { variantId } = await goods(shop);
  for (const method of ['bank_transfer', 'cash_on_delivery']) {
    await shop.arrange(method, 'capture');
    const order = await placedOrder(shop, [{ variantId, quantity: 2 }], { method });
    orders.push({ ...order, variantId });
  }
  return orders;
}

async function bringToEveryState(orders: PlacedOrder[]): Promise<void> {
  const [, , , , shipped, delivered, refunded, partly, cancelled] = orders;
  if (!shipped || !delivered || !refunded || !partly || !cancelled)
    throw new Error('all are placed');
  for (const { number } of [shipped, delivered]) await staff('POST', `${number}/fulfilments`, {});
  await staff('POST', `${delivered.number}/delivered`, {});
  for (const [{ number, paymentId }, amount] of [
    [refunded, 2_990],
    [partly, 1],
  ] as const) {
    await staff('POST', `${number}/refunds`, { paymentId, amount: euro(amount) });
  }
  await staff('POST', `${cancelled.number}/cancel`, { note: '' });
  await runJobs();
}

test('the migration of order money keeps the amounts of orders in every state', async () => {
  const orders = await placeOrders();
  await bringToEveryState(orders);
  const shown = async () => {
    const seen = orders.map(({ number }) => staff('GET', number));
    return (await Promise.all(seen)).map(({ body }) => body);
  };
  const before = await shown();
  expect(new Set(before.map(({ status }) => status))).toEqual(
    new Set(['pending', 'confirmed', 'paid', 'shipped', 'delivered', 'refunded', 'cancelled']),
  );
  await pool.query(BEFORE);
  expect(await migrate(String(config.databaseUrl))).toEqual(['202611300020_order_money.sql']);
  expect(await shown()).toEqual(before);
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
  const stored = db.selectFrom('settings').select('value').where('key', '=', 'tax');
  expect((await stored.executeTakeFirst())?.value).toEqual({
    rates: [{ name: 'Tax', rateMillionths: 88_700 }],
    pricesIncludeTax: false,
  });
});
