-- A shop sells to the countries of its zones and to no other, at each zone's own delivery prices, with the tax that its
-- merchant chose for each country.

create table shipping_zones (
  id uuid primary key default new_id(),
  name text not null check (length(name) between 1 and 100),
  position integer not null default 0
);
-- The key holds that a country is in one zone at most.
create table shipping_zone_countries (
  country char(2) primary key check (country ~ '^[A-Z]{2}$'),
  zone_id uuid not null references shipping_zones on delete cascade
);
create index shipping_zone_countries_zone_id on shipping_zone_countries (zone_id);

-- An option without a zone is withdrawn: orders and old carts still name it.
alter table shipping_options
  alter column code drop not null,
  add column zone_id uuid references shipping_zones on delete set null,
  -- What its price depends on beside the currency.
  add column pricing text not null default 'flat' check (pricing = any ('{flat,total,weight}')),
  -- Orders of a working day leave on that day until this hour of the shop's day; null: all day.
  add column cut_off_hour smallint check (cut_off_hour between 1 and 23),
  -- Heavier parcels do not go this way.
  add column max_weight_grams integer check (max_weight_grams between 1 and 10000000);
create index shipping_options_zone_id on shipping_options (zone_id);
alter table shipping_option_prices
  add column free_from bigint check (free_from between 1 and 100000000000);
-- Dearer (or cheaper) from a total in minor units, or from a weight in grams; below the first step stands the price.
create table shipping_option_steps (
  shipping_option_id uuid not null,
  currency char(3) not null,
  starts_at bigint not null check (starts_at between 1 and 100000000000),
  amount bigint not null check (amount between 0 and 100000000000),
  primary key (shipping_option_id, currency, starts_at),
  foreign key (shipping_option_id, currency) references shipping_option_prices on delete cascade
);

-- `country`: that country's rates as they are shipped; `own`: those below; `home`: what the shop's own country charges.
create table tax_countries (
  country char(2) primary key check (country ~ '^[A-Z]{2}$'),
  charges text not null check (charges = any ('{country,own,home,none}'))
);
create table tax_rates (
  country char(2) not null references tax_countries on delete cascade,
  tax_class text not null check (tax_class = any ('{standard,reduced}')),
  position integer not null,
  name text not null check (length(name) between 1 and 100),
  rate_millionths integer not null check (rate_millionths between 0 and 1000000),
  primary key (country, tax_class, position)
);

alter table products add column tax_class text not null default 'standard'
  check (tax_class = any ('{standard,reduced}'));

-- Where it goes, as far as that is known; the address says so in the end.
alter table carts add column country char(2) check (country ~ '^[A-Z]{2}$');
update carts c set country = a.country from cart_addresses a where a.cart_id = c.id and a.kind = 'shipping';

-- A shop in use keeps what it had: one zone with its countries and options, one tax in all of them. A new one begins
-- with nothing, so that it sells only where its merchant says.
do $$
declare zone uuid;
begin
  if exists (select from settings) or exists (select from accounts) or exists (select from products)
    or exists (select from orders) then
    insert into shipping_zones (name) values ('All countries') returning id into zone;
    insert into shipping_zone_countries (country, zone_id)
    select distinct country, zone from jsonb_array_elements_text(coalesce(
      (select value -> 'countries' from settings where key = 'delivery'),
      '["AT","BE","BG","HR","CY","CZ","DK","EE","FI","FR","DE","GR","HU","IE","IT","LV","LT","LU","MT","NL","PL","PT",
        "RO","SK","SI","ES","SE","NO","CH","IS","LI","GB","US","CA","AU","NZ","JP","IN","AE"]'::jsonb)) as c(country);
    update shipping_options set zone_id = zone;
    insert into tax_countries (country, charges) select country, 'own' from shipping_zone_countries;
    insert into tax_rates (country, tax_class, position, name, rate_millionths)
    select country, tax_class, ordinality, rate ->> 'name', (rate ->> 'rateMillionths')::integer
    from shipping_zone_countries, unnest('{standard,reduced}'::text[]) as tax_class,
      jsonb_array_elements(coalesce((select value -> 'rates' from settings where key = 'tax'),
        '[{"name": "VAT", "rateMillionths": 210000}]'::jsonb)) with ordinality as r(rate, ordinality);
    insert into settings (key, value)
    select 'identity', jsonb_build_object('country', country) from order_addresses
    where kind = 'shipping' and country in (select country from shipping_zone_countries)
    group by country order by count(*) desc, country limit 1
    on conflict (key) do update set value = excluded.value || settings.value;
  else
    delete from shipping_options;
  end if;
end $$;
update settings set value = value - 'rates' where key = 'tax';
update settings set value = value - 'countries' where key = 'delivery';
