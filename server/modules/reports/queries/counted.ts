/**
 * What reports count, as parts of their statements, in which `o` is an order. Money is counted as it was agreed, on the
 * day on which its order was confirmed, and refunds on the day on which the money went; decision 53 says why.
 */
import { type RawBuilder, sql } from '#platform/db.ts';

/** Late money and what was paid twice was never a sale: it comes and goes beside the reports. */
export const isOwed = (paymentId: RawBuilder<unknown>) => sql`not exists (
  select from refunds u where u.payment_id = ${paymentId} and u.reason in ('late_money', 'paid_twice'))`;

/** Confirmed, and not cancelled before its money came. */
export const SOLD = sql`o.confirmed_at is not null and (o.cancelled_at is null or exists (
  select from money_ledger c
  where c.order_id = o.id and c.kind = 'captured' and ${isOwed(sql`c.payment_id`)}))`;

/** `until` belongs to the time after. */
export type Span = { from: string; until: string };

export const soldIn = ({ from, until }: Span) => sql`
  o.confirmed_at >= ${from}::timestamptz and o.confirmed_at < ${until}::timestamptz and ${SOLD}`;

/**
 * Money that went back to shoppers, by refunds and chargebacks, with how much had gone back of the order `before` and
 * `after`. A refund that a bank returned counts against it, on the day it came back.
 */
export const refundsIn = ({ from, until }: Span) => sql`
  select l.order_id, l.currency, l.created_at as at, -l.amount as amount, b.amount as before,
    b.amount - l.amount as after
  from money_ledger l cross join lateral (
    select coalesce(-sum(e.amount), 0) as amount from money_ledger e
    where e.order_id = l.order_id and e.kind <> 'captured' and (e.created_at, e.id) < (l.created_at, l.id)
      and ${isOwed(sql`e.payment_id`)}
  ) b
  where l.kind <> 'captured' and l.created_at >= ${from}::timestamptz and l.created_at < ${until}::timestamptz
    and ${isOwed(sql`l.payment_id`)}`;

/**
 * The part of refund `r` that falls on so much of its order. Computed from what went back altogether, before and after, so
 * that refunds of an order add up to its parts to the last cent, however many they are.
 */
export const shareOf = (amount: RawBuilder<unknown>) => sql`(
  round((${amount})::numeric * r.after / o.total_amount)
  - round((${amount})::numeric * r.before / o.total_amount))`;

/** The number of the row, from 1, in which it was. */
export const rowOf = (at: RawBuilder<unknown>, bounds: string[]) =>
  sql`width_bucket(${at}, ${bounds}::timestamptz[])`;
