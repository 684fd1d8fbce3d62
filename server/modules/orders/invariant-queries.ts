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
  invariant(
    'What was sent and came back of each line is what its parcels and returns say',
    sql`
    select 'order ' || o.number as what from orders o join order_items i on i.order_id = o.id
    where i.shipped_quantity <> (
        select coalesce(sum(quantity), 0) from shipment_items where order_item_id = i.id)
      or i.returned_quantity <> (
        select coalesce(sum(quantity), 0) from return_lines where order_item_id = i.id)`,
  ),
  invariant(
    'What the goods of an order are called follows from its lines and parcels',
    sql`
    select 'order ' || o.number as what from orders o join (
      select order_id, sum(quantity) as ordered, sum(shipped_quantity) as shipped,
        sum(returned_quantity) as returned
      from order_items group by order_id
    ) i on i.order_id = o.id
    where o.fulfilment_state <> case
      when i.shipped = 0 then 'unfulfilled'
      when i.shipped < i.ordered then 'partially_shipped'
      when i.returned = i.ordered then 'returned'
      when i.returned > 0 then 'partially_returned'
      when exists (select from shipments s where s.order_id = o.id and s.delivered_at is null) then 'shipped'
      else 'delivered' end`,
  ),
  invariant(
    'An order is on its way while a parcel has neither arrived nor come back in part',
    sql`
    select 'order ' || o.number as what from orders o
    where o.in_transit <> exists (
      select from shipments p where p.order_id = o.id and p.delivered_at is null and not exists (
        select from shipment_items mine join order_items i on i.id = mine.order_item_id
        where mine.shipment_id = p.id and i.returned_quantity > (
          select coalesce(sum(s.quantity), 0) from shipment_items s join shipments q on q.id = s.shipment_id
          where s.order_item_id = i.id and q.id <> p.id and (q.delivered_at is not null or q.id < p.id))))`,
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
