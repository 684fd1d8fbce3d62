/** What waits, counted: for the chips of the list, the navigation and the first page of the day. */
import type { Money } from '#common/money.ts';
import { type RawBuilder, type Reader, type SqlBool, sql } from '#platform/db.ts';
import { TO_SHIP } from './list.ts';

type OrdersSummary = {
  toShip: number;
  pending: number;
  since: { orders: number; totals: Money[] };
};

/** What a merchant asks first in the morning. Money that has gone back, or is asked to, was not earned. */
export async function summariseOrders(db: Reader, since: Date): Promise<OrdersSummary> {
  const { rows } = await sql<Omit<OrdersSummary, 'since'> & OrdersSummary['since']>`
    with recent as (
      select o.currency, o.total_amount - o.refunded_amount - o.refund_pending_amount as kept from orders o
      where o.placed_at >= ${since} and o.confirmed_at is not null and o.cancelled_at is null
    )
    select (select count(*)::int from orders o where ${TO_SHIP}) as "toShip",
      (select count(*)::int from orders o where o.status = 'pending') as pending,
      (select count(*)::int from recent) as orders,
      (select coalesce(jsonb_agg(sums order by currency), '[]') from (
        select currency, sum(kept)::bigint as amount from recent group by currency) sums) as totals`.execute(
    db,
  );
  const { toShip = 0, pending = 0, orders = 0, totals = [] } = rows[0] ?? {};
  return { toShip, pending, since: { orders, totals } };
}

/** Beyond it, counting on would tell nobody more. */
export const COUNTED = 100;
const COUNTS = {
  toShip: TO_SHIP,
  pending: sql<SqlBool>`o.status = 'pending'`,
  shipped: sql<SqlBool>`o.status = 'shipped'`,
  delivered: sql<SqlBool>`o.status = 'delivered'`,
  cancelled: sql<SqlBool>`o.status = 'cancelled'`,
};
export type OrderCounts = Record<keyof typeof COUNTS, number>;

/** In one statement, each up to `COUNTED` by its index. */
export async function countOrders(db: Reader): Promise<OrderCounts> {
  const few = ([name, condition]: [string, RawBuilder<SqlBool>]) => sql`
    (select count(*)::int from (select from orders o where ${condition} limit ${sql.lit(COUNTED)}) few)
      as ${sql.ref(name)}`;
  const { rows } = await sql<OrderCounts>`
    select ${sql.join(Object.entries(COUNTS).map(few))}`.execute(db);
  return rows[0] ?? { toShip: 0, pending: 0, shipped: 0, delivered: 0, cancelled: 0 };
}
