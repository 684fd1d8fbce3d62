/** What always holds of orders, their lines and the goods reserved for them. */
import { sql } from '#platform/db.ts';
import { type Invariant, invariant } from '#platform/invariants.ts';
import { ORDER_MONEY_INVARIANTS } from './money-invariant-queries.ts';

export const ORDER_INVARIANTS: readonly Invariant[] = [
  invariant(
    'Only pending orders hold stock',
    sql`
    select 'order ' || coalesce(o.number::text, r.order_id::text) as what
    from stock_reservations r left join orders o on o.id = r.order_id
    where r.state = 'held' and (o.id is null or o.status <> 'pending')`,
  ),
  invariant(
    'Every confirmed order took its stock',
    sql`
    select 'order ' || o.number as what from orders o
    where o.confirmed_at is not null and o.cancelled_at is null and exists (
      select from order_items i where i.order_id = o.id
      group by i.variant_id having not exists (
        select from stock_reservations r where r.order_id = o.id and r.variant_id = i.variant_id
          and r.state = 'taken' having sum(r.quantity) = sum(i.quantity)))`,
  ),
  invariant(
    'A cancelled order keeps no goods',
    sql`
    select 'order ' || o.number as what from orders o
    where o.cancelled_at is not null and (
      exists (select from stock_reservations r where r.order_id = o.id and r.state <> 'released')
      or exists (select from stock_movements m where m.order_id = o.id
        group by m.variant_id having sum(m.on_hand_change) <> 0 or sum(m.reserved_change) <> 0))`,
  ),
  ...ORDER_MONEY_INVARIANTS,
  invariant(
    'A bag has one live order at most, and every kept key names an order or holds its answer',
    sql`
    select 'bag ' || cart_id as what from orders where cancelled_at is null
    group by cart_id having count(*) > 1
    union all
    select 'key of ' || k.caller from idempotency_keys k
    where k.answer is null and not exists (select from orders o where o.id = k.resource_id)`,
  ),
];
