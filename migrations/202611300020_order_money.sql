-- What an order's money is made of: adjustments with their reasons, several taxes on a line, charges beside the goods.
-- Nothing ever wrote a discount, and the old columns could not agree with each other: they go.

do $$ begin
  if exists (select from orders where discount_amount <> 0)
    or exists (select from order_items where discount_amount <> 0) then
    raise exception 'An order has a discount that this shop did not write; set it to 0 first.';
  end if;
end $$;

-- Beside the goods: delivery, and later wrapping or payment fees. `amount` is before adjustments.
create table order_charges (
  id uuid primary key default new_id(),
  order_id uuid not null references orders on delete cascade,
  position integer not null,
  kind text not null check (kind in ('shipping')),
  label text not null check (length(label) <= 200),
  amount bigint not null check (amount >= 0),
  adjustment_amount bigint not null,
  tax_amount bigint not null check (tax_amount >= 0),
  total_amount bigint not null check (total_amount >= 0),
  unique (order_id, position),
  check (total_amount = amount + adjustment_amount)
);

-- What changed a price and why; below 0 it takes off. One on the whole order is shared out to its lines.
create table order_adjustments (
  id uuid primary key default new_id(),
  order_id uuid not null references orders on delete cascade,
  position integer not null,
  kind text not null check (kind in ('promotion', 'coupon', 'manual')),
  scope text not null check (scope in ('line', 'order')),
  source text not null check (length(source) <= 200),
  code text check (length(code) <= 100),
  label text not null check (length(label) <= 200),
  amount bigint not null check (amount <> 0),
  unique (order_id, position)
);
create table order_adjustment_shares (
  id uuid primary key default new_id(),
  adjustment_id uuid not null references order_adjustments on delete cascade,
  order_item_id uuid references order_items on delete cascade,
  charge_id uuid references order_charges on delete cascade,
  amount bigint not null check (amount <> 0),
  unique nulls not distinct (adjustment_id, order_item_id, charge_id),
  check (num_nonnulls(order_item_id, charge_id) = 1)
);

-- One for each rate on a line or charge; their sums are the tax amounts there.
create table order_tax_lines (
  id uuid primary key default new_id(),
  order_id uuid not null references orders on delete cascade,
  order_item_id uuid references order_items on delete cascade,
  charge_id uuid references order_charges on delete cascade,
  position integer not null,
  name text not null check (length(name) between 1 and 100),
  rate_millionths integer not null check (rate_millionths between 0 and 1000000),
  amount bigint not null check (amount >= 0),
  unique nulls not distinct (order_id, order_item_id, charge_id, position),
  check (num_nonnulls(order_item_id, charge_id) = 1)
);

insert into order_charges (order_id, position, kind, label, amount, adjustment_amount, tax_amount, total_amount)
select id, 0, 'shipping', left(shipping_option_name, 200), shipping_amount, 0, shipping_tax_amount, shipping_amount
from orders;
insert into order_tax_lines (order_id, order_item_id, position, name, rate_millionths, amount)
select order_id, id, 0, 'Tax', tax_rate_bps * 100, tax_amount
from order_items where tax_rate_bps > 0;
insert into order_tax_lines (order_id, charge_id, position, name, rate_millionths, amount)
select o.id, c.id, 0, 'Tax', o.tax_rate_bps * 100, c.tax_amount
from orders o join order_charges c on c.order_id = o.id where o.tax_rate_bps > 0;

-- Dropping a column drops the checks that name it. `subtotal_amount` is the goods before adjustments, and each amount
-- of an order is the sum of what stands on its lines and charges; `npm run verify` compares them.
alter table orders
  drop column tax_rate_bps,
  drop column discount_amount,
  drop column shipping_tax_amount;
alter table orders rename column shipping_amount to charges_amount;
alter table orders
  add column adjustment_amount bigint not null default 0,
  add column tax_rounding text not null default 'line' check (tax_rounding in ('line', 'rate', 'order'));
alter table orders
  alter column adjustment_amount drop default,
  alter column tax_rounding drop default,
  add constraint orders_adds_up check (total_amount = subtotal_amount + adjustment_amount + charges_amount
    + case when prices_include_tax then 0 else tax_amount end);

alter table order_items
  drop column discount_amount,
  drop column tax_rate_bps,
  add column adjustment_amount bigint not null default 0;
alter table order_items
  alter column adjustment_amount drop default,
  add constraint order_items_adds_up check (total_amount >= 0
    and total_amount = unit_price_amount * quantity + adjustment_amount);

-- Rates have names and are finer than hundredths of a percent.
update settings set value = (value - 'rateBps') || jsonb_build_object('rates', jsonb_build_array(
    jsonb_build_object('name', 'Tax', 'rateMillionths', (value ->> 'rateBps')::integer * 100)))
where key = 'tax' and value ? 'rateBps';
