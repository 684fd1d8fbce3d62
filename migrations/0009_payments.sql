-- Attempts to pay, the money that moved, and what the providers told us.

-- One row per attempt to pay an order with one method. Its id is the idempotency key of the call that opens it.
create table payments (
  id uuid primary key default new_id(),
  order_id uuid not null references orders,
  method text not null,
  state text not null default 'created' check (state in
    ('created', 'requires_action', 'processing', 'authorised', 'captured', 'declined', 'cancelled', 'expired')),
  amount bigint not null check (amount >= 0),
  currency char(3) not null,
  -- The provider's id of its page or intent; null until the provider has answered.
  provider_ref text,
  redirect_url text,
  failure_code text,
  -- Why a person should look at it; null when all is well.
  attention text,
  created_at timestamptz not null,
  expires_at timestamptz,
  captured_at timestamptz,
  unique (method, provider_ref)
);
create index payments_order_id on payments (order_id, id);
create index payments_attention on payments (id desc) where attention is not null;

create table refunds (
  id uuid primary key default new_id(),
  payment_id uuid not null references payments,
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  reason text not null check (reason in ('late_money', 'paid_twice', 'cancelled', 'requested')),
  state text not null default 'requested' check (state in ('requested', 'done', 'failed')),
  provider_ref text,
  created_at timestamptz not null default now(),
  done_at timestamptz
);
create index refunds_payment_id on refunds (payment_id);

-- Append-only: what an order has paid is the sum of its rows.
create table money_ledger (
  id uuid primary key default new_id(),
  order_id uuid not null references orders,
  payment_id uuid not null references payments,
  refund_id uuid references refunds,
  kind text not null check (kind in ('captured', 'refunded')),
  -- Positive when money comes in, negative when it goes back.
  amount bigint not null check (case kind when 'captured' then amount > 0 else amount < 0 end),
  currency char(3) not null,
  created_at timestamptz not null
);
create index money_ledger_order_id on money_ledger (order_id);
create index money_ledger_payment_id on money_ledger (payment_id);
-- No payment is captured twice, no refund counted twice.
create unique index money_ledger_one_capture on money_ledger (payment_id) where kind = 'captured';
create unique index money_ledger_one_refund on money_ledger (refund_id) where kind = 'refunded';
create trigger money_ledger_append_only before update or delete on money_ledger
  for each row execute function refuse_change();

-- The inbox: one row per provider event, written in the transaction of its effect.
create table payment_events (
  provider text not null,
  event_id text not null,
  payment_id uuid references payments,
  type text not null,
  payload jsonb not null,
  received_at timestamptz not null,
  handled_at timestamptz,
  primary key (provider, event_id)
);
create index payment_events_payment_id on payment_events (payment_id);
create index payment_events_unhandled on payment_events (received_at) where handled_at is null;
