/** Whatever is sold and refunded, and whenever: in each zone each day has what Temporal says happened on it, and no more. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { goods } from '#test/factories/orders.ts';
import { net, type Row, type Sums, withReports } from '#test/factories/reports.ts';
import { cancel, pay, refund, type SaleOf, sell } from '#test/factories/sales.ts';
import { openShop } from '#test/harness/shop.ts';
import { REPORT_INVARIANTS } from './invariant-queries.ts';

const shop = await openShop();
const { db } = shop;
const { get, inZone } = await withReports(shop);
const things = [await goods(shop), await goods(shop)];

/** Where clocks change, by an hour, by half of one, or by a whole day, and where they do not. */
const ZONES = ['America/New_York', 'Europe/Brussels', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
/** Clocks changed there, or a year ended. */
const TURNS = [
  '2011-12-30T10:00Z',
  '2011-12-31T23:00Z',
  '2012-03-11T07:00Z',
  '2012-03-25T01:00Z',
  '2012-03-31T15:00Z',
  '2012-10-06T15:30Z',
  '2012-10-28T01:00Z',
  '2012-11-04T06:00Z',
];

const near = fc
  .record({ turn: fc.constantFrom(...TURNS), minutes: fc.integer({ min: -1_560, max: 1_560 }) })
  .map(({ turn, minutes }) => Temporal.Instant.from(turn).add({ minutes }).toString());
/** Most are paid. */
const MONEY = ['paid', 'paid', 'paid', 'later', 'never', 'called off', 'twice'] as const;
const PAID = {
  paid: 'at once',
  later: 'later',
  never: 'never',
  'called off': 'later',
  twice: 'at once',
} as const;
const random = fc.record({
  at: near,
  currency: fc.constantFrom('A', 'B'),
  prices: fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 1, maxLength: 2 }),
  quantity: fc.integer({ min: 1, max: 3 }),
  delivery: fc.constantFrom(0, 490),
  rates: fc.subarray([210_000, 99_750]),
  pricesIncludeTax: fc.boolean(),
  rounding: fc.constantFrom('line' as const, 'rate' as const, 'order' as const),
  money: fc.constantFrom(...MONEY),
  /** In hundredths of what is left, so many minutes after. */
  refunds: fc.array(
    fc.record({
      part: fc.integer({ min: 1, max: 100 }),
      minutes: fc.integer({ min: 1, max: 600_000 }),
    }),
    { maxLength: 3 },
  ),
});
type Random = typeof random extends fc.Arbitrary<infer T> ? T : never;
type Moved = { at: string; currency: string; orders: number; amount: number; tax: number };

/** Answers what a report has to count of it. */
async function happen(one: Random, currency: string): Promise<Moved[]> {
  const { at, quantity, delivery, rates, pricesIncludeTax, rounding, money } = one;
  const sale: SaleOf = {
    at,
    currency,
    delivery,
    lines: one.prices.map((unitPrice, n) => ({
      variantId: things[n]?.variantId ?? '',
      quantity,
      unitPrice,
    })),
    taxes: rates.map((rateMillionths) => ({ name: `T${rateMillionths}`, rateMillionths })),
    policy: { pricesIncludeTax, rounding },
    paid: PAID[money],
  };
  const sold = await sell(db, sale);
  const after = (minutes: number) => Temporal.Instant.from(at).add({ minutes }).toString();
  if (money === 'called off') await cancel(db, sold, after(1));
  if (money === 'called off' || money === 'never') return [];
  const moved: Moved[] = [{ at, currency, orders: 1, amount: sold.total, tax: sold.tax }];
  if (money === 'later' || sold.total === 0) return moved;
  if (money === 'twice') {
    const again = { ...sold, paymentId: await pay(db, sold, { at, capturedAt: at }) };
    await refund(db, again, { at: after(3), amount: sold.total, reason: 'paid_twice' });
  }
  let gone = 0;
  const taxOf = (part: number) => Number(rounded(BigInt(sold.tax) * BigInt(part), sold.total));
  for (const { part, minutes } of one.refunds.toSorted((a, b) => a.minutes - b.minutes)) {
    const amount = Math.floor(((sold.total - gone) * part) / 100);
    if (amount === 0) continue;
    await refund(db, sold, { at: after(minutes), amount });
    const tax = taxOf(gone) - taxOf(gone + amount);
    moved.push({ at: after(minutes), currency, orders: 0, amount: -amount, tax });
    gone += amount;
  }
  return moved;
}

/** Halves up. */
const rounded = (product: bigint, by: number) => (product * 2n + BigInt(by)) / (BigInt(by) * 2n);

const summed = (moved: Moved[]) => ({
  orders: moved.reduce((sum, { orders }) => sum + orders, 0),
  net: moved.reduce((sum, { amount }) => sum + amount, 0),
  tax: moved.reduce((sum, { tax }) => sum + tax, 0),
});
const counted = (row: Sums) => ({
  orders: row.orders,
  net: net(row),
  tax: row.salesTax.amount - row.refundsTax.amount,
});

async function compare(zone: string, currency: string, moved: Moved[]): Promise<void> {
  await inZone(zone);
  const dayOf = ({ at }: Pick<Moved, 'at'>) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
  const ask = async (
    from: string,
    to: string,
    interval: string,
  ): Promise<{ total: Sums; rows: Row[] }> =>
    (await get('sales', { from, to, interval, currency })).items[0];
  const whole = await ask('2011-12-01', '2014-06-30', 'month');
  expect(counted(whole.total)).toEqual(summed(moved));
  const year = await ask('2011-12-15', '2013-01-10', 'day');
  for (const row of year.rows) {
    expect([row.begins, counted(row)]).toEqual([
      row.begins,
      summed(moved.filter((one) => dayOf(one) === row.begins)),
    ]);
  }
  const [busy] = moved.map(dayOf);
  if (!busy) return;
  const hours = await ask(busy, busy, 'hour');
  expect(counted(hours.total)).toEqual(summed(moved.filter((one) => dayOf(one) === busy)));
  for (const row of hours.rows) {
    const begins = Temporal.Instant.from(row.begins);
    const within = moved.filter(({ at }) => {
      const since = Temporal.Instant.from(at).since(begins).total('hours');
      return since >= 0 && since < 1 && dayOf({ at }) === busy;
    });
    expect([row.begins, counted(row)]).toEqual([row.begins, summed(within)]);
  }
}

test('random shops add up day by day in every zone, and as a whole to the ledger', async () => {
  let run = 0;
  const orders = fc.array(random, { minLength: 1, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(orders, async (list) => {
      // Each run has two currencies that no other one has.
      run += 1;
      const letters = String.fromCharCode(65 + Math.floor(run / 26), 65 + (run % 26));
      const moved: Moved[] = [];
      for (const one of list) moved.push(...(await happen(one, `${one.currency}${letters}`)));
      for (const zone of ZONES) {
        for (const currency of [`A${letters}`, `B${letters}`]) {
          await compare(
            zone,
            currency,
            moved.filter((one) => one.currency === currency),
          );
        }
      }
      for (const { broken } of REPORT_INVARIANTS) expect(await broken(db)).toEqual([]);
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
