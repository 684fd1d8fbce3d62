import type { OrderStatus } from '#common/order-states.ts';
import type { PaymentState, ReviewReason } from '#common/payment-states.ts';
import { numberOf } from '#modules/orders/index.ts';
import type { CursorValue } from '#platform/cursor.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';
import type { Payment } from '../attempts/queries.ts';
import type { Dispute } from '../disputes/queries.ts';
import type { Refund } from '../refunds/queries.ts';

/** Puts a payment in the review queue; false when it was there for the same reason. */
export async function flagPayment(
  db: Reader,
  id: string,
  { attention, at }: { attention: ReviewReason; at: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('payments')
    .set({ attention, attention_at: at })
    .where('id', '=', id)
    .where(sql<boolean>`attention is distinct from ${attention}`)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a payment off the queue. Returns the reason it was there, or null. */
export async function clearReview(tx: Tx, id: string): Promise<ReviewReason | null> {
  const { rows } = await sql<{ attention: ReviewReason }>`
    update payments p set attention = null, attention_at = null
    from (select id, attention from payments where id = ${id} for update) before
    where p.id = before.id and before.attention is not null
    returning before.attention`.execute(tx);
  return rows[0]?.attention ?? null;
}

/** A payment shows one reason at a time: returns another that still holds, besides the one just cleared. */
export async function hiddenReviewReason(
  tx: Tx,
  id: string,
  seen: ReviewReason,
): Promise<ReviewReason | null> {
  const { rows } = await sql<{ attention: ReviewReason | null }>`
    select case
      when ${seen} <> 'dispute' and exists (
        select from disputes where payment_id = ${id} and state = 'open') then 'dispute'
      when ${seen} <> 'refund_by_hand' and exists (
        select from refunds where payment_id = ${id} and state = 'pending' and provider_ref = id::text)
        then 'refund_by_hand'
    end as attention`.execute(tx);
  return rows[0]?.attention ?? null;
}

export async function countForReview(db: Reader): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from payments where attention is not null`.execute(db);
  return rows[0]?.count ?? 0;
}

export type PaymentFilter = {
  id?: string;
  attention?: boolean;
  reason?: ReviewReason;
  method?: string;
  state?: PaymentState;
  search?: string;
};

export type PaymentRow = Pick<
  Payment,
  | 'id'
  | 'method'
  | 'state'
  | 'amount'
  | 'currency'
  | 'failureCode'
  | 'providerRef'
  | 'transactionRef'
  | 'attention'
  | 'createdAt'
> & {
  attentionAt: Date | null;
  number: string;
  orderStatus: OrderStatus;
  accountId: string | null;
  email: string;
  name: string;
  refunds:
    | (Pick<Refund, 'id' | 'amount' | 'reason' | 'state' | 'failureCode'> & {
        byHand: boolean;
        createdAt: string;
        doneAt: string | null;
      })[]
    | null;
  dispute:
    | (Pick<Dispute, 'state' | 'reason' | 'amount' | 'currency'> & { dueAt: string | null })
    | null;
};

/** Rounded to a Date's precision, and a number in cursors, so that no foreign text is parsed as a time. */
const WAITS_SINCE = sql`date_trunc('milliseconds', p.attention_at)`;
const WAITS_SINCE_MS = sql`(extract(epoch from ${WAITS_SINCE}) * 1000)::bigint`;

/** Of several disputes, an open one is shown. */
export async function listPayments(
  db: Reader,
  { id, attention, reason, method, state, search }: PaymentFilter,
  { after, limit }: { after: CursorValue[] | null; limit: number },
): Promise<PaymentRow[]> {
  const further = attention
    ? after && sql`(${WAITS_SINCE_MS}, p.id) > (${after[0]}::bigint, ${after[1]}::uuid)`
    : after && sql`p.id < ${after[0]}`;
  const conditions = [
    id && sql`p.id = ${id}`,
    attention && sql`p.attention is not null`,
    reason && sql`p.attention = ${reason}`,
    method && sql`p.method = ${method}`,
    state && sql`p.state = ${state}`,
    search && matches(search),
    further,
  ].filter((condition) => typeof condition === 'object' && condition !== null);
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
  const order = attention ? sql`${WAITS_SINCE_MS}, p.id` : sql`p.id desc`;
  // A literal, so that the planner knows how few orders it has to find.
  const limitRows = sql.lit(limit + 1);
  const { rows } = await sql<PaymentRow>`
    with p as materialized (select * from payments p ${where} order by ${order} limit ${limitRows})
    select p.id, p.method, p.state, p.amount, p.currency, p.failure_code as "failureCode",
      p.provider_ref as "providerRef", p.transaction_ref as "transactionRef", p.attention,
      ${WAITS_SINCE} as "attentionAt", p.created_at as "createdAt", ${numberOf(sql.ref('o'))} as number, o.status as "orderStatus",
      o.account_id as "accountId", o.email, coalesce(trim(a.first_name || ' ' || a.last_name), '') as name,
      (select json_agg(json_build_object('id', r.id, 'amount', r.amount, 'reason', r.reason, 'state', r.state,
          'byHand', coalesce(r.provider_ref = r.id::text, false), 'failureCode', r.failure_code,
          'createdAt', r.created_at, 'doneAt', r.done_at) order by r.id desc)
        from (select * from refunds where payment_id = p.id order by id desc limit 10) r) as refunds,
      (select json_build_object('state', d.state, 'reason', d.reason, 'amount', d.amount,
          'currency', d.currency, 'dueAt', d.due_at)
        from disputes d where d.payment_id = p.id order by (d.state = 'open') desc, d.id desc limit 1) as dispute
    from p
    join orders o on o.id = p.order_id
    left join order_addresses a on a.order_id = o.id and a.kind = 'shipping'
    order by ${order}`.execute(db);
  return rows;
}

/** What staff search by: an order number, or one of the provider's references. */
function matches(search: string) {
  const number = search.replace(/^#/, '');
  if (/^\d{1,15}$/.test(number))
    return sql`p.order_id = (select id from orders where number = ${number})`;
  return sql`(p.provider_ref = ${search} or p.transaction_ref = ${search})`;
}
