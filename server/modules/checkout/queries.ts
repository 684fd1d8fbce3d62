import { type Reader, sql } from '#platform/db.ts';

export async function overdueOrders(db: Reader, expiredBefore: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('orders')
    .select('id')
    .where('status', '=', 'pending')
    .where('expires_at', '<', expiredBefore)
    .orderBy('expires_at')
    .limit(200)
    .execute();
  return rows.map((row) => row.id);
}

/** Where an order goes. */
export async function countryOfOrder(db: Reader, orderId: string): Promise<string | null> {
  const address = await db
    .selectFrom('order_addresses')
    .select('country')
    .where('order_id', '=', orderId)
    .where('kind', '=', 'shipping')
    .executeTakeFirst();
  return address?.country ?? null;
}

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
        where p.state = 'captured' and (o.confirmed_at is null or o.cancelled_at is not null)
          and not exists (select from refunds r where r.payment_id = p.id)`,
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
    rule: 'No event of a provider waits without effect',
    broken: (db) =>
      named(
        db,
        sql`
        select provider || ' event ' || event_id as what from payment_events where handled_at is null`,
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
