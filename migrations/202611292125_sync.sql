-- What integrations keep in step: a name of their own for products, variants, orders and customers, a few words beside
-- it, and when each changed last. The moment is the clock's, not the transaction's: a row is never older than the
-- transaction that wrote it, which is what lets a list by `updated_at` miss nothing (server/platform/sync.ts).
alter table products
  add column external_id text unique check (length(external_id) between 1 and 200),
  add column metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  alter column updated_at set default clock_timestamp();
alter table variants
  add column external_id text unique check (length(external_id) between 1 and 200),
  add column metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  add column updated_at timestamptz not null default clock_timestamp();
alter table orders
  add column external_id text unique check (length(external_id) between 1 and 200),
  add column metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  add column updated_at timestamptz not null default clock_timestamp();
alter table accounts
  add column external_id text unique check (length(external_id) between 1 and 200),
  add column metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  add column updated_at timestamptz not null default clock_timestamp();
create index products_updated_at on products (updated_at, id);
create index orders_updated_at on orders (updated_at, id);
create index accounts_updated_at on accounts (updated_at, id);

create function touch() returns trigger language plpgsql as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end $$;
create trigger products_touch before update on products for each row execute function touch();
create trigger variants_touch before update on variants for each row execute function touch();
create trigger orders_touch before update on orders for each row execute function touch();
create trigger accounts_touch before update on accounts for each row execute function touch();

-- What belongs to a row and is shown with it. One that the same transaction has touched already is left alone.
create function touch_variant() returns trigger language plpgsql as $$
begin
  update variants set updated_at = clock_timestamp()
  where id = coalesce(new.variant_id, old.variant_id) and updated_at < transaction_timestamp();
  return null;
end $$;
create trigger prices_touch after insert or update or delete on prices
  for each row execute function touch_variant();

create function touch_order() returns trigger language plpgsql as $$
begin
  update orders set updated_at = clock_timestamp()
  where id = new.order_id and updated_at < transaction_timestamp();
  return null;
end $$;
create trigger order_events_touch after insert on order_events
  for each row execute function touch_order();
create trigger order_addresses_touch after update on order_addresses
  for each row execute function touch_order();

create function touch_account() returns trigger language plpgsql as $$
begin
  update accounts set updated_at = clock_timestamp()
  where id = coalesce(new.account_id, old.account_id) and updated_at < transaction_timestamp();
  return null;
end $$;
create trigger addresses_touch after insert or update or delete on addresses
  for each row execute function touch_account();
create trigger customer_notes_touch after insert or update or delete on customer_notes
  for each row execute function touch_account();
