-- Tags on orders, the orders in which staff look through them, and who may take lists away as files.

-- In small letters; at most twenty, each of forty characters: see the rules in orders/tags.ts.
alter table orders add column tags text[] not null default '{}' check (cardinality(tags) <= 20);
create index orders_tags on orders using gin (tags) where tags <> '{}';
create index orders_tagged on orders (id desc) where tags <> '{}';

create index orders_total on orders (currency, total_amount, id);
create index order_addresses_name on order_addresses (lower(last_name || ' ' || first_name), order_id)
  where kind = 'shipping';

update roles set permissions = permissions || '{exports:read}' where id = 'manager' and built_in;
