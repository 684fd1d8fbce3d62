-- People: shoppers and staff are accounts; the role says what an account may do.

create table roles (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  permissions text[] not null,
  built_in boolean not null default false
);
-- '*' is every permission, present and to come.
insert into roles (id, permissions, built_in) values ('owner', '{*}', true), ('shopper', '{}', true);

create table accounts (
  id uuid primary key default new_id(),
  -- Kept in lower case by the application, so that plain equality finds it.
  email text not null unique check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) <= 200),
  password_hash text,
  role_id text not null default 'shopper' references roles,
  email_verified_at timestamptz,
  blocked_at timestamptz,
  created_at timestamptz not null default now()
);
create index accounts_role_id on accounts (role_id);

-- A session is the family of refresh tokens that follow one sign-in.
create table sessions (
  id uuid primary key default new_id(),
  account_id uuid not null references accounts on delete cascade,
  user_agent text not null default '' check (length(user_agent) <= 400),
  ip inet,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index sessions_account_id on sessions (account_id);

-- Only the hash of a token is kept. A token used twice kills its session.
create table refresh_tokens (
  token_hash bytea primary key,
  session_id uuid not null references sessions on delete cascade,
  parent_hash bytea,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index refresh_tokens_session_id on refresh_tokens (session_id);

-- One-time links: the owner's first sign-in; password reset and verification follow the same way.
create table one_time_links (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('owner_setup')),
  email text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
