/** Each case has days of its own in one shop, whose zone is changed under it, as a merchant may. */
import { expect, test } from 'vitest';
import { sql } from '#platform/db.ts';
import { net, withReports } from '#test/factories/reports.ts';
import { openShop } from '#test/harness/shop.ts';
import { shopDay } from './period.ts';

const shop = await openShop();
const { db } = shop;
const { token, get, inZone, rowsOf, totalOf, sellFor } = await withReports(shop);

test('a sale in the last hours of a year belongs to it, wherever UTC has got to', async () => {
  await inZone('America/Menominee');
  await sellFor('2023-01-01T01:50:00Z', 1_000);
  expect(net(await totalOf('2022-01-01', '2022-12-31'))).toBe(1_000);
  expect(net(await totalOf('2023-01-01', '2023-12-31'))).toBe(0);
});

test('half past midnight in the shop is the new day, though UTC has the old one', async () => {
  await inZone('Europe/Amsterdam');
  await sellFor('2021-05-03T22:30:00Z', 700);
  expect(await rowsOf({ from: '2021-05-03', to: '2021-05-04', interval: 'day' })).toEqual({
    '2021-05-03': 0,
    '2021-05-04': 700,
  });
  const { items } = await get('orders-by-status', { from: '2021-05-04', to: '2021-05-04' });
  expect(items).toEqual([{ status: 'paid', orders: 1 }]);
});

test('a month in which clocks go back has each date once', async () => {
  await inZone('America/New_York');
  const rows = Object.keys(await rowsOf({ from: '2019-11-01', to: '2019-11-30' }));
  const dates = Array.from({ length: 30 }, (_, day) => `2019-11-${`${day + 1}`.padStart(2, '0')}`);
  expect(rows).toEqual(dates);
});

test('a day on which clocks go forward has 23 hours, and its last one ends with it', async () => {
  await inZone('America/Detroit');
  await sellFor('2016-03-14T03:30:00Z', 900);
  const rows = await rowsOf({ from: '2016-03-13', to: '2016-03-13' });
  expect(Object.keys(rows)).toHaveLength(23);
  expect(Object.keys(rows).slice(0, 3)).toEqual([
    '2016-03-13T00:00-05:00',
    '2016-03-13T01:00-05:00',
    '2016-03-13T03:00-04:00',
  ]);
  expect(rows['2016-03-13T23:00-04:00']).toBe(900);
});

test('a day on which clocks go back has 25 hours: one comes twice, each with its offset', async () => {
  await inZone('America/Detroit');
  await sellFor('2016-11-06T05:30:00Z', 100);
  await sellFor('2016-11-06T06:30:00Z', 200);
  const rows = await rowsOf({ from: '2016-11-06', to: '2016-11-06' });
  expect(Object.keys(rows)).toHaveLength(25);
  expect([rows['2016-11-06T01:00-04:00'], rows['2016-11-06T01:00-05:00']]).toEqual([100, 200]);
});

test('a year earlier dates stand beside dates, 29 February beside nothing, and rows add up', async () => {
  await inZone('Europe/Brussels');
  await sellFor('2020-02-29T12:00:00Z', 2_900);
  await sellFor('2019-02-28T12:00:00Z', 2_800);
  await sellFor('2019-03-01T12:00:00Z', 3_100);
  const asked = { from: '2020-02-01', to: '2020-03-31', interval: 'day', compare: 'year' };
  const rows = await rowsOf(asked, ({ compared }) => compared && net(compared));
  expect([rows['2020-02-28'], rows['2020-02-29'], rows['2020-03-01']]).toEqual([2_800, 0, 3_100]);
  const { items, compared } = await get('sales', { ...asked, currency: 'EUR' });
  expect(net(items[0].compared)).toBe(5_900);
  expect(compared).toEqual({ from: '2019-02-01', to: '2019-03-31' });
  // The other way round nothing is lost either.
  await sellFor('2020-03-01T12:00:00Z', 100);
  const later = { from: '2021-02-01', to: '2021-03-31', compare: 'year', currency: 'EUR' };
  expect(net((await get('sales', later)).items[0].compared)).toBe(3_000);
});

test('the time before is as many days that end where the asked ones begin', async () => {
  await inZone('Europe/Brussels');
  await sellFor('2018-03-24T22:59:00Z', 11);
  await sellFor('2018-03-24T23:01:00Z', 22);
  const asked = { from: '2018-03-25', to: '2018-03-25', compare: 'previous', currency: 'EUR' };
  const { compared, items } = await get('sales', asked);
  expect(compared).toEqual({ from: '2018-03-24', to: '2018-03-24' });
  expect([net(items[0].total), net(items[0].compared)]).toEqual([22, 11]);
  // The hour that the clocks skipped is compared within the one before it.
  expect(items[0].rows).toHaveLength(23);
  const rows = await get('sales', { ...asked, from: '2018-03-26', to: '2018-03-26' });
  expect(net(rows.items[0].compared)).toBe(22);
});

test('a business year from April to March has all of its 366 days', async () => {
  await inZone('Europe/London');
  const rows = Object.keys(await rowsOf({ from: '2019-04-01', to: '2020-03-31', interval: 'day' }));
  expect([rows.length, rows[0], rows.at(-1)]).toEqual([366, '2019-04-01', '2020-03-31']);
});

test('the last day counts to its end, and without dates every order counts', async () => {
  await inZone('Asia/Tokyo');
  await sellFor('2001-06-30T14:59:59Z', 5);
  await sellFor('2001-06-30T15:00:00Z', 7);
  expect(net(await totalOf('2001-06-01', '2001-06-30'))).toBe(5);
  const { from, to, timeZone, interval, items } = await get('sales', { currency: 'EUR' });
  expect({ from, to, timeZone, interval }).toEqual({
    from: '2001-06-30',
    to: shopDay(new Date(), 'Asia/Tokyo'),
    timeZone: 'Asia/Tokyo',
    interval: 'month',
  });
  const { rows } = await sql<{ sum: number }>`
    select sum(amount)::bigint as sum from money_ledger where currency = 'EUR'`.execute(db);
  expect(net(items[0].total)).toBe(rows[0]?.sum);
});

test('a day that a zone left out keeps its row', async () => {
  await inZone('Pacific/Apia');
  await sellFor('2011-12-30T10:30:00Z', 40);
  const asked = { from: '2011-12-29', to: '2011-12-31', interval: 'day' };
  expect(await rowsOf(asked)).toEqual({ '2011-12-29': 0, '2011-12-30': 0, '2011-12-31': 40 });
});

const REFUSED: [string, Record<string, string>, string, string][] = [
  ['no day', { from: '2021-02-29' }, '/from', 'not_a_day'],
  ['no day of four figures', { to: '0001-01-01' }, '/to', 'not_a_day'],
  ['an end before its beginning', { from: '2021-03-02', to: '2021-03-01' }, '/to', 'ends_before'],
  ['too many rows', { from: '1900-01-01', interval: 'day' }, '/interval', 'too_many_rows'],
  ['too many months', { from: '1900-01-01', to: '2900-01-01' }, '/interval', 'too_many_rows'],
];
test.each(REFUSED)('%s is refused', async (_name, query, path, code) => {
  const asked = new URLSearchParams(query);
  const { status, body } = await shop.api('GET', `admin/reports/sales?${asked}`, { token });
  expect([status, body.errors?.[0]?.path, body.errors?.[0]?.code]).toEqual([400, path, code]);
});
