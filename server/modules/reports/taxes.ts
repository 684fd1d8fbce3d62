/** Tax as it was charged, less its part of refunds: what an accountant declares. */
import type { Db } from '#platform/db.ts';
import { type Asked, readDays, spanOf } from './asked.ts';
import { countTaxes } from './queries/taxes.ts';
import type { TaxReport } from './schemas.ts';

export async function reportTaxes(
  db: Db,
  asked: Asked & { currency?: string },
): Promise<TaxReport> {
  const days = await readDays(db, asked);
  const { currency = days.currency } = asked;
  const rows = await countTaxes(db, spanOf(days), currency);
  const money = (amount: number) => ({ amount, currency });
  const { from, to, timeZone } = days;
  return {
    from,
    to,
    timeZone,
    items: rows.map(({ country, name, rateMillionths, orders, ...sums }) => ({
      country,
      name,
      rateMillionths,
      orders,
      sales: money(sums.sales),
      salesTax: money(sums.salesTax),
      refunds: money(sums.refunds),
      refundsTax: money(sums.refundsTax),
      net: money(sums.sales - sums.refunds),
      netTax: money(sums.salesTax - sums.refundsTax),
    })),
  };
}
