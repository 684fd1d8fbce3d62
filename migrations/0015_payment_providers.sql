-- Payments at real providers: ways to pay as the merchant arranges them, money that is held first, refunds made
-- elsewhere, disputes, and what waits for a person.

alter table payments
  -- 'authorise' holds the money until the shop takes it.
  add column intent text not null default 'capture' check (intent in ('capture', 'authorise')),
  -- The provider's id of the money, which is captured, released and refunded; provider_ref is its page or order.
  add column transaction_ref text,
  -- How often the provider was asked to open it: part of the idempotency key.
  add column open_tries integer not null default 0,
  -- { "action": "https://…", "fields": { … } }: what a browser posts to reach the provider's page.
  add column form jsonb,
  -- When the provider is asked next, if nobody tells us before; null: there is nothing to ask.
  add column ask_at timestamptz,
  add column attention_at timestamptz;
update payments set ask_at = now() where state in ('requires_action', 'processing');
update payments set attention_at = now() where attention is not null;
create index payments_transaction_ref on payments (transaction_ref) where transaction_ref is not null;
create index payments_to_ask on payments (ask_at) where ask_at is not null;

alter table refunds
  drop constraint refunds_reason_check,
  drop constraint refunds_state_check,
  add constraint refunds_reason_check
    check (reason in ('late_money', 'paid_twice', 'cancelled', 'requested', 'at_provider')),
  add constraint refunds_state_check check (state in ('requested', 'pending', 'done', 'failed')),
  -- What staff wrote beside it; shoppers do not see it.
  add column note text not null default '' check (length(note) <= 500),
  add column requested_by uuid,
  add column tries integer not null default 0,
  add column failure_code text,
  add column ask_at timestamptz;
update refunds set ask_at = now() where state = 'requested';
create unique index refunds_one_per_provider_ref on refunds (payment_id, provider_ref);
create index refunds_to_ask on refunds (ask_at) where ask_at is not null;

-- A shopper asked their bank to take money back.
create table disputes (
  id uuid primary key default new_id(),
  payment_id uuid not null references payments,
  provider_ref text not null,
  -- 'open': staff answer at the provider by due_at. 'waiting': answered, the bank decides.
  state text not null check (state in ('open', 'waiting', 'won', 'lost')),
  reason text not null check (length(reason) <= 100),
  amount bigint not null check (amount >= 0),
  currency char(3) not null,
  due_at timestamptz,
  created_at timestamptz not null,
  closed_at timestamptz,
  unique (payment_id, provider_ref)
);

alter table money_ledger
  add column dispute_id uuid references disputes,
  drop constraint money_ledger_kind_check,
  drop constraint money_ledger_check,
  -- 'refund_returned': a refund that had been done came back, since the shopper's bank would not take it.
  add constraint money_ledger_kind_check
    check (kind in ('captured', 'refunded', 'refund_returned', 'charged_back')),
  add constraint money_ledger_sign_check
    check (case when kind in ('captured', 'refund_returned') then amount > 0 else amount < 0 end);
create unique index money_ledger_one_return on money_ledger (refund_id) where kind = 'refund_returned';
create unique index money_ledger_one_charge_back on money_ledger (dispute_id) where kind = 'charged_back';

-- What the merchant has arranged about a way to pay; one without a row is as its provider has it at first.
create table payment_methods (
  method text primary key check (length(method) <= 40),
  enabled boolean not null,
  position integer not null,
  -- By language: { "en": "Card" }. Empty: the usual name.
  names jsonb not null default '{}',
  instructions jsonb not null default '{}',
  -- Empty: all.
  currencies text[] not null default '{}',
  countries text[] not null default '{}',
  intent text not null default 'capture' check (intent in ('capture', 'authorise')),
  updated_at timestamptz not null
);
