-- A bag holds wishes, never prices: those are read again at every view.

create table carts (
  id uuid primary key default new_id(),
  token_hash bytea not null unique,
  account_id uuid references accounts on delete set null,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  locale text not null,
  email text check (length(email) <= 254),
  shipping_option_id uuid references shipping_options,
  -- Set by orders: the pending or confirmed order made from this bag.
  order_id uuid,
  order_number bigint,
  -- Set once that order is confirmed: the bag has become an order and takes no more changes.
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index carts_account_id on carts (account_id);
-- By ranges of the table: an ordinary index would be rewritten, with all the others, by every change of a bag.
create index carts_updated_at on carts using brin (updated_at);

create table cart_items (
  id uuid primary key default new_id(),
  cart_id uuid not null references carts on delete cascade,
  variant_id uuid not null references variants on delete cascade,
  quantity integer not null check (quantity between 1 and 999),
  unique (cart_id, variant_id)
);
create index cart_items_variant_id on cart_items (variant_id);

create table cart_addresses (
  cart_id uuid not null references carts on delete cascade,
  kind text not null check (kind in ('shipping', 'billing')),
  first_name text not null check (length(first_name) <= 100),
  last_name text not null check (length(last_name) <= 100),
  company text check (length(company) <= 100),
  line1 text not null check (length(line1) <= 200),
  line2 text check (length(line2) <= 200),
  city text not null check (length(city) <= 100),
  region text check (length(region) <= 100),
  postal_code text not null check (length(postal_code) <= 20),
  country char(2) not null check (country ~ '^[A-Z]{2}$'),
  phone text check (length(phone) <= 30),
  primary key (cart_id, kind)
);
