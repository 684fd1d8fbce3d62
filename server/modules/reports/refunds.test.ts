/** Money that went back, and orders that came to nothing. Each case has days of its own in one shop. */
import { describe, expect, test } from 'vitest';
import { shopper } from '#test/factories/accounts.ts';
import { expectOk, goods } from '#test/factories/orders.ts';
import { euro, withReports } from '#test/factories/reports.ts';
import { cancel, pay, refund, type Sale, sell } from '#test/factories/sales.ts';
import { openShop } from '#test/harness/shop.ts';
import { REPORT_INVARIANTS } from './invariant-queries.ts';

const shop = await openShop();
const { db } = shop;
const { token, variantId, get, inZone, rowsOf, totalOf, sellFor } = await withReports(shop);

describe('refunds', () => {
  const VAT = [{ name: 'VAT', rateMillionths: 100_000 }];

  test('of one order add up to what it cost, each on its own day, and never touch its sale', async () => {
    await inZone('UTC');
    const sale = await sellFor('2017-01-01T12:00:00Z', 10_000);
    await refund(db, sale, { at: '2017-01-02T12:00:00Z', amount: 5_000 });
    await refund(db, sale, { at: '2017-01-03T12:00:00Z', amount: 5_000 });
    expect(await rowsOf({ from: '2017-01-01', to: '2017-01-03', interval: 'day' })).toEqual({
      '2017-01-01': 10_000,
      '2017-01-02': -5_000,
      '2017-01-03': -5_000,
    });
    const again = await sellFor('2017-02-01T12:00:00Z', 5_000);
    await refund(db, again, { at: '2017-02-02T12:00:00Z', amount: 1_500 });
    await refund(db, again, { at: '2017-02-03T12:00:00Z', amount: 3_500 });
    expect(await totalOf('2017-02-01', '2017-02-28')).toMatchObject({
      orders: 1,
      sales: euro(5_000),
      refunds: euro(5_000),
      net: euro(0),
    });
  });

  test('take their part of the tax, also where only an amount was typed', async () => {
    await inZone('UTC');
    const lines = [{ variantId, quantity: 2, unitPrice: 1_100 }];
    const sale = await sell(db, { at: '2017-03-01T12:00:00Z', taxes: VAT, lines });
    await refund(db, sale, { at: '2017-03-01T13:00:00Z', amount: 1_100 });
    expect(await totalOf('2017-03-01', '2017-03-01')).toMatchObject({
      sales: euro(2_200),
      salesTax: euro(200),
      refunds: euro(1_100),
      refundsTax: euro(100),
      netOfTax: euro(1_000),
    });
  });

  test('in a later month take nothing from the tax of the month before', async () => {
    await inZone('UTC');
    const taxes = [{ name: 'VAT', rateMillionths: 210_000 }];
    const lines = [{ variantId, unitPrice: 12_100 }];
    const sale = await sell(db, { at: '2017-07-10T12:00:00Z', taxes, lines });
    await refund(db, sale, { at: '2017-08-10T12:00:00Z', amount: 12_100 });
    const taxIn = async (from: string, to: string) =>
      (await get('taxes', { from, to })).items.map(({ netTax }: { netTax: object }) => netTax);
    expect(await taxIn('2017-07-01', '2017-07-31')).toEqual([euro(2_100)]);
    expect(await taxIn('2017-08-01', '2017-08-31')).toEqual([euro(-2_100)]);
  });

  test('in thirds of a cent add up to the tax in the end', async () => {
    await inZone('UTC');
    const taxes = [
      { name: 'State', rateMillionths: 62_500 },
      { name: 'City', rateMillionths: 9_750 },
    ];
    const policy = { pricesIncludeTax: false };
    const other = await goods(shop);
    const lines = [
      { variantId, quantity: 3, unitPrice: 333 },
      { variantId: other.variantId, unitPrice: 101 },
    ];
    const sale = await sell(db, {
      at: '2017-09-01T12:00:00Z',
      taxes,
      policy,
      delivery: 490,
      lines,
    });
    for (const amount of [1, 2, 3, 500, sale.total - 506]) {
      await refund(db, sale, { at: '2017-09-02T12:00:00Z', amount });
    }
    const { sales, salesTax, refunds, refundsTax } = await totalOf('2017-09-01', '2017-09-30');
    expect([refunds, refundsTax]).toEqual([sales, salesTax]);
    const { items } = await get('taxes', { from: '2017-09-01', to: '2017-09-30' });
    expect(
      items.map(({ name, netTax }: { name: string; netTax: object }) => [name, netTax]),
    ).toEqual([
      ['State', euro(0)],
      ['City', euro(0)],
    ]);
  });

  test('of the second of two payments for one order are no refund of its sale', async () => {
    await inZone('UTC');
    const sale = await sellFor('2017-10-01T12:00:00Z', 4_000);
    const at = '2017-10-01T12:05:00Z';
    const twice = { ...sale, paymentId: await pay(db, sale, { at, capturedAt: at }) };
    await refund(db, twice, { at: '2017-10-02T12:00:00Z', amount: 4_000, reason: 'paid_twice' });
    expect(await totalOf('2017-10-01', '2017-10-31')).toMatchObject({
      orders: 1,
      sales: euro(4_000),
      refunds: euro(0),
    });
    await refund(db, sale, { at: '2017-11-02T12:00:00Z', amount: 1_000 });
    expect(await totalOf('2017-11-01', '2017-11-30')).toMatchObject({ refunds: euro(1_000) });
  });

  test('leave the number of orders as it is, and average, gross and net to themselves', async () => {
    await inZone('UTC');
    const sales: Sale[] = [];
    for (const hour of ['10', '11', '12']) {
      sales.push(await sellFor(`2017-12-01T${hour}:00:00Z`, 5_000));
    }
    const [first] = sales;
    if (first) await refund(db, first, { at: '2017-12-01T15:00:00Z', amount: 2_500 });
    expect(await totalOf('2017-12-01', '2017-12-01')).toMatchObject({
      orders: 3,
      sales: euro(15_000),
      refunds: euro(2_500),
      net: euro(12_500),
      average: euro(5_000),
    });
  });
});

describe('cancelled orders', () => {
  test('that nobody paid count nowhere', async () => {
    await inZone('UTC');
    const at = '2014-05-01T12:00:00Z';
    const unpaid = { at, lines: [{ variantId, unitPrice: 995 }] };
    await cancel(db, await sell(db, { ...unpaid, paid: 'never' }), '2014-05-02T12:00:00Z');
    // To be paid on delivery, and called off before.
    await cancel(db, await sell(db, { ...unpaid, paid: 'later' }), '2014-05-03T12:00:00Z');
    expect(await totalOf('2014-05-01', '2014-05-31')).toMatchObject({
      orders: 0,
      sales: euro(0),
      net: euro(0),
      average: null,
    });
    expect((await get('best-sellers', { from: '2014-05-01', to: '2014-05-31' })).items).toEqual([]);
    expect((await get('taxes', { from: '2014-05-01', to: '2014-05-31' })).items).toEqual([]);
  });

  test('count while they are still to be paid', async () => {
    await inZone('UTC');
    const lines = [{ variantId, unitPrice: 995 }];
    await sell(db, { at: '2014-06-01T12:00:00Z', lines, paid: 'later' });
    expect(await totalOf('2014-06-01', '2014-06-01')).toMatchObject({ orders: 1, net: euro(995) });
  });

  test('that were refunded first come to nothing, for their customer too', async () => {
    await inZone('UTC');
    const { id: accountId } = await shopper(shop);
    const lines = [{ variantId, unitPrice: 3_000 }];
    const sale = await sell(db, { at: '2014-07-01T12:00:00Z', lines, accountId });
    await refund(db, sale, { at: '2014-07-02T12:00:00Z', amount: 3_000 });
    await cancel(db, sale, '2014-07-02T12:00:01Z');
    const total = await totalOf('2014-07-01', '2014-07-31');
    expect(total).toMatchObject({ orders: 1, sales: euro(3_000), refunds: euro(3_000) });
    const customer = await expectOk(shop.api('GET', `admin/customers/${accountId}`, { token }));
    expect(customer.body.spent).toEqual([]);
  });
});

test('all of that adds up to the ledger', async () => {
  for (const { broken } of REPORT_INVARIANTS) expect(await broken(db)).toEqual([]);
});
