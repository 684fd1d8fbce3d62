import type { Reader } from '#platform/db.ts';

export async function overdueOrders(db: Reader, expiredBefore: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('orders')
    .select('id')
    .where('status', '=', 'pending')
    .where('expires_at', '<', expiredBefore)
    .orderBy('expires_at')
    .limit(200)
    .execute();
  return rows.map((row) => row.id);
}

/** Where an order goes. */
export async function countryOfOrder(db: Reader, orderId: string): Promise<string | null> {
  const address = await db
    .selectFrom('order_addresses')
    .select('country')
    .where('order_id', '=', orderId)
    .where('kind', '=', 'shipping')
    .executeTakeFirst();
  return address?.country ?? null;
}
