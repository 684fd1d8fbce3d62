-- Messages to people. In a demo this table is the mailbox.

create table notifications (
  id uuid primary key default new_id(),
  channel text not null default 'email' check (channel in ('email')),
  -- 'order.confirmed:<order id>': one message per event, however often the job runs.
  dedupe_key text not null unique,
  kind text not null,
  recipient text not null,
  locale text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  order_id uuid,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  created_at timestamptz not null,
  sent_at timestamptz
);
create index notifications_newest on notifications (id desc);
create index notifications_order_id on notifications (order_id);
