/** What always holds of an order's money: every sum is the sum of its rows. */
import { sql } from '#platform/db.ts';
import { type Invariant, invariant } from '#platform/invariants.ts';

export const ORDER_MONEY_INVARIANTS: readonly Invariant[] = [
  invariant(
    'Lines, charges and tax add up to the order',
    sql`
    select 'order ' || o.number as what from orders o
    join lateral (
      select coalesce(sum(unit_price_amount * quantity), 0) as subtotal, coalesce(sum(total_amount), 0) as total,
        coalesce(sum(adjustment_amount), 0) as adjustment, coalesce(sum(tax_amount), 0) as tax
      from order_items where order_id = o.id
    ) i on true
    join lateral (
      select coalesce(sum(amount), 0) as amount, coalesce(sum(total_amount), 0) as total,
        coalesce(sum(adjustment_amount), 0) as adjustment, coalesce(sum(tax_amount), 0) as tax
      from order_charges where order_id = o.id
    ) c on true
    where o.subtotal_amount <> i.subtotal or o.charges_amount <> c.amount
      or o.adjustment_amount <> i.adjustment + c.adjustment or o.tax_amount <> i.tax + c.tax
      or o.total_amount <> i.total + c.total + case when o.prices_include_tax then 0 else o.tax_amount end`,
  ),
  invariant(
    'Every adjustment is shared out whole, and each line and charge bears its shares',
    sql`
    select 'order ' || o.number as what from orders o join (
      select a.order_id from order_adjustments a
      where a.amount <> (
        select coalesce(sum(s.amount), 0) from order_adjustment_shares s where s.adjustment_id = a.id)
      union all
      select i.order_id from order_items i
      left join order_adjustment_shares s on s.order_item_id = i.id
      group by i.id having i.adjustment_amount <> coalesce(sum(s.amount), 0)
      union all
      select c.order_id from order_charges c
      left join order_adjustment_shares s on s.charge_id = c.id
      group by c.id having c.adjustment_amount <> coalesce(sum(s.amount), 0)
    ) wrong on wrong.order_id = o.id`,
  ),
  invariant(
    'The tax of each line and charge is the sum of its tax lines, each its rate of what is left to pay',
    sql`
    with taxed as (
      select order_id, id, total_amount as total, tax_amount as tax from order_items
      union all
      select order_id, id, total_amount, tax_amount from order_charges
    ), tax_lines as (
      select coalesce(order_item_id, charge_id) as id, amount, rate_millionths as rate,
        sum(amount) over whole as tax, 1000000.0 + sum(rate_millionths) over whole as rates
      from order_tax_lines window whole as (partition by coalesce(order_item_id, charge_id))
    )
    select distinct 'order ' || o.number as what
    from orders o join taxed t on t.order_id = o.id left join tax_lines l on l.id = t.id
    where t.tax <> coalesce(l.tax, 0) or abs(l.amount - case
        when o.prices_include_tax then t.total - round(t.total * (l.rates - l.rate) / l.rates)
        else round(t.total * l.rate / 1000000.0) end)
      > case when o.tax_rounding = 'line' then 0 else 1 end`,
  ),
];
