-- What has gone back of an order's money and what is on its way, so that every list and sentence can say so. An order
-- whose money has all gone back is "refunded", until its goods have left all the same.
alter table orders drop column status;
alter table orders
  add column refunded_amount bigint not null default 0 check (refunded_amount >= 0),
  add column refund_pending_amount bigint not null default 0 check (refund_pending_amount >= 0),
  -- Nothing of what came is kept: all has gone back, or is asked to.
  add column gives_all_back boolean not null default false,
  add column status text not null generated always as (
    case
      when cancelled_at is not null then 'cancelled'
      when fulfilment_state in ('delivered', 'returned') then 'delivered'
      when fulfilment_state = 'shipped' then 'shipped'
      when payment_state = 'refunded' then 'refunded'
      when payment_state in ('paid', 'partially_refunded') then 'paid'
      when confirmed_at is not null then 'confirmed'
      else 'pending'
    end) stored;
create index orders_status on orders (status, id desc);

update orders o set refunded_amount = m.refunded, refund_pending_amount = m.pending,
  gives_all_back = m.captured > 0 and not m.held and m.captured - m.refunded - m.pending <= 0
from (
  select o.id,
    (select coalesce(sum(amount) filter (where kind = 'captured'), 0) from money_ledger l where l.order_id = o.id)
      as captured,
    (select coalesce(-sum(amount) filter (where kind <> 'captured'), 0) from money_ledger l where l.order_id = o.id)
      as refunded,
    (select coalesce(sum(r.amount), 0) from refunds r join payments p on p.id = r.payment_id
      where p.order_id = o.id and r.state in ('requested', 'pending')) as pending,
    exists (select from payments p where p.order_id = o.id and p.state = 'authorised') as held
  from orders o
) m
where m.id = o.id and (m.refunded > 0 or m.pending > 0);
