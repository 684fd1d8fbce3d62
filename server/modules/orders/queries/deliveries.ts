import type { Reader, Tx } from '#platform/db.ts';

export type Parcel = { id: string; deliveredAt: Date | null };

/** The parcels of an order, the earliest first. */
export function parcelsOf(db: Reader, orderId: string): Promise<Parcel[]> {
  return db
    .selectFrom('shipments')
    .select(['id', 'delivered_at as deliveredAt'])
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute();
}

/** Answers the parcels that changed: none when repeated. */
export async function markParcels(
  tx: Tx,
  orderId: string,
  { shipmentId, at }: { shipmentId?: string; at: Date | null },
): Promise<string[]> {
  const rows = await tx
    .updateTable('shipments')
    .set({ delivered_at: at })
    .where('order_id', '=', orderId)
    .where('delivered_at', at ? 'is' : 'is not', null)
    .$if(shipmentId !== undefined, (query) => query.where('id', '=', shipmentId ?? ''))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
