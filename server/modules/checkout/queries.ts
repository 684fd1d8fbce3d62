import { type RawBuilder, type Reader, sql, type Tx } from '#platform/db.ts';

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

/**
 * Serialises unpaid orders of the same address or account, so that each count sees all orders before it. Taken after the
 * locks on cart and order and before those on stock, everywhere.
 */
export async function lockBuyer(
  tx: Tx,
  { email, accountId }: { email: string; accountId: string | null },
): Promise<void> {
  const names = [`buyer ${email}`, ...(accountId ? [`buyer ${accountId}`] : [])].sort();
  await sql`
    select pg_advisory_xact_lock(hashtextextended(name, 0))
    from unnest(${names}::text[]) with ordinality as t (name, place) order by place`.execute(tx);
}

/**
 * A buyer's orders whose goods are reserved without any money: to be paid on delivery, or by a transfer that has not
 * come. `units`: of each of these variants, in all of them.
 */
export async function unpaidOrders(
  db: Reader,
  {
    email,
    accountId,
    variantIds,
    but,
    cancelledAfter,
  }: {
    email: string;
    accountId: string | null;
    variantIds: string[];
    but: string | null;
    cancelledAfter: Date;
  },
): Promise<{ orders: number; units: Record<string, number> }> {
  const { rows } = await sql<{ orders: number; units: Record<string, number> | null }>`
    with open as (
      select id from orders
      where (email = ${email} or account_id = ${accountId}::uuid)
        and (cancelled_at is null or cancelled_at > ${cancelledAfter})
        and id is distinct from ${but}::uuid and payment_state = 'pending'
        and fulfilment_state in ('unfulfilled', 'partially_shipped')
    )
    select (select count(*)::int from open) as orders, (
      select json_object_agg(variant_id, units order by variant_id) from (
        select variant_id, sum(quantity)::int as units from order_items
        where order_id in (select id from open) and variant_id = any(${variantIds}::uuid[])
        group by variant_id) of_variant) as units`.execute(db);
  const [row] = rows;
  return { orders: row?.orders ?? 0, units: row?.units ?? {} };
}

/** Confirmed, unpaid, and nothing shipped. */
export async function unshippedUnpaid(db: Reader, confirmedBefore: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('orders')
    .select('id')
    .where('confirmed_at', '<', confirmedBefore)
    .where('cancelled_at', 'is', null)
    .where('payment_state', '=', 'pending')
    .where('fulfilment_state', '=', 'unfulfilled')
    .orderBy('confirmed_at')
    .limit(200)
    .execute();
  return rows.map((row) => row.id);
}

/** The country of delivery. */
export async function countryOfOrder(db: Reader, orderId: string): Promise<string | null> {
  const address = await db
    .selectFrom('order_addresses')
    .select('country')
    .where('order_id', '=', orderId)
    .where('kind', '=', 'shipping')
    .executeTakeFirst();
  return address?.country ?? null;
}

export type StoredRules = { checkout: unknown; termsVersion: Date | null };

/** The settings of the checkout as they are stored, and the terms that are public. Asked with the cart. */
export const rulesQuery = (at: Date): RawBuilder<StoredRules> => sql<StoredRules>`
  select (select value from settings where key = 'checkout') as checkout, (
    select updated_at from content_pages where policy = 'terms' and publish_at <= ${at}) as "termsVersion"`;
