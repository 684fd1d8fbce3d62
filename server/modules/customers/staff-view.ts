/** Customers as they are shown to staff. */
import { signInMethods } from '#modules/auth/blocking/index.ts';
import { listOrders, presentOrderRow } from '#modules/orders/index.ts';
import { now } from '#platform/clock.ts';
import type { Reader } from '#platform/db.ts';
import { versionOf } from '#platform/version.ts';
import { noCustomer } from './errors.ts';
import { MAX_NOTES, presentNote } from './notes.ts';
import { notesOf } from './queries/notes.ts';
import type { CustomerRow } from './queries/staff-list.ts';
import { customerById, historyOf } from './queries/staff-read.ts';
import type { CustomerRowView, CustomerView } from './staff-schemas.ts';

const MAX_ORDERS = 10;
const MAX_ADDRESSES = 50;
const MAX_HISTORY = 50;

export async function viewCustomer(db: Reader, id: string): Promise<CustomerView> {
  const customer = await customerById(db, id, { maxAddresses: MAX_ADDRESSES });
  if (!customer) throw noCustomer();
  const [orders, notes, signIn, history] = await Promise.all([
    listOrders(db, { accountId: id }, { after: null, limit: MAX_ORDERS }),
    notesOf(db, id, MAX_NOTES),
    signInMethods(db, id, now()),
    historyOf(db, id, MAX_HISTORY),
  ]);
  const { blockedAt, blockedReason, lastSeenAt, ...rest } = customer;
  return {
    ...rest,
    ...presentSums(customer),
    version: versionOf({ externalId: customer.externalId, metadata: customer.metadata }),
    blocked: blockedAt && { at: blockedAt.toISOString(), reason: blockedReason },
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    newestOrders: orders
      .slice(0, MAX_ORDERS)
      .map((order) => presentOrderRow(order, { forStaff: true })),
    notes: notes.map(presentNote),
    signIn,
    history: history.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
  };
}

export const presentCustomerRow = ({ key: _, ...row }: CustomerRow): CustomerRowView => ({
  ...row,
  ...presentSums(row),
});

const presentSums = (row: Pick<CustomerRow, 'registeredAt' | 'lastOrderAt' | 'updatedAt'>) => ({
  updatedAt: row.updatedAt.toISOString(),
  registeredAt: row.registeredAt.toISOString(),
  lastOrderAt: row.lastOrderAt?.toISOString() ?? null,
});
