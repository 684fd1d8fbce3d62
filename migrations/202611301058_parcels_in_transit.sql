-- An order of which a part came back, while another parcel of it is still on its way, has not been delivered. A parcel on
-- its way is one that nobody has said has arrived, and of which nothing came back: more came back of none of its lines than
-- earlier parcels, and those that have arrived, had of it.
alter table orders add column in_transit boolean not null default false;
update orders o set in_transit = true
where o.fulfilment_state in ('partially_shipped', 'shipped', 'partially_returned') and exists (
  select from shipments p where p.order_id = o.id and p.delivered_at is null and not exists (
    select from shipment_items mine join order_items i on i.id = mine.order_item_id
    where mine.shipment_id = p.id and i.returned_quantity > (
      select coalesce(sum(s.quantity), 0) from shipment_items s join shipments q on q.id = s.shipment_id
      where s.order_item_id = i.id and q.id <> p.id and (q.delivered_at is not null or q.id < p.id))));

alter table orders drop column status;
alter table orders add column status text not null
  constraint orders_status_check check (status in (
    'pending', 'confirmed', 'paid', 'refunded', 'shipped', 'delivered', 'cancelled'))
  generated always as (
    case
      when cancelled_at is not null then 'cancelled'
      when fulfilment_state in ('delivered', 'returned') then 'delivered'
      when fulfilment_state = 'partially_returned' and not in_transit then 'delivered'
      when fulfilment_state in ('shipped', 'partially_returned') then 'shipped'
      when payment_state = 'refunded' then 'refunded'
      when payment_state in ('paid', 'partially_refunded') then 'paid'
      when confirmed_at is not null then 'confirmed'
      else 'pending'
    end) stored;
create index orders_status on orders (status, id desc);
