/** What sold best, and how many orders stand where, for the screen and for files. */
import type { Static } from 'typebox';
import { variantName } from '#common/variant-name.ts';
import type { Db } from '#platform/db.ts';
import { readDays, spanOf } from './asked.ts';
import { bestSellers } from './queries/best-sellers.ts';
import { countStatuses } from './queries/statuses.ts';
import type {
  BestSellersQuery,
  BestSellersReport,
  StatusesQuery,
  StatusesReport,
} from './schemas.ts';

export async function reportBestSellers(
  db: Db,
  query: Static<typeof BestSellersQuery>,
): Promise<BestSellersReport> {
  const { currency: standard, ...days } = await readDays(db, query);
  const { currency = standard, by, sort, productId, limit } = query;
  const span = spanOf({ ...days, currency });
  const rows = await bestSellers(db, span, { currency, by, sort, productId, limit });
  const money = (amount: number) => ({ amount, currency });
  return {
    ...days,
    items: rows.map(({ title, options, units, unitsBack, sales, refunds, ...row }) => ({
      ...row,
      name: variantName(
        title,
        options.map((value) => ({ value })),
      ),
      units: units - unitsBack,
      unitsSold: units,
      unitsBack,
      sales: money(sales),
      refunds: money(refunds),
      net: money(sales - refunds),
    })),
    nextCursor: null,
  };
}

export async function reportStatuses(
  db: Db,
  query: Static<typeof StatusesQuery>,
): Promise<StatusesReport> {
  const days = await readDays(db, query);
  const items = await countStatuses(db, spanOf(days));
  const { from, to, timeZone } = days;
  return { from, to, timeZone, items };
}
