import { sellableUnits } from '#modules/stock/index.ts';
import { ASYNC_COMMIT, type RawBuilder, sql } from '#platform/db.ts';
import { MAX_LINES, MAX_QUANTITY } from '../schemas.ts';
import { type CartHolder, ownedBy } from './holder.ts';

export type AddAnswer = {
  cartId: string | null;
  forSale: boolean | null;
  free: number | null;
  had: number;
  lines: number;
  added: boolean;
};

/**
 * Adds units in one statement that locks the cart, checks and writes. The quantity is judged on the newest line
 * even when two tabs add at once; without a result row nothing was written and the other columns say why.
 */
export function addLine(
  holder: CartHolder,
  { variantId, quantity, time }: { variantId: string; quantity: number; time: Date },
): RawBuilder<AddAnswer> {
  return sql<AddAnswer>`
    with cart as (
      update carts set updated_at = ${time}
      where ${ownedBy(holder)} and closed_at is null
      returning id, currency, order_id
    ), thing as (
      select v.id,
        pr.status in ('active', 'unlisted') and v.archived_at is null
          and exists (select from prices p, cart where p.variant_id = v.id and p.currency = cart.currency)
          as for_sale,
        ${sellableUnits(sql`(select order_id from cart)`)} as free
      from variants v
      join products pr on pr.id = v.product_id
      join stock_levels s on s.variant_id = v.id
      where v.id = ${variantId}
    ), before as (
      select count(*)::int as lines, coalesce(sum(quantity) filter (where variant_id = ${variantId}), 0)::int as had
      from cart_items where cart_id = (select id from cart)
    ), added as (
      insert into cart_items as i (cart_id, variant_id, quantity)
      select cart.id, thing.id, ${quantity}::int
      from cart, thing, before
      where thing.for_sale and (before.had > 0 or before.lines < ${MAX_LINES}::int)
        and ${quantity}::int + before.had <= least(coalesce(thing.free, ${MAX_QUANTITY}::int), ${MAX_QUANTITY}::int)
      on conflict (cart_id, variant_id) do update set quantity = i.quantity + excluded.quantity
        where i.quantity + excluded.quantity
          <= least(coalesce((select free from thing), ${MAX_QUANTITY}::int), ${MAX_QUANTITY}::int)
      returning i.id
    )
    select (select id from cart) as "cartId", (select for_sale from thing) as "forSale",
      (select free from thing) as free, before.had, before.lines, exists (select from added) as added,
      ${ASYNC_COMMIT}
    from before`;
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
        ${sellableUnits(sql`cart.order_id`)} as free
      from cart_items i join cart on cart.id = i.cart_id
      join stock_levels s on s.variant_id = i.variant_id
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
