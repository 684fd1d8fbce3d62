import { type Reader, sql } from '#platform/db.ts';

/** Each answers the rows that break a rule of the house: none, in a healthy shop. `what` names the row for people. */
export const INVARIANTS: { rule: string; broken: (db: Reader) => Promise<string[]> }[] = [
  {
    rule: 'The stock ledger adds up to every level',
    broken: (db) =>
      named(
        db,
        sql`
        select 'variant ' || s.variant_id as what from stock_levels s
        left join lateral (
          select coalesce(sum(on_hand_change), 0) as on_hand, coalesce(sum(reserved_change), 0) as reserved
          from stock_movements m where m.variant_id = s.variant_id
        ) m on true
        where m.on_hand <> s.on_hand or m.reserved <> s.reserved`,
      ),
  },
  {
    rule: 'What is reserved is what live reservations hold',
    broken: (db) =>
      named(
        db,
        sql`
        select 'variant ' || s.variant_id as what from stock_levels s
        where s.reserved <> (select coalesce(sum(quantity), 0) from stock_reservations r
          where r.variant_id = s.variant_id and r.state = 'held')`,
      ),
  },
  {
    rule: 'Only pending orders hold stock',
    broken: (db) =>
      named(
        db,
        sql`
        select 'order ' || coalesce(o.number::text, r.order_id::text) as what
        from stock_reservations r left join orders o on o.id = r.order_id
        where r.state = 'held' and (o.id is null or o.status <> 'pending')`,
      ),
  },
  {
    rule: 'Every confirmed order took its stock',
    broken: (db) =>
      named(
        db,
        sql`
        select 'order ' || o.number as what from orders o
        where o.confirmed_at is not null and o.cancelled_at is null and exists (
          select from order_items i where i.order_id = o.id and not exists (
            select from stock_reservations r where r.order_id = o.id and r.variant_id = i.variant_id
              and r.state = 'taken' and r.quantity = i.quantity))`,
      ),
  },
  {
    rule: 'Every captured payment stands in the money ledger once, with its amount',
    broken: (db) =>
      named(
        db,
        sql`
        select 'payment ' || p.id as what from payments p
        left join money_ledger l on l.payment_id = p.id and l.kind = 'captured'
        where (p.state = 'captured') <> (l.id is not null)
          or l.amount <> p.amount or l.currency <> p.currency`,
      ),
  },
  {
    rule: 'Paid orders keep exactly their total',
    broken: (db) =>
      named(
        db,
        sql`
        select 'order ' || o.number as what from orders o
        where o.payment_state = 'paid' and o.total_amount > 0 and o.cancelled_at is null
          and not exists (select from refunds r join payments p on p.id = r.payment_id
            where p.order_id = o.id and r.state <> 'done')
          and o.total_amount <> (select coalesce(sum(amount), 0) from money_ledger l where l.order_id = o.id)`,
      ),
  },
  {
    rule: 'Money that came belongs to a confirmed order or goes back',
    broken: (db) =>
      named(
        db,
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
  },
  {
    rule: 'A cancelled order keeps no goods',
    broken: (db) =>
      named(
        db,
        sql`
        select 'order ' || o.number as what from orders o
        where o.cancelled_at is not null and (
          exists (select from stock_reservations r where r.order_id = o.id and r.state <> 'released')
          or exists (select from stock_movements m where m.order_id = o.id
            group by m.variant_id having sum(m.on_hand_change) <> 0 or sum(m.reserved_change) <> 0))`,
      ),
  },
  {
    rule: 'Lines, delivery and tax add up to the order',
    broken: (db) =>
      named(
        db,
        sql`
        select 'order ' || o.number as what from orders o
        join lateral (
          select sum(total_amount) as subtotal, sum(tax_amount) as tax from order_items where order_id = o.id
        ) i on true
        where i.subtotal is distinct from o.subtotal_amount
          or i.tax + o.shipping_tax_amount is distinct from o.tax_amount`,
      ),
  },
  {
    rule: 'No event of a provider waits for long without effect',
    broken: (db) =>
      named(
        db,
        sql`
        select provider || ' event ' || event_id as what from payment_events
        where handled_at is null and received_at < now() - interval '2 hours'`,
      ),
  },
  {
    rule: 'Every attempt to pay is for the whole of its order, in its currency',
    broken: (db) =>
      named(
        db,
        sql`
        select 'payment ' || p.id as what from payments p left join orders o on o.id = p.order_id
        where o.id is null or p.amount <> o.total_amount or p.currency <> o.currency`,
      ),
  },
  {
    rule: 'A bag has one live order at most, and every kept key names an order or holds its answer',
    broken: (db) =>
      named(
        db,
        sql`
        select 'bag ' || cart_id as what from orders where cancelled_at is null
        group by cart_id having count(*) > 1
        union all
        select 'key of ' || k.caller from idempotency_keys k
        where k.answer is null and not exists (select from orders o where o.id = k.resource_id)`,
      ),
  },
  {
    rule: 'Every refund that is done stands in the money ledger once, with its amount',
    broken: (db) =>
      named(
        db,
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
  },
  {
    rule: 'No more goes back than came in',
    broken: (db) =>
      named(
        db,
        sql`
        select 'payment ' || p.id as what from payments p
        join lateral (
          select coalesce(sum(amount), 0) as amount from refunds r where r.payment_id = p.id and r.state <> 'failed'
        ) r on true
        where r.amount > case when p.state = 'captured' then p.amount else 0 end`,
      ),
  },
  {
    rule: 'The word for an order’s money follows from the ledger and from what is held',
    broken: (db) =>
      named(
        db,
        sql`
        select 'order ' || o.number as what from orders o
        join lateral (
          select coalesce(sum(amount), 0) as kept, count(*) filter (where kind = 'captured') as captures
          from money_ledger l where l.order_id = o.id
        ) l on true
        where o.total_amount > 0 and case o.payment_state
          when 'paid' then l.captures = 0
          when 'partially_refunded' then l.kept <= 0 or l.kept >= o.total_amount
          when 'refunded' then l.captures = 0 or l.kept > 0
          when 'authorised' then o.cancelled_at is null and not exists (
            select from payments p where p.order_id = o.id and p.state = 'authorised')
          else l.captures > 0 end`,
      ),
  },
  {
    rule: 'What an order says has gone back is what ledger and refunds say',
    broken: (db) =>
      named(
        db,
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
  },
  {
    rule: 'Nothing is below zero',
    broken: (db) =>
      named(
        db,
        sql`
        select 'variant ' || variant_id as what from stock_levels where reserved < 0 or on_hand < 0 and tracked and not backorder
        union all
        select 'order ' || number from orders
        where least(subtotal_amount, discount_amount, shipping_amount, tax_amount, total_amount) < 0
        union all
        select 'payment ' || payment_id from money_ledger
        group by payment_id having sum(amount) filter (where kind <> 'charged_back') < 0`,
      ),
  },
  {
    rule: 'Every order that was confirmed an hour ago or earlier has had its mail, once',
    broken: (db) =>
      named(
        db,
        sql`
        select 'order ' || o.number as what from orders o
        where o.confirmed_at between now() - interval '30 days' and now() - interval '1 hour'
          and 1 <> (select count(*) from notifications n where n.order_id = o.id and n.kind = 'order.confirmed')`,
      ),
  },
];

const MOST_NAMED = 20;

async function named(db: Reader, query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{
    what: string;
  }>`select what from (${query}) q limit ${MOST_NAMED}`.execute(db);
  return rows.map((row) => row.what);
}
