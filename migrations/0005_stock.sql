-- What is on the shelf, what is promised, and every movement that led there.

create table stock_levels (
  variant_id uuid primary key references variants on delete cascade,
  -- false: not counted, always for sale.
  tracked boolean not null default true,
  backorder boolean not null default false,
  on_hand integer not null default 0 check (on_hand >= 0),
  reserved integer not null default 0 check (reserved >= 0),
  -- Never sold twice: what is promised is on the shelf, unless the merchant sells on order or does not count.
  check (reserved <= on_hand or backorder or not tracked)
);

create table stock_reservations (
  id uuid primary key default new_id(),
  -- The order that holds the units. Orders are a higher module, so there is no foreign key here.
  order_id uuid not null,
  variant_id uuid not null references variants,
  quantity integer not null check (quantity > 0),
  state text not null default 'held' check (state in ('held', 'taken', 'released')),
  -- Null: held until the order is settled or cancelled by hand.
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  unique (order_id, variant_id)
);
create index stock_reservations_held on stock_reservations (variant_id, expires_at) where state = 'held';

-- Append-only: the sums over a variant's rows are its level.
create table stock_movements (
  id uuid primary key default new_id(),
  variant_id uuid not null references variants,
  kind text not null check (kind in ('received', 'adjusted', 'reserved', 'released', 'taken', 'returned')),
  on_hand_change integer not null,
  reserved_change integer not null,
  order_id uuid,
  actor_id uuid,
  reason text not null default '' check (length(reason) <= 500),
  created_at timestamptz not null default now()
);
create index stock_movements_variant_id on stock_movements (variant_id, id);
create index stock_movements_order_id on stock_movements (order_id);
create trigger stock_movements_append_only before update or delete on stock_movements
  for each row execute function refuse_change();
