import type { LineProperties } from '#common/variant-name.ts';
import { SOLD_IN } from '#modules/settings/index.ts';
import { joinStock, sellableUnits } from '#modules/stock/index.ts';
import { ASYNC_COMMIT, type RawBuilder, sql } from '#platform/db.ts';
import { MAX_LINES, MAX_QUANTITY } from '../schemas.ts';
import { type CartHolder, ownedBy } from './holder.ts';

/** None where there is no open cart. */
export type AddAnswer = {
  cartId: string;
  currency: string;
  soldIn: string[];
  forSale: boolean | null;
  free: number | null;
  /** Units of the variant in the line, and in all lines. */
  inLine: number;
  inCart: number;
  lines: number;
  added: boolean;
};

/**
 * Adds units in one statement that locks the cart, checks and writes. The quantity is judged on the newest line
 * even when two tabs add at once (other lines of the variant as they were: the checkout judges all of them); without a
 * result row nothing was written and the other columns say why.
 */
export function addLine(
  holder: CartHolder,
  line: { variantId: string; properties: LineProperties; quantity: number; time: Date },
): RawBuilder<AddAnswer> {
  const { variantId, quantity, time } = line;
  const properties = sql`${JSON.stringify(line.properties)}::jsonb`;
  return sql<AddAnswer>`
    with cart as (
      update carts set updated_at = ${time}
      where ${ownedBy(holder)} and closed_at is null
      returning id, currency, order_id
    ), judged as (
      select cart.id as cart_id, cart.currency, ${SOLD_IN} as sold_in, v.id as variant_id,
        case when v.id is not null then pr.status in ('active', 'unlisted') and v.archived_at is null
          and exists (select from prices p where p.variant_id = v.id and p.currency = cart.currency)
          end as for_sale,
        ${sellableUnits(sql`cart.order_id`)} as free,
        before.lines, before.in_cart, before.in_line
      from cart
      cross join lateral (
        select count(*)::int as lines,
          coalesce(sum(quantity) filter (where variant_id = ${variantId}), 0)::int as in_cart,
          coalesce(sum(quantity) filter (where variant_id = ${variantId} and properties = ${properties}), 0)::int
            as in_line
        from cart_items where cart_id = cart.id
      ) before
      left join (variants v
        join products pr on pr.id = v.product_id
        ${joinStock(sql`v.id`)}
      ) on v.id = ${variantId}
    ), added as (
      insert into cart_items as i (cart_id, variant_id, properties, quantity)
      select cart_id, variant_id, ${properties}, ${quantity}::int
      from judged
      where for_sale and sold_in ? currency::text and (in_line > 0 or lines < ${MAX_LINES}::int)
        and ${quantity}::int + in_line <= ${MAX_QUANTITY}::int
        and (free is null or ${quantity}::int + in_cart <= free)
      on conflict (cart_id, variant_id, properties) do update set quantity = i.quantity + excluded.quantity
        where i.quantity + excluded.quantity <= (
          select least(coalesce(free - in_cart + in_line, ${MAX_QUANTITY}::int), ${MAX_QUANTITY}::int) from judged)
      returning i.id
    )
    select cart_id as "cartId", currency, sold_in as "soldIn", for_sale as "forSale", free, in_line as "inLine",
      in_cart as "inCart", lines, exists (select from added) as added, ${ASYNC_COMMIT}
    from judged`;
}

export type SetAnswer = {
  cartId: string | null;
  found: boolean;
  free: number | null;
  changed: boolean;
};

export function setLineQuantity(
  holder: CartHolder,
  { itemId, quantity, time }: { itemId: string; quantity: number; time: Date },
): RawBuilder<SetAnswer> {
  return sql<SetAnswer>`
    with cart as (
      update carts set updated_at = ${time}
      where ${ownedBy(holder)} and closed_at is null
      returning id, order_id
    ), line as (
      select i.id, i.quantity,
        ${sellableUnits(sql`cart.order_id`)} - (
          select coalesce(sum(o.quantity), 0)::int from cart_items o
          where o.cart_id = i.cart_id and o.variant_id = i.variant_id and o.id <> i.id) as free
      from cart_items i join cart on cart.id = i.cart_id
      ${joinStock(sql`i.variant_id`)}
      where i.id = ${itemId}
    ), changed as (
      -- Fewer is always fine, even when that is still more than there are.
      update cart_items i set quantity = ${quantity}::int from line
      where i.id = line.id and (line.free is null or ${quantity}::int <= line.free or ${quantity}::int < line.quantity)
      returning i.id
    )
    select (select id from cart) as "cartId", exists (select from line) as found,
      (select free from line) as free, exists (select from changed) as changed, ${ASYNC_COMMIT}`;
}

/** Removes one line, or all when no item is named. Answers whether the cart is open. */
export function removeLines(
  holder: CartHolder,
  { itemId, time }: { itemId: string | null; time: Date },
): RawBuilder<{ cartId: string | null }> {
  return sql<{ cartId: string | null }>`
    with cart as (
      update carts set updated_at = ${time}
      where ${ownedBy(holder)} and closed_at is null
      returning id
    ), gone as (
      delete from cart_items where cart_id = (select id from cart)
        and (${itemId}::uuid is null or id = ${itemId}::uuid)
    )
    select (select id from cart) as "cartId", ${ASYNC_COMMIT}`;
}
