-- What runs low and was told of: once, until there is enough of it again. A batch is what one mail tells of.

create table low_stock_notices (
  variant_id uuid primary key references variants on delete cascade,
  batch_id uuid not null,
  noticed_at timestamptz not null
);
create index low_stock_notices_batch_id on low_stock_notices (batch_id);

alter table notifications drop constraint notifications_kind_check;
alter table notifications add constraint notifications_kind_check check (kind = any (
  '{order.confirmed,order.awaits_transfer,order.shipped,order.cancelled,order.received,refund.done,account.link,account.moved,account.notice,account.closed,account.owners_told,newsletter.confirm,newsletter.welcome,contact.received,stock.low}'));
