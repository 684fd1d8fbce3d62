import { type Reader, sql } from '#platform/db.ts';

/** Each cleans at most `limit` carts and answers how many it did. One that somebody uses just now is left alone. */

/** Guests' carts of which no order was ever made, with their lines, addresses and drafts. */
export async function deleteOldGuestCarts(
  db: Reader,
  before: Date,
  limit: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from carts where id in (
      select id from carts
      where updated_at < ${before} and account_id is null and not was_ordered
      limit ${limit} for update skip locked)`.execute(db);
  return Number(numAffectedRows);
}

/** Guests' carts that an order names stay with it, for nobody: the order has its own addresses. */
export async function eraseGuestsOfOldCarts(
  db: Reader,
  before: Date,
  limit: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with known as (
      update carts set email = null, draft = null, shopper_note = null where id in (
        select id from carts
        where updated_at < ${before} and account_id is null and (email is not null or draft is not null)
        limit ${limit} for update skip locked)
      returning id
    ), erased as (
      delete from cart_items where cart_id in (select id from known) and properties <> '{}'
    ), addresses as (
      delete from cart_addresses where cart_id in (select id from known)
    )
    select count(*)::int as count from known`.execute(db);
  return rows[0]?.count ?? 0;
}
