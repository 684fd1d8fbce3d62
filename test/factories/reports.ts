/** Asks a shop for its reports, in any time zone. */
import { readSettings, writeSettings } from '#modules/settings/index.ts';
import { inTx } from '#platform/db.ts';
import type { TestApp } from '#test/harness/app.ts';
import { owner } from './accounts.ts';
import { expectOk, goods } from './orders.ts';
import { sell } from './sales.ts';

type Money = { amount: number; currency: string };
export type Sums = { orders: number; average: Money | null } & Record<
  'sales' | 'salesTax' | 'refunds' | 'refundsTax' | 'net' | 'netOfTax',
  Money
>;
export type Row = Sums & { begins: string; compared: Sums | null };

export const euro = (amount: number) => ({ amount, currency: 'EUR' });
export const net = (row: Sums) => row.net.amount;

export async function withReports(shop: TestApp) {
  const { db } = shop;
  const { token } = await owner(shop);
  const { variantId } = await goods(shop);

  async function get(path: string, query: Record<string, string> = {}) {
    const asked = new URLSearchParams(query);
    return (await expectOk(shop.api('GET', `admin/reports/${path}?${asked}`, { token }))).body;
  }
  return {
    token,
    variantId,
    get,
    async inZone(timeZone: string): Promise<void> {
      const { shop: settings } = await readSettings(db);
      await inTx(db, (tx) => writeSettings(tx, 'shop', { ...settings, timeZone }));
    },
    /** Of the euros: each row by when it begins, and what of it the test looks at. */
    async rowsOf(query: Record<string, string>, of: (row: Row) => unknown = net) {
      const { items } = await get('sales', { currency: 'EUR', ...query });
      return Object.fromEntries(items[0].rows.map((row: Row) => [row.begins, of(row)]));
    },
    totalOf: async (from: string, to: string, currency = 'EUR'): Promise<Sums> =>
      (await get('sales', { from, to, currency })).items[0].total,
    sellFor: (at: string, unitPrice: number, currency = 'EUR') =>
      sell(db, { at, currency, lines: [{ variantId, unitPrice }] }),
  };
}
