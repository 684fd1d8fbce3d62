/** The list of customers, page by page. Its cursor names the order of the list and its currency, so that no other list takes it. */
import { decodeCursor, noCursorOfThisList, toPage } from '#platform/cursor.ts';
import type { Db } from '#platform/db.ts';
import { openWindow, placeOf } from '#platform/sync.ts';
import {
  type CustomerFilter,
  type CustomerRow,
  type CustomerSort,
  listCustomers,
  type Place,
} from './queries/staff-list.ts';
import type { CustomerRowView } from './staff-schemas.ts';
import { presentCustomerRow } from './staff-view.ts';

type Asked = {
  sort: CustomerSort;
  currency: string;
  cursor?: string;
  limit: number;
  updatedSince?: string;
};

const KEY_KINDS = { newest: 'string', lastOrder: 'uuid', spent: 'integer' } as const;

export async function pageOfCustomers(
  db: Db,
  filter: CustomerFilter,
  { sort, currency, cursor, limit, updatedSince }: Asked,
): Promise<{ items: CustomerRowView[]; nextCursor: string | null }> {
  if (updatedSince !== undefined) {
    const window = await openWindow(db, { updatedSince, cursor });
    const page = { sort, currency, after: null, limit };
    const changed = await listCustomers(db, { ...filter, window }, page);
    const place = ({ key, id }: CustomerRow) => placeOf({ micros: Number(key), id });
    return toPage(changed, limit, place, presentCustomerRow);
  }
  const list = sort === 'spent' ? `${sort} ${currency}` : sort;
  const after = cursor === undefined ? null : readPlace(cursor, sort, list);
  const rows = await listCustomers(db, filter, { sort, currency, after, limit });
  return toPage(rows, limit, ({ key, id }) => [list, key, id], presentCustomerRow);
}

function readPlace(cursor: string, sort: CustomerSort, list: string): Place {
  const [name, key, id] = decodeCursor(cursor, ['string', KEY_KINDS[sort], 'uuid']);
  if (name !== list) {
    throw noCursorOfThisList();
  }
  return { key: key ?? '', id: String(id) };
}
