/** Customers as they are shown to staff. */
import { signInMethods } from '#modules/auth/blocking/index.ts';
import { listOrders, type OrderListRow, presentOrderRow } from '#modules/orders/index.ts';
import { now } from '#platform/clock.ts';
import type { Reader } from '#platform/db.ts';
import { versionOf } from '#platform/version.ts';
import { noCustomer } from './errors.ts';
import { MAX_NOTES, presentNote } from './notes.ts';
import { guestById } from './queries/guests.ts';
import { notesOf } from './queries/notes.ts';
import type { CustomerRow } from './queries/staff-list.ts';
import { customerById, historyOf } from './queries/staff-read.ts';
import type { CustomerRowView, CustomerView } from './staff-schemas.ts';

const MAX_ORDERS = 10;
const MAX_ADDRESSES = 50;
const MAX_HISTORY = 50;

export async function viewCustomer(db: Reader, id: string): Promise<CustomerView> {
  const customer = await customerById(db, id, { maxAddresses: MAX_ADDRESSES });
  if (!customer) return viewGuest(db, id);
  const [orders, notes, signIn, history] = await Promise.all([
    listOrders(db, { accountId: id }, { after: null, limit: MAX_ORDERS }),
    notesOf(db, { accountId: id }, MAX_NOTES),
    signInMethods(db, id, now()),
    historyOf(db, id, MAX_HISTORY),
  ]);
  const { blockedAt, blockedReason, lastSeenAt, ...rest } = customer;
  return {
    ...rest,
    isGuest: false,
    ...presentSums(customer),
    version: versionOf({ externalId: customer.externalId, metadata: customer.metadata }),
    blocked: blockedAt && { at: blockedAt.toISOString(), reason: blockedReason },
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    newestOrders: presentOrders(orders),
    notes: notes.map(presentNote),
    signIn,
    history: history.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
  };
}

/** The same of whoever ordered without an account, and so never signed in. */
async function viewGuest(db: Reader, id: string): Promise<CustomerView> {
  const guest = await guestById(db, id);
  if (!guest) throw noCustomer();
  const { address, email, ...rest } = guest;
  const [orders, notes] = await Promise.all([
    listOrders(db, { guestEmail: email }, { after: null, limit: MAX_ORDERS }),
    notesOf(db, { guestEmail: email }, MAX_NOTES),
  ]);
  const metadata = {};
  return {
    ...rest,
    email,
    ...presentSums(guest),
    isGuest: true,
    emailVerified: false,
    isStaff: false,
    blocked: null,
    lastSeenAt: null,
    externalId: null,
    metadata,
    version: versionOf({ externalId: null, metadata }),
    newestOrders: presentOrders(orders),
    addresses: [{ id: guest.id, address, isDefaultShipping: false, isDefaultBilling: false }],
    notes: notes.map(presentNote),
    signIn: { password: false, authenticator: false, passkeys: 0, providers: [], sessions: 0 },
    history: [],
  };
}

const presentOrders = (orders: OrderListRow[]) =>
  orders.slice(0, MAX_ORDERS).map((order) => presentOrderRow(order, { forStaff: true }));

export const presentCustomerRow = ({ key: _, ...row }: CustomerRow): CustomerRowView => ({
  ...row,
  ...presentSums(row),
});

const presentSums = (row: Pick<CustomerRow, 'registeredAt' | 'lastOrderAt' | 'updatedAt'>) => ({
  updatedAt: row.updatedAt.toISOString(),
  registeredAt: row.registeredAt.toISOString(),
  lastOrderAt: row.lastOrderAt?.toISOString() ?? null,
});
