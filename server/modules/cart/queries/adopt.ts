import { sql, type Tx } from '#platform/db.ts';

export type OpenCart = {
  id: string;
  accountId: string | null;
  orderId: string | null;
  key: string | null;
  /** The request carried this cart's token. */
  isPresented: boolean;
};

/**
 * Locks the cart with this token, unless it is another person's, and the account's latest cart, always in the same
 * order.
 */
export async function lockCarts(
  tx: Tx,
  { accountId, tokenHash }: { accountId: string; tokenHash: Buffer | null },
): Promise<OpenCart[]> {
  const { rows } = await sql<OpenCart>`
    select id, account_id as "accountId", order_id as "orderId", key,
      coalesce(token_hash = ${tokenHash}::bytea, false) as "isPresented"
    from carts
    where closed_at is null and (account_id is null or account_id = ${accountId}) and id in (
      select id from carts where token_hash = ${tokenHash}::bytea
      union all
      (select id from carts where account_id = ${accountId} and closed_at is null
        and token_hash is distinct from ${tokenHash}::bytea order by updated_at desc limit 1))
    order by id
    for update`.execute(tx);
  return rows;
}

/** Moves what fits: up to the limits on units of a line and on lines. */
export async function moveLines(
  tx: Tx,
  { from, to, limits }: { from: string; to: string; limits: { lines: number; quantity: number } },
): Promise<void> {
  await sql`
    update cart_items mine set quantity = least(mine.quantity + theirs.quantity, ${limits.quantity}::int)
    from cart_items theirs
    where mine.cart_id = ${to} and theirs.cart_id = ${from} and theirs.variant_id = mine.variant_id
      and theirs.properties = mine.properties`.execute(tx);
  await sql`
    insert into cart_items (cart_id, variant_id, properties, quantity)
    select ${to}, variant_id, properties, quantity from cart_items
    where cart_id = ${from}
      and (variant_id, properties) not in (select variant_id, properties from cart_items where cart_id = ${to})
    order by id
    limit greatest(${limits.lines}::int - (select count(*)::int from cart_items where cart_id = ${to}), 0)`.execute(
    tx,
  );
  await sql`delete from cart_items where cart_id = ${from}`.execute(tx);
}

/**
 * Copies currency and language, which the shopper has just seen. A shipping option without a price in that currency
 * has to be chosen again.
 */
export async function copyRequestLocale(
  tx: Tx,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await sql`
    update carts c set currency = held.currency, locale = held.locale,
      country = coalesce(held.country, c.country),
      shipping_option_id = case when exists (
        select from shipping_option_prices p
        where p.shipping_option_id = c.shipping_option_id and p.currency = held.currency)
        then c.shipping_option_id end
    from carts held where held.id = ${from} and c.id = ${to}`.execute(tx);
}

/**
 * Moves what was typed: the draft, or the submitted addresses. A cart in which nothing was typed leaves the other
 * one as it is.
 */
export async function moveDraft(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await sql`
    update carts c set draft = held.draft, email = coalesce(held.email, c.email),
      shopper_note = coalesce(held.shopper_note, c.shopper_note)
    from carts held
    where held.id = ${from} and c.id = ${to} and coalesce(held.email, held.draft::text) is not null`.execute(
    tx,
  );
  await sql`
    delete from cart_addresses
    where cart_id = ${to} and exists (select from cart_addresses where cart_id = ${from})`.execute(
    tx,
  );
  await sql`update cart_addresses set cart_id = ${to} where cart_id = ${from}`.execute(tx);
  await sql`update carts set draft = null, email = null, shopper_note = null where id = ${from}`.execute(
    tx,
  );
}

export async function setToken(
  tx: Tx,
  id: string,
  { accountId, tokenHash, time }: { accountId: string; tokenHash: Buffer; time: Date },
): Promise<void> {
  await tx
    .updateTable('carts')
    .set({ account_id: accountId, token_hash: tokenHash, updated_at: time })
    .where('id', '=', id)
    .execute();
}
