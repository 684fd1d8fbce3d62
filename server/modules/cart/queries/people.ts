import { type Reader, sql, type Tx } from '#platform/db.ts';
import { emailSpellings } from '#platform/email.ts';

/**
 * Anonymises carts that became orders, and those the account still has. Their lines stay: a cart without an account
 * answers the holder of its token, so the token is removed too. Personalised lines are deleted.
 */
export async function erasePersonFromCarts(
  tx: Tx,
  { accountId, cartIds }: { accountId: string; cartIds: string[] },
): Promise<void> {
  await sql`
    with known as (
      update carts set account_id = null, email = null, draft = null, shopper_note = null,
        token_hash = sha256(uuid_send(gen_random_uuid()))
      where account_id = ${accountId} or id = any(${cartIds}::uuid[])
      returning id
    ), erased as (
      delete from cart_items where cart_id in (select id from known) and properties <> '{}'
    )
    delete from cart_addresses where cart_id in (select id from known)`.execute(tx);
}

/** Guests' carts with this address: a guest may have typed it before there was an account. */
export async function eraseEmail(db: Reader, email: string): Promise<void> {
  await sql`
    with known as (
      update carts set email = null, draft = null, shopper_note = null
      where (email = ${email} or lower(normalize(trim(draft ->> 'email'), NFC)) = any(${emailSpellings(email)}::text[])) and account_id is null
      returning id
    )
    delete from cart_addresses where cart_id in (select id from known)`.execute(db);
}

/** An open cart becomes its token holder's again, as a guest's. */
export async function detachCarts(tx: Tx, accountId: string): Promise<void> {
  await tx
    .updateTable('carts')
    .set({ account_id: null })
    .where('account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .execute();
}
