-- The test gateway is a payment provider of its own that happens to live in the same database.
-- The shop never reads these tables: it talks to the gateway over HTTP. Used only while the shop is a demo.

create table test_gateway_sessions (
  -- Random and long: whoever has it may pay.
  id text primary key,
  -- The shop's payment id: the idempotency key under which the session was made.
  reference text not null unique check (length(reference) between 1 and 200),
  amount bigint not null check (amount > 0),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  description text not null check (length(description) <= 500),
  return_url text not null,
  cancel_url text not null,
  webhook_url text not null,
  status text not null default 'open'
    check (status in ('open', 'needs_authentication', 'paid', 'declined', 'cancelled', 'expired')),
  failure_code text,
  -- How the shop is to hear of it, as chosen on the page.
  telling text not null default 'normal'
    check (telling in ('normal', 'late', 'twice', 'out_of_order', 'lost')),
  refunded_amount bigint not null default 0 check (refunded_amount between 0 and amount),
  check (refunded_amount = 0 or status = 'paid'),
  -- Null: stays open for ever.
  expires_at timestamptz,
  created_at timestamptz not null
);
create index test_gateway_sessions_expires_at on test_gateway_sessions (expires_at)
  where status in ('open', 'needs_authentication');

create table test_gateway_refunds (
  id uuid primary key default new_id(),
  reference text not null unique check (length(reference) between 1 and 200),
  session_id text not null references test_gateway_sessions,
  amount bigint not null check (amount > 0),
  created_at timestamptz not null
);
create index test_gateway_refunds_session_id on test_gateway_refunds (session_id);

-- What happened to a session. The body that is sent is made from the row each time, always the same bytes.
create table test_gateway_events (
  id uuid primary key default new_id(),
  session_id text not null references test_gateway_sessions,
  type text not null,
  refund_id uuid references test_gateway_refunds,
  created_at timestamptz not null,
  -- When the shop first answered that it has it.
  delivered_at timestamptz
);
create index test_gateway_events_session_id on test_gateway_events (session_id);
-- A session is paid, declined, cancelled or expired once.
create unique index test_gateway_events_one_end on test_gateway_events (session_id)
  where type in ('session.paid', 'session.declined', 'session.cancelled', 'session.expired');
