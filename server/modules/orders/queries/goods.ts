import { type Reader, sql, type Tx } from '#platform/db.ts';
import type { Goods, Units } from '../fulfilment.ts';

/** An order's units by line, and its parcels. */
export async function readGoods(db: Reader, orderId: string): Promise<Goods> {
  const { rows } = await sql<Goods>`
    select
      (select json_agg(json_build_object('id', id, 'ordered', quantity, 'shipped', shipped_quantity,
          'returned', returned_quantity) order by position)
        from order_items where order_id = ${orderId}) as lines,
      (select coalesce(json_agg(json_build_object('hasArrived', s.delivered_at is not null, 'items', (
          select json_agg(json_build_object('orderItemId', i.order_item_id, 'quantity', i.quantity) order by i.order_item_id)
          from shipment_items i where i.shipment_id = s.id)) order by s.id), '[]')
        from shipments s where s.order_id = ${orderId}) as parcels`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a row without a table is always there');
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
