-- What staff write down about an order, and what they do to many orders at once.

create table order_notes (
  id uuid primary key default new_id(),
  order_id uuid not null references orders on delete cascade,
  author_id uuid references accounts on delete set null,
  author_name text not null,
  note text not null check (length(note) between 1 and 2000),
  created_at timestamptz not null default now()
);
create index order_notes_order_id on order_notes (order_id, id desc);

-- The orders are chosen when it is made, so what somebody confirms is what is done. It begins once it is started.
create table order_batches (
  id uuid primary key default new_id(),
  actor_id uuid references accounts on delete set null,
  key_id uuid,
  actor_name text not null,
  ip inet,
  action text not null check (action = any ('{ship,tag,untag}')),
  tag text check (length(tag) <= 40),
  mails boolean not null default false,
  created_at timestamptz not null,
  started_at timestamptz,
  check ((action = 'ship') = (tag is null))
);
create index order_batches_created_at on order_batches (created_at);
create table order_batch_items (
  batch_id uuid not null references order_batches on delete cascade,
  position integer not null,
  order_id uuid not null references orders on delete cascade,
  outcome text check (outcome = any ('{done,unchanged,refused}')),
  code text check (length(code) <= 100),
  params jsonb,
  primary key (batch_id, position)
);

alter table notifications drop constraint notifications_kind_check;
alter table notifications add constraint notifications_kind_check check (kind = any (
  '{order.confirmed,order.awaits_transfer,order.shipped,order.cancelled,order.received,refund.done,account.link,account.moved,account.notice,account.closed,account.owners_told,newsletter.confirm,newsletter.welcome,contact.received}'));
