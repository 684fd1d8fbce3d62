-- The test gateway is a payment provider of its own that happens to live in the same database.
-- The shop never reads these tables: it talks to the gateway over HTTP. Used only while the shop is a demo.

create table test_gateway_sessions (
  id text primary key,
  -- The shop's payment id: the idempotency key under which the session was made.
  reference text not null unique,
  amount bigint not null,
  currency char(3) not null,
  description text not null,
  return_url text not null,
  cancel_url text not null,
  webhook_url text not null,
  status text not null default 'open'
    check (status in ('open', 'needs_authentication', 'paid', 'declined', 'cancelled', 'expired')),
  refunded_amount bigint not null default 0 check (refunded_amount between 0 and amount),
  expires_at timestamptz not null,
  created_at timestamptz not null
);

create table test_gateway_refunds (
  id text primary key,
  reference text not null unique,
  session_id text not null references test_gateway_sessions,
  amount bigint not null check (amount > 0),
  created_at timestamptz not null
);
create index test_gateway_refunds_session_id on test_gateway_refunds (session_id);

create table test_gateway_events (
  id text primary key,
  session_id text not null references test_gateway_sessions,
  type text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  delivered_at timestamptz
);
create index test_gateway_events_session_id on test_gateway_events (session_id);
