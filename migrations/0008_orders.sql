-- Orders keep a snapshot of everything money depends on; nothing here is read from the live product again.

create sequence order_numbers start 10001;

create table orders (
  id uuid primary key default new_id(),
  number bigint not null unique default nextval('order_numbers'),
  cart_id uuid not null references carts,
  -- What was in the bag: a replayed checkout with the same contents answers the same order.
  cart_fingerprint bytea not null,
  account_id uuid references accounts on delete set null,
  email text not null check (length(email) <= 254),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  locale text not null,
  payment_state text not null default 'pending'
    check (payment_state in ('pending', 'authorised', 'paid', 'partially_refunded', 'refunded', 'failed')),
  fulfilment_state text not null default 'unfulfilled'
    check (fulfilment_state in ('unfulfilled', 'partially_shipped', 'shipped', 'delivered', 'returned')),
  placed_at timestamptz not null,
  -- Null: waits for ever.
  expires_at timestamptz,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text check (cancel_reason in ('shopper', 'staff', 'expired', 'replaced', 'out_of_stock')),
  -- The one word people see, derived from the two machines.
  status text not null generated always as (
    case
      when cancelled_at is not null then 'cancelled'
      when fulfilment_state = 'delivered' then 'delivered'
      when fulfilment_state = 'shipped' then 'shipped'
      when payment_state in ('paid', 'partially_refunded', 'refunded') then 'paid'
      when confirmed_at is not null then 'confirmed'
      else 'pending'
    end) stored,
  prices_include_tax boolean not null,
  tax_rate_bps integer not null check (tax_rate_bps between 0 and 10000),
  subtotal_amount bigint not null check (subtotal_amount >= 0),
  discount_amount bigint not null default 0 check (discount_amount >= 0),
  shipping_amount bigint not null check (shipping_amount >= 0),
  shipping_tax_amount bigint not null check (shipping_tax_amount >= 0),
  tax_amount bigint not null check (tax_amount >= 0),
  total_amount bigint not null check (total_amount >= 0),
  shipping_option_id uuid not null references shipping_options,
  shipping_option_name text not null,
  check ((cancelled_at is null) = (cancel_reason is null)),
  check (total_amount = subtotal_amount - discount_amount + shipping_amount
    + case when prices_include_tax then 0 else tax_amount end)
);
-- One live order per bag.
create unique index orders_one_live_per_cart on orders (cart_id) where cancelled_at is null;
create index orders_newest on orders (id desc);
create index orders_status on orders (status, id desc);
create index orders_account_id on orders (account_id, id desc);
create index orders_email on orders (email, id desc);

create table order_items (
  id uuid primary key default new_id(),
  order_id uuid not null references orders on delete cascade,
  variant_id uuid not null references variants,
  position integer not null,
  slug text not null,
  title text not null,
  sku text,
  -- [{ "name": "Colour", "value": "Chalk" }] in the order's language.
  options jsonb not null,
  image jsonb,
  quantity integer not null check (quantity > 0),
  unit_price_amount bigint not null check (unit_price_amount >= 0),
  discount_amount bigint not null default 0 check (discount_amount >= 0),
  tax_rate_bps integer not null,
  tax_amount bigint not null check (tax_amount >= 0),
  total_amount bigint not null,
  shipped_quantity integer not null default 0 check (shipped_quantity between 0 and quantity),
  unique (order_id, variant_id),
  check (total_amount = unit_price_amount * quantity - discount_amount)
);
create index order_items_variant_id on order_items (variant_id);

create table order_addresses (
  order_id uuid not null references orders on delete cascade,
  kind text not null check (kind in ('shipping', 'billing')),
  first_name text not null,
  last_name text not null,
  company text,
  line1 text not null,
  line2 text,
  city text not null,
  region text,
  postal_code text not null,
  country char(2) not null,
  phone text,
  primary key (order_id, kind)
);

-- The timeline: every move, who made it, when and why.
create table order_events (
  id uuid primary key default new_id(),
  order_id uuid not null references orders on delete cascade,
  kind text not null,
  actor text not null check (actor in ('shopper', 'staff', 'system')),
  actor_id uuid,
  data jsonb not null default '{}',
  created_at timestamptz not null
);
create index order_events_order_id on order_events (order_id, id);
create trigger order_events_append_only before update or delete on order_events
  for each row execute function refuse_change();

create table shipments (
  id uuid primary key default new_id(),
  order_id uuid not null references orders on delete cascade,
  carrier text not null default '' check (length(carrier) <= 100),
  tracking_number text not null default '' check (length(tracking_number) <= 100),
  tracking_url text check (length(tracking_url) <= 500),
  shipped_at timestamptz not null,
  delivered_at timestamptz
);
create index shipments_order_id on shipments (order_id);

create table shipment_items (
  shipment_id uuid not null references shipments on delete cascade,
  order_item_id uuid not null references order_items on delete cascade,
  quantity integer not null check (quantity > 0),
  primary key (shipment_id, order_item_id)
);
create index shipment_items_order_item_id on shipment_items (order_item_id);
