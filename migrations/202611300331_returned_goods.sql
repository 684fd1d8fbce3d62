-- What came back of a line, and what an order's goods are called by that. Whoever takes goods back writes rows here; the
-- state follows from them, from the parcels and from what was ordered (`npm run verify` compares them).
create table return_lines (
  id uuid primary key default new_id(),
  order_item_id uuid not null references order_items on delete cascade,
  quantity integer not null check (quantity > 0),
  returned_at timestamptz not null
);
create index return_lines_order_item_id on return_lines (order_item_id);
create trigger return_lines_append_only before update or delete on return_lines
  for each row execute function refuse_change();

alter table order_items
  add column returned_quantity integer not null default 0
    constraint order_items_returned_quantity_check check (returned_quantity between 0 and shipped_quantity);

alter table orders drop column status;
alter table orders
  drop constraint orders_fulfilment_state_check,
  add constraint orders_fulfilment_state_check check (fulfilment_state in
    ('unfulfilled', 'partially_shipped', 'shipped', 'delivered', 'partially_returned', 'returned')),
  add column status text not null generated always as (
    case
      when cancelled_at is not null then 'cancelled'
      when fulfilment_state in ('delivered', 'partially_returned', 'returned') then 'delivered'
      when fulfilment_state = 'shipped' then 'shipped'
      when payment_state = 'refunded' then 'refunded'
      when payment_state in ('paid', 'partially_refunded') then 'paid'
      when confirmed_at is not null then 'confirmed'
      else 'pending'
    end) stored;
create index orders_status on orders (status, id desc);
create index orders_fulfilment_state on orders (fulfilment_state, id desc);
