-- Stock stands at locations. `stock_items` keeps what is true of a variant wherever it stands, with the sums over its
-- locations: one row for each variant, which is all that shoppers' pages read. Rows are locked in the order variant, location.

create table stock_locations (
  id uuid primary key default new_id(),
  name text not null check (length(name) between 1 and 100),
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,49}$'),
  address jsonb,
  is_default boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  check (active or not is_default)
);
create unique index stock_locations_default on stock_locations (is_default) where is_default;
create unique index stock_locations_name on stock_locations (lower(name));

alter table stock_levels rename to stock_items;
alter index stock_levels_pkey rename to stock_items_pkey;
alter table stock_items rename constraint stock_levels_variant_id_fkey to stock_items_variant_id_fkey;
alter table stock_items rename constraint stock_levels_on_hand_check to stock_items_on_hand_check;
alter table stock_items rename constraint stock_levels_reserved_check to stock_items_reserved_check;
alter table stock_items rename constraint stock_levels_check to stock_items_check;

create table stock_levels (
  variant_id uuid not null references stock_items on delete cascade,
  location_id uuid not null references stock_locations,
  on_hand integer not null default 0 check (on_hand >= 0),
  reserved integer not null default 0 check (reserved >= 0),
  primary key (variant_id, location_id)
);

-- All that there is stands at the first location. Defaults fill the new columns: the ledger's rows may not be updated.
do $$ declare main uuid; begin
  insert into stock_locations (name, code, is_default) values ('Main location', 'main', true) returning id into main;
  insert into stock_levels select variant_id, main, on_hand, reserved from stock_items;
  execute format('alter table stock_reservations add column location_id uuid not null default %L', main);
  execute format('alter table stock_movements add column location_id uuid not null default %L', main);
end $$;

-- They name a level, not its location: its row is their own transaction's already, so no two checkouts share a lock.
alter table stock_reservations
  alter column location_id drop default,
  drop constraint stock_reservations_variant_id_fkey,
  drop constraint stock_reservations_order_id_variant_id_key,
  add unique (order_id, variant_id, location_id),
  add foreign key (variant_id, location_id) references stock_levels;
alter table stock_movements
  alter column location_id drop default,
  drop constraint stock_movements_variant_id_fkey,
  add foreign key (variant_id, location_id) references stock_levels;
