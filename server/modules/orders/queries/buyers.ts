import { type RawBuilder, type Reader, sql, type Tx, writeAhead } from '#platform/db.ts';
import { numberOf } from './numbers.ts';

/**
 * Gives guests' orders to the account with their address, if its holder has proved that the address is theirs. An order
 * that belongs to somebody is left alone, so a second run changes nothing. Locks carts first, as every transition does.
 */
export async function giveToAccount(tx: Tx, accountId: string): Promise<void> {
  await sql`
    with guests as (
      select id from carts where id in (
        select o.cart_id from proven_emails p join orders o on o.email = p.email
        where p.account_id = ${accountId} and o.account_id is null)
      order by id for update
    )
    update orders o set account_id = p.account_id
    from proven_emails p, guests
    where o.cart_id = guests.id and p.account_id = ${accountId} and o.account_id is null
      and o.email = p.email`.execute(tx);
}

/** Shared by all who confirm an order of this address; `waitForConfirming` waits for them. */
export async function lockWhileConfirming(tx: Tx, email: string): Promise<void> {
  await writeAhead(
    tx,
    sql`select pg_advisory_xact_lock_shared(${confirming(sql`${email}::text`)})`,
  );
}

/** Returns once every order of the account's address that was being confirmed is committed, or was given up. */
export async function waitForConfirming(tx: Tx, accountId: string): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(${confirming(sql`email`)})
    from proven_emails where account_id = ${accountId}`.execute(tx);
}

const confirming = (email: RawBuilder<unknown>) =>
  sql`hashtextextended('confirming an order of ' || ${email}, 0)`;

/** The account's carts and those of its orders, the ones it would join included. */
const CARTS_OF_BUYER = (accountId: string) => sql`
  select id from carts where account_id = ${accountId}
  union select cart_id from orders where account_id = ${accountId}
  union select o.cart_id from proven_emails p join orders o on o.email = p.email
    where p.account_id = ${accountId} and o.account_id is null`;

export async function cartsOfBuyer(tx: Tx, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${CARTS_OF_BUYER(accountId)}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** In one order, by id. */
export async function lockCartsOfBuyer(tx: Tx, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from carts where id in (${CARTS_OF_BUYER(accountId)}) order by id for update`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Orders that still wait for money or have not left wholly. */
export async function unfinishedOrders(
  tx: Tx,
  accountId: string,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('orders')
    .select(numberOf(sql.ref('orders')).as('number'))
    .where('account_id', '=', accountId)
    .where('status', 'in', ['pending', 'confirmed', 'paid'])
    .where('payment_state', '<>', 'refunded')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ number }) => number);
}

/**
 * Anonymises orders. What accounting needs stays: goods, amounts, and the country that the tax depends on. The
 * fingerprint is a hash of what was typed, so it goes too; only an unfinished order would need it. Of a line's
 * properties their names stay, with a number that keeps lines apart.
 */
export async function anonymiseOrders(tx: Tx, accountId: string): Promise<void> {
  await sql`
    with anonymised as (
      update orders set account_id = null, email = '', cart_fingerprint = '', shopper_note = null
      where account_id = ${accountId}
      returning id
    ), addresses as (
      update order_addresses set first_name = '', last_name = '', company = null, line1 = '', line2 = null,
        city = '', region = null, postal_code = '', phone = null
      where order_id in (select id from anonymised)
    ), unnoted as (
      delete from order_notes where order_id in (select id from anonymised)
    ), erased as (
      update order_items i set properties = (
        select jsonb_object_agg(name, (i.position + 1)::text) from jsonb_object_keys(i.properties) as name)
      where order_id in (select id from anonymised) and properties <> '{}'
    )
    update shipments set tracking_url = null where order_id in (select id from anonymised)`.execute(
    tx,
  );
}

/** Newest first, a few at a time: a person may have many. */
export async function orderIdsOf(
  db: Reader,
  accountId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('orders')
    .select('id')
    .where('account_id', '=', accountId)
    .$if(before !== null, (query) => query.where('id', '<', before))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
