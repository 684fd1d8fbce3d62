/** The staff's list of products. */
import { decodeCursor, toPage } from '#platform/cursor.ts';
import type { Reader } from '#platform/db.ts';
import { openWindow, placeOf } from '#platform/sync.ts';
import {
  type AdminFilters,
  type AdminListRow,
  type AdminSort,
  listAdminProducts,
} from './queries/admin-list.ts';

type Page = { sort: AdminSort; cursor?: string; limit: number; updatedSince?: string };

/** One page of products of any status. Prices are shown in one currency, null where there is none. */
export async function browseAsStaff(
  db: Reader,
  filters: AdminFilters,
  { sort, cursor, limit, updatedSince }: Page,
) {
  const show = (row: AdminListRow) => present(row, filters.currency);
  if (updatedSince !== undefined) {
    const window = await openWindow(db, { updatedSince, cursor });
    const rows = await listAdminProducts(db, { ...filters, window }, { sort, after: null, limit });
    return toPage(rows, limit, ({ key, id }) => placeOf({ micros: Number(key), id }), show);
  }
  const key = sort === 'title' ? 'string' : 'integer';
  const after =
    cursor === undefined
      ? null
      : (decodeCursor(cursor, [key, 'uuid']) as [string | number, string]);
  const rows = await listAdminProducts(db, filters, { sort, after, limit });
  return toPage(rows, limit, ({ key, id }) => [key, id], show);
}

function present(row: AdminListRow, currency: string) {
  const {
    key: _,
    amount,
    maxAmount,
    onHand,
    reserved,
    available,
    lowest,
    soldOutVariants,
    low,
    updatedAt,
    ...rest
  } = row;
  return {
    ...rest,
    price: amount === null ? null : { amount, currency },
    priceTo: maxAmount === null || maxAmount === amount ? null : { amount: maxAmount, currency },
    stock: { onHand, reserved, available, lowest, soldOutVariants, low },
    updatedAt: updatedAt.toISOString(),
  };
}
