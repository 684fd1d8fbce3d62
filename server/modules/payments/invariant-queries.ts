/** Invariants of money: attempts, ledger, refunds, and the totals of orders. */
import { sql } from '#platform/db.ts';
import { type Invariant, invariant } from '#platform/invariants.ts';

export const PAYMENT_INVARIANTS: readonly Invariant[] = [
  invariant(
    'Every captured payment stands in the money ledger once, with its amount',
    sql`
    select 'payment ' || p.id as what from payments p
    left join money_ledger l on l.payment_id = p.id and l.kind = 'captured'
    where (p.state = 'captured') <> (l.id is not null)
      or l.amount <> p.amount or l.currency <> p.currency`,
  ),
  invariant(
    'Paid orders keep exactly their total',
    sql`
    select 'order ' || o.number as what from orders o
    where o.payment_state = 'paid' and o.total_amount > 0 and o.cancelled_at is null
      and not exists (select from refunds r join payments p on p.id = r.payment_id
        where p.order_id = o.id and r.state <> 'done')
      and o.total_amount <> (select coalesce(sum(amount), 0) from money_ledger l where l.order_id = o.id)`,
  ),
  invariant(
    'Money that came belongs to a confirmed order or goes back',
    sql`
    select 'payment ' || p.id as what from payments p join orders o on o.id = p.order_id
    join lateral (
      select coalesce(sum(amount), 0) as amount from refunds r where r.payment_id = p.id
    ) r on true
    join lateral (
      select coalesce(-sum(amount), 0) as amount from money_ledger l
      where l.payment_id = p.id and l.kind = 'charged_back'
    ) l on true
    where p.state = 'captured' and (o.confirmed_at is null or o.cancelled_at is not null)
      and r.amount + l.amount < p.amount`,
  ),
  invariant(
    'No event of a provider waits for long without effect',
    sql`
    select provider || ' event ' || event_id as what from payment_events
    where handled_at is null and received_at < now() - interval '2 hours'`,
  ),
  invariant(
    'Every attempt to pay is for the whole of its order, in its currency',
    sql`
    select 'payment ' || p.id as what from payments p left join orders o on o.id = p.order_id
    where o.id is null or p.amount <> o.total_amount or p.currency <> o.currency`,
  ),
  invariant(
    'Every refund that is done stands in the money ledger once, with its amount',
    sql`
    select 'refund ' || r.id as what from refunds r
    left join lateral (
      select count(*) filter (where l.kind = 'refunded') as gone,
        count(*) filter (where l.kind = 'refund_returned') as back,
        coalesce(sum(l.amount), 0) as amount
      from money_ledger l where l.refund_id = r.id
    ) l on true
    where case r.state when 'done' then l.gone <> 1 or l.back <> 0 or l.amount <> -r.amount
      else l.amount <> 0 end`,
  ),
  invariant(
    'No more goes back than came in',
    sql`
    select 'payment ' || p.id as what from payments p
    join lateral (
      select coalesce(sum(amount), 0) as amount from refunds r where r.payment_id = p.id and r.state <> 'failed'
    ) r on true
    where r.amount > case when p.state = 'captured' then p.amount else 0 end`,
  ),
  invariant(
    'The word for an order’s money follows from the ledger and from what is held',
    sql`
    select 'order ' || o.number as what from orders o
    join lateral (
      select coalesce(sum(amount), 0) as kept, count(*) filter (where kind = 'captured') as captures,
        coalesce(sum(amount) filter (where kind in ('captured', 'charged_back')), 0) as to_refund
      from money_ledger l where l.order_id = o.id
    ) l on true
    join lateral (
      select coalesce(sum(r.amount), 0) as amount from refunds r join payments p on p.id = r.payment_id
      where p.order_id = o.id
    ) r on true
    where o.total_amount > 0 and case o.payment_state
      when 'paid' then l.captures = 0
      when 'partially_refunded' then l.kept <= 0 or l.kept >= o.total_amount
      when 'refunded' then l.captures = 0 or l.kept > 0
      when 'authorised' then o.cancelled_at is null and not exists (
        select from payments p where p.order_id = o.id and p.state = 'authorised')
      when 'failed' then l.captures > 0 and (o.confirmed_at is null or l.to_refund > r.amount)
      else l.captures > 0 end`,
  ),
  invariant(
    'What an order says has gone back is what ledger and refunds say',
    sql`
    select 'order ' || o.number as what from orders o
    join lateral (
      select coalesce(sum(amount) filter (where kind = 'captured'), 0) as captured,
        coalesce(-sum(amount) filter (where kind <> 'captured'), 0) as refunded
      from money_ledger l where l.order_id = o.id
    ) l on true
    join lateral (
      select coalesce(sum(r.amount), 0) as pending from refunds r join payments p on p.id = r.payment_id
      where p.order_id = o.id and r.state in ('requested', 'pending')
    ) r on true
    where o.refunded_amount <> l.refunded or o.refund_pending_amount <> r.pending
      or o.gives_all_back <> (l.captured > 0 and not exists (
        select from payments p where p.order_id = o.id and p.state = 'authorised') and l.captured - l.refunded - r.pending <= 0)`,
  ),
  invariant(
    'Nothing is below zero',
    sql`
    select 'variant ' || variant_id as what from stock_levels where least(reserved, on_hand) < 0
    union all
    select 'order ' || number from orders
    where least(subtotal_amount, charges_amount, tax_amount, total_amount) < 0
    union all
    select 'payment ' || payment_id from money_ledger
    group by payment_id having sum(amount) filter (where kind <> 'charged_back') < 0`,
  ),
];
