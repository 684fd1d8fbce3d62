import type { LeftOver } from '#modules/cart/index.ts';
import { sql, type Tx } from '#platform/db.ts';
import type { Order } from './moves.ts';

/** What the cart holds beyond its order: lines added, or quantities raised, after the order was placed. */
export async function leftInCart(
  tx: Tx,
  { id, cartId }: Pick<Order, 'id' | 'cartId'>,
): Promise<LeftOver> {
  const { rows } = await sql<LeftOver[number]>`
    select i.variant_id as "variantId", i.properties, i.quantity - coalesce(o.quantity, 0) as quantity
    from cart_items i
    left join order_items o on o.order_id = ${id} and o.variant_id = i.variant_id
      and o.properties = i.properties
    where i.cart_id = ${cartId} and i.quantity > coalesce(o.quantity, 0)
    order by i.id`.execute(tx);
  return rows;
}
