/** Orders as staff look through them: one set of conditions for the list, its counts, its exports and what is done to all. */
import type { FulfilmentState, OrderStatus, PaymentState } from '#common/order-states.ts';
import type { CursorValue } from '#platform/cursor.ts';
import { type RawBuilder, type Reader, type SqlBool, sql } from '#platform/db.ts';
import { staffSearch } from '#platform/staff-search.ts';
import { inWindow, type Metadata, microsOf, type SyncWindow } from '#platform/sync.ts';
import { digitsOf, hasNumber, numberOf } from './numbers.ts';

const O = sql.ref('o');

export type OrderListRow = {
  id: string;
  number: string;
  status: OrderStatus;
  paymentState: PaymentState;
  fulfilmentState: FulfilmentState;
  email: string;
  name: string;
  total: number;
  currency: string;
  itemCount: number;
  country: string | null;
  shippingOptionName: string;
  placedAt: Date;
  externalId: string | null;
  metadata: Metadata;
  tags: string[];
  updatedAt: Date;
  micros: number;
  /** What the list is sorted by before the id, if by anything. */
  sortName: string;
};
export type OrderFilter = {
  accountId?: string;
  /** Of whoever ordered, to the letter. */
  email?: string;
  /** Of orders without an account. */
  guestEmail?: string;
  /** These, and no others. */
  numbers?: string[];
  status?: OrderStatus;
  paymentState?: PaymentState;
  fulfilmentState?: FulfilmentState;
  toShip?: boolean;
  tag?: string;
  search?: string;
  createdFrom?: Date;
  createdBefore?: Date;
  externalId?: string;
  /** Only what changed in it, oldest change first. */
  window?: SyncWindow;
};

export const ORDER_SORTS = ['newest', 'oldest', 'customer', 'highest', 'lowest'] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

/** Confirmed, its money not on its way back, and something of it has not left yet. */
export const TO_SHIP: RawBuilder<SqlBool> = sql`(o.status in ('confirmed', 'paid') and not o.gives_all_back
  and o.fulfilment_state in ('unfulfilled', 'partially_shipped'))`;

/** Of an order `o`. */
export function orderConditions(filter: OrderFilter): RawBuilder<SqlBool>[] {
  const { accountId, email, status, paymentState, fulfilmentState, tag, search } = filter;
  return [
    accountId && sql<SqlBool>`o.account_id = ${accountId}`,
    email && sql<SqlBool>`o.email = ${email}`,
    filter.guestEmail && sql<SqlBool>`(o.email = ${filter.guestEmail} and o.account_id is null)`,
    filter.numbers && sql<SqlBool>`o.number = any(${filter.numbers.map(digitsOf)})`,
    status && sql<SqlBool>`o.status = ${status}`,
    paymentState && sql<SqlBool>`o.payment_state = ${paymentState}`,
    fulfilmentState && sql<SqlBool>`o.fulfilment_state = ${fulfilmentState}`,
    filter.toShip && TO_SHIP,
    tag && sql<SqlBool>`(o.tags <> '{}' and o.tags @> array[${tag}])`,
    filter.createdFrom && sql<SqlBool>`o.placed_at >= ${filter.createdFrom}`,
    filter.createdBefore && sql<SqlBool>`o.placed_at < ${filter.createdBefore}`,
    search && matches(search),
    filter.externalId && sql<SqlBool>`o.external_id = ${filter.externalId}`,
    ...(filter.window ? inWindow('o', filter.window) : []),
  ].filter((condition) => typeof condition === 'object');
}

export const whereOf = (conditions: RawBuilder<SqlBool>[]): RawBuilder<unknown> =>
  conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;

/** By which a name stands in its place; as its index has it. */
const NAME = sql`lower(a.last_name || ' ' || a.first_name)`;
type Sorting = {
  by: RawBuilder<unknown>;
  /** The place of the last row shown. */
  after: (place: CursorValue[]) => RawBuilder<SqlBool>;
};
/** Amounts of one currency stand together: those of two cannot be compared. The id keeps rows apart that sort alike. */
const SORTS: Record<OrderSort, Sorting> = {
  newest: { by: sql`o.id desc`, after: ([id]) => sql`o.id < ${id}` },
  oldest: { by: sql`o.id`, after: ([id]) => sql`o.id > ${id}` },
  customer: {
    by: sql`${NAME}, a.order_id`,
    after: ([name, id]) => sql`(${NAME}, a.order_id) > (${name}::text, ${id}::uuid)`,
  },
  highest: {
    by: sql`o.currency desc, o.total_amount desc, o.id desc`,
    after: ([currency, total, id]) =>
      sql`(o.currency, o.total_amount, o.id) < (${currency}::char(3), ${total}::bigint, ${id}::uuid)`,
  },
  lowest: {
    by: sql`o.currency, o.total_amount, o.id`,
    after: ([currency, total, id]) =>
      sql`(o.currency, o.total_amount, o.id) > (${currency}::char(3), ${total}::bigint, ${id}::uuid)`,
  },
};
export const sortedBy = (sort: OrderSort): RawBuilder<unknown> => SORTS[sort].by;

type Page = { after: CursorValue[] | null; limit: number; sort?: OrderSort };

/** Newest first, unless sorted. `search` is an order number, or words of the email address or of the order's addresses. */
export async function listOrders(
  db: Reader,
  filter: OrderFilter,
  { after, limit, sort = 'newest' }: Page,
): Promise<OrderListRow[]> {
  const conditions = orderConditions(filter);
  if (after) conditions.push(SORTS[sort].after(after));
  const { rows } = await sql<OrderListRow>`
    select o.id, ${numberOf(O)} as number, o.status, o.payment_state as "paymentState",
      o.fulfilment_state as "fulfilmentState", o.email, o.total_amount as total, o.currency,
      a.country, o.shipping_option_name as "shippingOptionName",
      o.placed_at as "placedAt", o.external_id as "externalId", o.metadata, o.tags, o.updated_at as "updatedAt",
      ${microsOf(sql`o.updated_at`)} as micros, coalesce(trim(a.first_name || ' ' || a.last_name), '') as name,
      coalesce(${NAME}, '') as "sortName",
      (select sum(quantity)::int from order_items i where i.order_id = o.id) as "itemCount"
    from orders o ${sort === 'customer' ? sql`` : sql`left`} join order_addresses a on a.order_id = o.id and a.kind = 'shipping'
    ${whereOf(conditions)}
    order by ${filter.window ? sql`o.updated_at, o.id` : SORTS[sort].by}
    limit ${sql.lit(limit + 1)}`.execute(db);
  return rows;
}

function matches(search: string): RawBuilder<SqlBool> {
  const number = search.replace(/^#/, '');
  const named = sql<SqlBool>`(${staffSearch(sql`search_key(o.email)`, search)} or o.external_id = ${search}
    or o.id = any(array(select order_id from order_addresses n where ${staffSearch(sql`n.search_key`, search)})))`;
  // Digits may be of a street, a postal code or a telephone number as well.
  return /^[\w-]{0,8}\d{1,15}$/.test(number)
    ? sql<SqlBool>`(${hasNumber(O, number)} or ${named})`
    : named;
}
