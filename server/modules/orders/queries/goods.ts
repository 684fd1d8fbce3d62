import { type Reader, sql, type Tx } from '#platform/db.ts';
import type { Units } from '../fulfilment.ts';

/** Units of all lines, and parcels that have not arrived. */
export type GoodsCount = { ordered: number; shipped: number; returned: number; inTransit: number };

export async function goodsOf(db: Reader, orderId: string): Promise<GoodsCount> {
  const { rows } = await sql<GoodsCount>`
    select coalesce(sum(quantity), 0)::int as ordered, coalesce(sum(shipped_quantity), 0)::int as shipped,
      coalesce(sum(returned_quantity), 0)::int as returned,
      (select count(*)::int from shipments where order_id = ${orderId} and delivered_at is null) as "inTransit"
    from order_items where order_id = ${orderId}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a sum answers its row');
  return row;
}

export async function insertReturn(
  tx: Tx,
  orderId: string,
  { items, at }: { items: Units[]; at: Date },
): Promise<void> {
  await sql`
    with back as (
      select * from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as b("orderItemId" uuid, quantity int)
    ), written as (
      insert into return_lines (order_item_id, quantity, returned_at)
      select "orderItemId", quantity, ${at} from back
    )
    update order_items i set returned_quantity = i.returned_quantity + back.quantity
    from back where i.id = back."orderItemId" and i.order_id = ${orderId}`.execute(tx);
}
