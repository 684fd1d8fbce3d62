/**
 * Whoever ordered without an account, by the address they gave. A guest's id is that of their first order; any other order
 * of theirs leads to them too. Whatever is matched by address here is shown to staff, who may read all orders.
 */
import type { Money } from '#common/money.ts';
import type { Address } from '#modules/postal-addresses/index.ts';
import { type RawBuilder, type Reader, type SqlBool, sql, type Tx } from '#platform/db.ts';
import { staffSearch } from '#platform/staff-search.ts';
import type { CustomerFilter, CustomerSort, Place } from './staff-list.ts';

/** Of the guest whose address is given, from their orders. */
const ordersOf = (email: RawBuilder<unknown>) =>
  sql`from orders n where n.email = ${email} and n.account_id is null`;
const countedOf = (email: RawBuilder<unknown>) =>
  sql`${ordersOf(email)} and n.cancelled_at is null`;
const firstOf = (email: RawBuilder<unknown>) =>
  sql`(select n.id ${ordersOf(email)} order by n.id limit 1)`;
const newestOf = (email: RawBuilder<unknown>) =>
  sql`(select n.id ${countedOf(email)} order by n.id desc limit 1)`;
const E = sql.ref('g.email');

const GUESTS_ORDERS = sql`(select id, email from orders where account_id is null and email <> '')`;

/** Walks through orders as the list of accounts does, and stops at each guest's first, or newest. */
const SORTS = {
  newest: {
    key: sql`''`,
    from: sql`${GUESTS_ORDERS} g`,
    only: sql<SqlBool>`g.id = ${firstOf(E)}`,
    after: ({ id }: Place) => sql<SqlBool>`g.id < ${id}`,
    order: sql`g.id desc`,
  },
  lastOrder: {
    key: sql`g.id`,
    from: sql`${GUESTS_ORDERS} g`,
    only: sql<SqlBool>`g.id = ${newestOf(E)}`,
    after: ({ key }: Place) => sql<SqlBool>`g.id < ${key}`,
    order: sql`g.id desc`,
  },
  spent: {
    key: sql`g.spent_amount`,
    from: sql`guest_sums g`,
    only: sql<SqlBool>`g.spent_amount > 0`,
    after: ({ key, id }: Place) => sql<SqlBool>`(g.spent_amount, ${firstOf(E)}) < (${key}, ${id})`,
    order: sql`g.spent_amount desc, ${firstOf(E)} desc`,
  },
};

type Page = { sort: CustomerSort; currency: string; after: Place | null; limit: number };

/** No guest has what only an account can: then there are none. */
export const mayBeGuests = ({ blocked, emailVerified, externalId, window }: CustomerFilter) =>
  blocked !== true && emailVerified === undefined && externalId === undefined && !window;

/** A page of guests, with the columns of the list of accounts. */
export function guestRows(filter: CustomerFilter, { sort, currency, after, limit }: Page) {
  const { key, from, only, after: beyond, order } = SORTS[sort];
  const conditions = [
    only,
    ...guestConditions(filter),
    ...(sort === 'spent' ? [sql<SqlBool>`g.currency = ${currency}`] : []),
    ...(after ? [beyond(after)] : []),
  ];
  const email = sql.ref('a.email');
  return sql`
    select a.id, a.email, ${nameOf(email)} as name, ${since(email)} as "registeredAt", a.key,
      false as "emailVerified", false as blocked, null::text as "externalId", '{}'::jsonb as metadata,
      (select max(n.updated_at) ${ordersOf(email)}) as "updatedAt", true as "isGuest", ${sumsOf(email)}
    from (select ${firstOf(E)} as id, g.email, ${key} as key from ${from}
      where ${sql.join(conditions, sql` and `)} order by ${order} limit ${limit + 1}) a`;
}

const since = (email: RawBuilder<unknown>) =>
  sql`(select n.placed_at ${ordersOf(email)} order by n.id limit 1)`;

/** As it stands on their newest order. */
const nameOf = (email: RawBuilder<unknown>) => sql`
  coalesce((select trim(d.first_name || ' ' || d.last_name) from order_addresses d
    where d.kind = 'shipping' and d.order_id = (select n.id ${ordersOf(email)} order by n.id desc limit 1)), '')`;

const sumsOf = (email: RawBuilder<unknown>) => sql`
  (select count(*)::int ${countedOf(email)}) as "orderCount",
  (select n.placed_at ${countedOf(email)} order by n.id desc limit 1) as "lastOrderAt",
  (select coalesce(json_agg(json_build_object('amount', s.spent_amount, 'currency', s.currency) order by s.currency), '[]')
    from guest_sums s where s.email = ${email} and s.spent_amount <> 0) as spent`;

function guestConditions({ search, hasOrders, createdFrom, createdBefore }: CustomerFilter) {
  return [
    search && matches(search),
    hasOrders !== undefined &&
      sql<SqlBool>`${hasOrders ? sql`` : sql`not`} (select true ${countedOf(E)} limit 1) is true`,
    createdFrom && sql<SqlBool>`${since(E)} >= ${createdFrom}`,
    createdBefore && sql<SqlBool>`${since(E)} < ${createdBefore}`,
  ].filter((condition) => typeof condition === 'object');
}

/** Words of their address or of an address on their orders; digits are also an order's number. */
function matches(search: string): RawBuilder<SqlBool> {
  const number = /^#?(\d{1,15})$/.exec(search)?.[1];
  const own = staffSearch(sql`search_key(m.email)`, search);
  const numbered = number ? sql`or m.number = ${number}` : sql``;
  return sql`(g.email = any(array(select m.email from orders m where m.account_id is null and (${own} ${numbered})))
    or g.email = any(array(select m.email from order_addresses d join orders m on m.id = d.order_id
      where m.account_id is null and ${staffSearch(sql`d.search_key`, search)})))`;
}

export type GuestDetail = {
  id: string;
  email: string;
  name: string;
  locale: string;
  registeredAt: Date;
  updatedAt: Date;
  orderCount: number;
  lastOrderAt: Date | null;
  spent: Money[];
  address: Address;
};

/** Of whoever placed that order as a guest, if it is one of a guest. */
export async function guestById(db: Reader, id: string): Promise<GuestDetail | undefined> {
  const { rows } = await sql<GuestDetail>`
    select ${firstOf(E)} as id, g.email, ${nameOf(E)} as name, g.locale, ${since(E)} as "registeredAt",
      (select max(n.updated_at) ${ordersOf(E)}) as "updatedAt", ${sumsOf(E)},
      (select jsonb_strip_nulls(jsonb_build_object('firstName', d.first_name, 'lastName', d.last_name,
          'company', d.company, 'line1', d.line1, 'line2', d.line2, 'postalCode', d.postal_code, 'city', d.city,
          'region', d.region, 'country', d.country, 'phone', d.phone))
        from order_addresses d where d.order_id = (select n.id ${ordersOf(E)} order by n.id desc limit 1)
          and d.kind = 'shipping') as address
    from orders g where g.id = ${id} and g.account_id is null and g.email <> ''`.execute(db);
  return rows[0];
}

/** Locks that order, so that two notes at once do not pass the limit, and answers whose it is. */
export async function lockGuest(
  tx: Tx,
  id: string,
): Promise<{ id: string; email: string } | undefined> {
  const { rows } = await sql<{ id: string; email: string }>`
    select f.id, f.email from orders f
    where f.account_id is null and f.id = (select ${firstOf(E)} from orders g where g.id = ${id} and g.account_id is null)
    for no key update`.execute(tx);
  return rows[0];
}
