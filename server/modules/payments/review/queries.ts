import type { CursorValue } from '#platform/cursor.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';
import type { Payment } from '../attempts/queries.ts';
import type { Dispute } from '../disputes/queries.ts';
import type { Refund } from '../refunds/queries.ts';

/** Why a person should look at a payment; the catalogue has a sentence and the fitting action for each. */
export const ATTENTIONS = [
  /** The provider spoke of another amount, currency or page than ours. Nothing was believed. */
  'mismatch',
  /** Money came after the order was given up; it goes back by itself. */
  'late_money',
  'paid_twice',
  'refund_failed',
  /** Money has to be sent back by hand: cash, a bank transfer. */
  'refund_by_hand',
  'dispute',
  /** Held money was let go before the shop took it. */
  'authorisation_lost',
  /** The provider gives no clear answer for long. */
  'unclear',
] as const;
export type Attention = (typeof ATTENTIONS)[number];

/** Puts it before staff; answers false when it stood there for the same reason. */
export async function flagPayment(
  db: Reader,
  id: string,
  { attention, at }: { attention: Attention; at: Date },
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

/** Somebody has seen to it. Answers what it was, or null. */
export async function clearAttention(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ attention: string }>`
    update payments p set attention = null, attention_at = null
    from (select id, attention from payments where id = ${id} for update) before
    where p.id = before.id and before.attention is not null
    returning before.attention`.execute(tx);
  return rows[0]?.attention ?? null;
}

/** A payment shows one reason at a time: what else still waits for a person, besides what was seen just now. */
export async function hiddenAttention(tx: Tx, id: string, seen: string): Promise<Attention | null> {
  const { rows } = await sql<{ attention: Attention | null }>`
    select case
      when ${seen} <> 'dispute' and exists (
        select from disputes where payment_id = ${id} and state = 'open') then 'dispute'
      when ${seen} <> 'refund_by_hand' and exists (
        select from refunds where payment_id = ${id} and state = 'pending' and provider_ref = id::text)
        then 'refund_by_hand'
    end as attention`.execute(tx);
  return rows[0]?.attention ?? null;
}

export async function countAttention(db: Reader): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from payments where attention is not null`.execute(db);
  return rows[0]?.count ?? 0;
}

export type PaymentFilter = {
  id?: string;
  attention?: boolean;
  reason?: string;
  method?: string;
  state?: string;
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
  number: number;
  orderStatus: string;
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

/** As exact as a Date, and in a cursor a number, so that no stranger's text becomes a time. */
const WAITS_SINCE = sql`date_trunc('milliseconds', p.attention_at)`;
const WAITS_SINCE_MS = sql`(extract(epoch from ${WAITS_SINCE}) * 1000)::bigint`;

/** Of several disputes the one that is still open is told. */
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
  // Written out, so that a plan made once knows how few orders it has to find.
  const most = sql.lit(limit + 1);
  const { rows } = await sql<PaymentRow>`
    with p as materialized (select * from payments p ${where} order by ${order} limit ${most})
    select p.id, p.method, p.state, p.amount, p.currency, p.failure_code as "failureCode",
      p.provider_ref as "providerRef", p.transaction_ref as "transactionRef", p.attention,
      ${WAITS_SINCE} as "attentionAt", p.created_at as "createdAt", o.number, o.status as "orderStatus",
      o.account_id as "accountId", o.email, coalesce(trim(a.first_name || ' ' || a.last_name), '') as name,
      (select json_agg(json_build_object('id', r.id, 'amount', r.amount, 'reason', r.reason, 'state', r.state,
          'byHand', coalesce(r.provider_ref = r.id::text, false), 'failureCode', r.failure_code,
          'createdAt', r.created_at, 'doneAt', r.done_at))
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

/** What staff hold in their hands: an order number, or what the provider calls the payment. */
function matches(search: string) {
  const number = search.replace(/^#/, '');
  if (/^\d{1,15}$/.test(number))
    return sql`p.order_id = (select id from orders where number = ${number})`;
  return sql`(p.provider_ref = ${search} or p.transaction_ref = ${search})`;
}
