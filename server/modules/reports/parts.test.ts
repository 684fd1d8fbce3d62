/** What sales are made of: goods, currencies and taxes. Each case has days of its own in one shop. */
import { describe, expect, test } from 'vitest';
import { createProduct } from '#modules/catalog/index.ts';
import { readSettings, writeSettings } from '#modules/settings/index.ts';
import { inTx, type Reader, sql } from '#platform/db.ts';
import { coloured } from '#test/factories/catalog.ts';
import { expectOk, goods } from '#test/factories/orders.ts';
import { euro, type Sums, withReports } from '#test/factories/reports.ts';
import { refund, type Sale, sell, sendBack } from '#test/factories/sales.ts';
import { openShop } from '#test/harness/shop.ts';
import { REPORT_INVARIANTS } from './invariant-queries.ts';
import { bestSellers } from './queries/best-sellers.ts';
import { countSales } from './queries/sales.ts';
import { countStatuses } from './queries/statuses.ts';
import { countTaxes } from './queries/taxes.ts';

const shop = await openShop();
const { db } = shop;
const { token, variantId, get, inZone, totalOf, sellFor } = await withReports(shop);

test('best sellers are what was sold less what came back, for one product as in the list', async () => {
  await inZone('UTC');
  const [thing, other] = [await goods(shop), await goods(shop)];
  const lines = [{ variantId: thing.variantId, quantity: 5, unitPrice: 200 }];
  const sales: Sale[] = [];
  for (const day of ['01', '02', '03']) {
    sales.push(await sell(db, { at: `2015-01-${day}T12:00:00Z`, lines, delivery: 500 }));
  }
  const [whole, part] = sales;
  if (whole) await refund(db, whole, { at: '2015-01-10T12:00:00Z', amount: 1_500 });
  if (part) {
    await sendBack(db, part, { at: '2015-01-11T12:00:00Z', quantity: 2 });
    await refund(db, part, { at: '2015-01-11T13:00:00Z', amount: 400 });
  }
  const asked = { from: '2015-01-01', to: '2015-01-31' };
  const expected = {
    orders: 3,
    units: 8,
    unitsSold: 15,
    unitsBack: 7,
    sales: euro(3_000),
    // The second refund is of goods and delivery, as the order is.
    refunds: euro(1_000 + 267),
    net: euro(3_000 - 1_267),
  };
  const listed = await get('best-sellers', asked);
  expect(listed.items).toMatchObject([
    { productId: thing.productId, variantId: null, ...expected },
  ]);
  const alone = await get('best-sellers', { ...asked, by: 'variant', productId: thing.productId });
  expect(alone.items).toMatchObject([{ variantId: thing.variantId, ...expected }]);
  expect((await get('best-sellers', { ...asked, productId: other.productId })).items).toEqual([]);
  // What comes back belongs to the days on which it did.
  const later = await get('best-sellers', { from: '2015-01-10', to: '2015-01-10' });
  expect(later.items).toMatchObject([{ orders: 0, units: -5, net: euro(-1_000) }]);
});

test('an order with two variants of a product is one order of that product', async () => {
  const product = await inTx(db, (tx) =>
    createProduct(tx, coloured('Shawl', { Moss: 3_000, Rust: 3_500 }, { status: 'active' }), null),
  );
  const [moss = '', rust = ''] = product.variants.map(({ id }) => id);
  const lines = [moss, rust].map((id) => ({ variantId: id, quantity: 1, unitPrice: 3_000 }));
  await sell(db, { at: '2016-03-01T12:00:00Z', lines });
  const asked = { from: '2016-03-01', to: '2016-03-01' };
  expect((await get('best-sellers', asked)).items).toMatchObject([{ orders: 1, units: 2 }]);
  const each = (await get('best-sellers', { ...asked, by: 'variant' })).items;
  expect(each).toMatchObject([
    { orders: 1, units: 1 },
    { orders: 1, units: 1 },
  ]);
});

describe('currencies', () => {
  test('are never added up: each has its own totals, dear ones and cheap ones', async () => {
    await inZone('UTC');
    await sellFor('2013-01-01T10:00:00Z', 90_000, 'PLN');
    await sellFor('2013-01-01T11:00:00Z', 10_000, 'EUR');
    await sellFor('2013-01-01T12:00:00Z', 1_000, 'JPY');
    const { items } = await get('sales', { from: '2013-01-01', to: '2013-01-01' });
    expect(items.map(({ total }: { total: Sums }) => total.net)).toEqual([
      euro(10_000),
      { amount: 1_000, currency: 'JPY' },
      { amount: 90_000, currency: 'PLN' },
    ]);
    expect(items.map(({ total }: { total: Sums }) => total.orders)).toEqual([1, 1, 1]);
  });

  test('stay with the orders that were made in them, whatever the shop sells in now', async () => {
    await inZone('UTC');
    const { currencies } = await readSettings(db);
    const sale = await sellFor('2013-02-01T10:00:00Z', 1_000, 'USD');
    await inTx(db, (tx) =>
      writeSettings(tx, 'currencies', { currency: 'PLN', currencies: ['PLN', 'EUR'] }),
    );
    const usd = { amount: 1_000, currency: 'USD' };
    const asked = { from: '2013-02-01', to: '2013-02-28' };
    const { items } = await get('sales', asked);
    expect(items.map((item: { currency: string }) => item.currency)).toEqual(['PLN', 'USD']);
    expect(await totalOf(asked.from, asked.to, 'USD')).toMatchObject({ net: usd });
    expect((await get('best-sellers', { ...asked, currency: 'USD' })).items).toMatchObject([
      { net: usd },
    ]);
    const order = await expectOk(shop.api('GET', `admin/orders/${sale.number}`, { token }));
    expect(order.body.totals.total).toEqual(usd);
    const list = await expectOk(
      shop
        .api('GET', `admin/orders?search=${sale.number}&locale=en-US`, { token })
        .then((answer) =>
          answer.status === 400
            ? shop.api('GET', `admin/orders?search=${sale.number}`, { token })
            : answer,
        ),
    );
    expect(list.body.items[0].total).toEqual(usd);
    await inTx(db, (tx) => writeSettings(tx, 'currencies', currencies));
  });
});

describe('tax', () => {
  const VAT21 = [{ name: 'VAT', rateMillionths: 210_000 }];
  const taxesIn = async (month: string) =>
    (await get('taxes', { from: `${month}-01`, to: `${month}-28` })).items;

  test('is the sum of what was charged, not of what was worked out', async () => {
    await inZone('UTC');
    const lines = [{ variantId, unitPrice: 479 }]; // 21 % of it are 100.59 cents.
    const policy = { pricesIncludeTax: false };
    for (const day of ['01', '02', '03']) {
      await sell(db, { at: `2012-01-${day}T12:00:00Z`, taxes: VAT21, policy, lines });
    }
    expect(await taxesIn('2012-01')).toMatchObject([
      {
        country: 'DE',
        name: 'VAT',
        rateMillionths: 210_000,
        sales: euro(1_437),
        salesTax: euro(303),
      },
    ]);
  });

  test.each([
    ['line', '2012-02', 232],
    ['rate', '2012-03', 230],
    ['order', '2012-04', 230],
  ] as const)('follows an order’s own rounding, %s by %s', async (rounding, month, tax) => {
    await inZone('UTC');
    const policy = { pricesIncludeTax: false, rounding };
    const taxes = [{ name: 'VAT', rateMillionths: 230_000 }];
    const four = await Promise.all([1, 2, 3, 4].map(() => goods(shop)));
    const lines = four.map((one) => ({ variantId: one.variantId, unitPrice: 250 }));
    await sell(db, { at: `${month}-01T12:00:00Z`, taxes, policy, lines });
    expect(await taxesIn(month)).toMatchObject([{ sales: euro(1_000), salesTax: euro(tax) }]);
  });

  test('is told apart by country and rate, with what was not taxed', async () => {
    await inZone('UTC');
    const lines = [{ variantId, unitPrice: 12_100 }];
    await sell(db, { at: '2012-05-01T12:00:00Z', taxes: VAT21, lines, country: 'BE' });
    await sell(db, { at: '2012-05-02T12:00:00Z', lines, country: 'CH', delivery: 900 });
    expect(await taxesIn('2012-05')).toMatchObject([
      { country: 'BE', name: 'VAT', orders: 1, net: euro(10_000), netTax: euro(2_100) },
      { country: 'CH', name: '', rateMillionths: 0, orders: 1, net: euro(13_000), netTax: euro(0) },
    ]);
  });
});

test('files have the days of the screen, and say whose they are', async () => {
  await inZone('America/New_York');
  const asked = 'from=2012-05-01&to=2012-05-02&currency=EUR';
  const csv = async (path: string) => {
    const { text } = await expectOk(shop.api('GET', `admin/reports/${path}`, { token }));
    return text.replace('\uFEFF', '').trim().split('\r\n');
  };
  const [head, ...rows] = await csv(`sales/export?${asked}&interval=day`);
  expect(head).toContain('From (America/New_York),Currency,Orders,Sales');
  expect(rows).toEqual([
    '2012-05-01,EUR,1,121.00,21.00,0.00,0.00,121.00,100.00',
    '2012-05-02,EUR,1,130.00,0.00,0.00,0.00,130.00,130.00',
  ]);
  const taxes = await csv(`taxes/export?${asked}`);
  expect(taxes).toContain('BE,VAT,21,EUR,1,100.00,21.00,0.00,0.00,21.00');
  const [sellersHead, ...sellers] = await csv(`best-sellers/export?${asked}`);
  expect(sellersHead).toContain('(2012-05-01 – 2012-05-02, America/New_York)');
  const sold = (await get('best-sellers', { from: '2012-05-01', to: '2012-05-02' })).items;
  expect(sellers).toHaveLength(sold.length);
  expect(sellers.join()).toContain(`,${(sold[0].net.amount / 100).toFixed(2)}`);
  const statuses = await csv('orders-by-status/export?from=2012-05-01&to=2012-05-02');
  expect(statuses.slice(1)).toEqual(['Paid,2']);
});

test('no report reads a table from end to end where an index leads to its days', async () => {
  const day = { from: '2012-05-01T00:00:00Z', until: '2012-05-02T00:00:00Z' };
  const scanned = await db.transaction().execute(async (tx) => {
    // A few rows are read whole faster; a million would not be.
    await sql`set local enable_seqscan = off`.execute(tx);
    const before = await readWhole(tx);
    await countSales(tx, [day.from, day.until]);
    await bestSellers(tx, day, { currency: 'EUR', by: 'product', sort: 'units', limit: 5 });
    await countTaxes(tx, day, 'EUR');
    await countStatuses(tx, day);
    return (await readWhole(tx)) - before;
  });
  expect(scanned).toBe(0);
});

/** How often the large tables were read whole, as this connection counts. */
async function readWhole(tx: Reader): Promise<number> {
  const { rows } = await sql<{ scans: number }>`
    select coalesce(sum(seq_scan), 0)::bigint as scans from pg_stat_xact_user_tables
    where relname in ('orders', 'order_items', 'order_tax_lines', 'money_ledger')`.execute(tx);
  return rows[0]?.scans ?? 0;
}

test('all of that adds up to the ledger', async () => {
  for (const { broken } of REPORT_INVARIANTS) expect(await broken(db)).toEqual([]);
});
