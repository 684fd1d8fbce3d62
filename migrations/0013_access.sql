-- Access: staff roles, one-time links of every kind, second factors, other ways in, API keys, address books.

-- A custom role carries the name its makers gave it; built-in ones are named in each reader's language.
alter table roles add column name text not null default '' check (length(name) <= 60);
insert into roles (id, permissions, built_in) values
  ('manager', '{orders:read,orders:write,refunds:write,catalog:read,catalog:write,stock:read,stock:write,customers:read,customers:write,settings:read,settings:write,staff:read,audit:read}', true),
  ('fulfilment', '{orders:read,orders:write,catalog:read,stock:read,stock:write}', true),
  ('support', '{orders:read,orders:write,refunds:write,catalog:read,stock:read,customers:read,customers:write}', true);

-- The language of mails to this person.
alter table accounts add column locale text not null default 'en';
create index accounts_newest on accounts (id desc);

alter table sessions
  -- How the session began: 'password', 'passkey', 'google', 'owner_link' and so on.
  add column method text not null default 'password',
  -- A second factor, or a passkey that checked its holder, was shown in this session.
  add column second_factor boolean not null default false,
  -- When the person last proved who they are in this session: at sign-in, and again before delicate acts.
  add column confirmed_at timestamptz not null default now(),
  add column seen_at timestamptz not null default now();
create index sessions_known_addresses on sessions (account_id, ip);

-- The token of a link follows from its id (HMAC), so that a mail can be written without keeping it; only its hash is here.
alter table one_time_links
  add column id uuid not null default new_id() unique,
  add column account_id uuid references accounts on delete cascade,
  -- What an invite grants.
  add column role_id text references roles on delete cascade,
  add column created_by uuid references accounts on delete set null,
  -- The address that a change of address left behind.
  add column previous_email text,
  drop constraint one_time_links_purpose_check,
  add constraint one_time_links_purpose_check
    check (purpose in ('owner_setup', 'verify_email', 'reset_password', 'change_email', 'staff_invite'));
create index one_time_links_account_id on one_time_links (account_id, purpose);

-- Codes of an authenticator app (TOTP, RFC 6238). The secret is sealed with the shop's key. `last_step` is the newest
-- time step whose code was accepted: each code works once.
create table authenticators (
  account_id uuid primary key references accounts on delete cascade,
  sealed_secret text not null,
  confirmed_at timestamptz,
  last_step bigint,
  created_at timestamptz not null default now()
);

create table recovery_codes (
  code_hash bytea primary key,
  account_id uuid not null references accounts on delete cascade,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index recovery_codes_account_id on recovery_codes (account_id);

create table passkeys (
  id uuid primary key default new_id(),
  account_id uuid not null references accounts on delete cascade,
  -- As WebAuthn names it, base64url.
  credential_id text not null unique check (length(credential_id) <= 1400),
  public_key bytea not null,
  sign_count bigint not null default 0,
  transports text[] not null default '{}',
  name text not null check (length(name) <= 100),
  backed_up boolean not null default false,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkeys_account_id on passkeys (account_id);

-- A challenge is answered once, within minutes.
create table passkey_challenges (
  challenge text primary key,
  purpose text not null check (purpose in ('sign_in', 'add', 'confirm')),
  account_id uuid references accounts on delete cascade,
  expires_at timestamptz not null
);

-- Accounts elsewhere that sign in to an account here. `subject` is the provider's own id of the person.
create table identities (
  provider text not null,
  subject text not null check (length(subject) <= 255),
  account_id uuid not null references accounts on delete cascade,
  email text,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (provider, subject),
  unique (account_id, provider)
);

-- Keys of integrations. Only the hash is kept; `hint` is the end of the key, to tell one from another.
create table api_keys (
  id uuid primary key default new_id(),
  name text not null check (length(name) between 1 and 100),
  token_hash bytea not null unique,
  hint text not null,
  permissions text[] not null,
  created_by uuid references accounts on delete set null,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
-- An entry made by an integration names its key, not a person.
alter table audit_log add column key_id uuid;
create index audit_log_actor on audit_log (actor_id, id desc);
create index audit_log_action on audit_log (action, id desc);
create index audit_log_key on audit_log (key_id, id desc);
-- A part of a name or of what was done finds its entries. Written as queries must write it to use it.
create index audit_log_words on audit_log
  using gin (lower(actor_name || ' ' || action || ' ' || subject_type || ' ' || subject_id) gin_trgm_ops);
-- Emptying the table at once is a change too.
create trigger audit_log_not_emptied before truncate on audit_log
  for each statement execute function refuse_change();

-- A person's address book.
create table addresses (
  id uuid primary key default new_id(),
  account_id uuid not null references accounts on delete cascade,
  address jsonb not null,
  is_default_shipping boolean not null default false,
  is_default_billing boolean not null default false,
  created_at timestamptz not null default now()
);
create index addresses_account_id on addresses (account_id, id);
create unique index addresses_default_shipping on addresses (account_id) where is_default_shipping;
create unique index addresses_default_billing on addresses (account_id) where is_default_billing;

-- What staff write down about a customer, for each other.
create table customer_notes (
  id uuid primary key default new_id(),
  account_id uuid not null references accounts on delete cascade,
  author_id uuid references accounts on delete set null,
  author_name text not null,
  note text not null check (length(note) between 1 and 2000),
  created_at timestamptz not null default now()
);
create index customer_notes_account_id on customer_notes (account_id, id desc);

-- The demo's pretend Google and Facebook: codes that wait to be redeemed, once, and the key that signs.
create table demo_identity_codes (
  code_hash bytea primary key,
  content jsonb not null,
  expires_at timestamptz not null
);
create table demo_identity_keys (
  kid text primary key,
  private_key jsonb not null,
  created_at timestamptz not null default now()
);
