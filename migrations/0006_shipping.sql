-- Flat shipping options, priced per currency.

create table shipping_options (
  id uuid primary key default new_id(),
  code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position integer not null default 0,
  active boolean not null default true,
  min_days integer not null check (min_days >= 0),
  max_days integer not null check (max_days >= min_days)
);

create table shipping_option_texts (
  shipping_option_id uuid not null references shipping_options on delete cascade,
  locale text not null,
  name text not null check (length(name) between 1 and 100),
  primary key (shipping_option_id, locale)
);

create table shipping_option_prices (
  shipping_option_id uuid not null references shipping_options on delete cascade,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount between 0 and 100000000000),
  primary key (shipping_option_id, currency)
);

-- Every shop opens with two options; the merchant changes them.
insert into shipping_options (code, position, min_days, max_days)
values ('standard', 1, 3, 5), ('express', 2, 1, 2);
insert into shipping_option_texts (shipping_option_id, locale, name)
select id, 'en', case code when 'standard' then 'Standard delivery' else 'Express delivery' end
from shipping_options;
insert into shipping_option_prices (shipping_option_id, currency, amount)
select o.id, p.currency, case o.code when 'standard' then p.standard else p.express end
from shipping_options o, (values ('EUR', 490, 1290), ('USD', 590, 1490)) p(currency, standard, express);
