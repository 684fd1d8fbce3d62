import { ORIGINAL_LOCALE } from '#common/locales.ts';
import type { NewAddress } from '#modules/postal-addresses/index.ts';
import { SOLD_IN } from '#modules/settings/index.ts';
import { deliveryOptionsFor, destination, whileSold } from '#modules/shipping/index.ts';
import {
  ASYNC_COMMIT,
  type RawBuilder,
  type Reader,
  sql,
  type Tx,
  together,
  writeAhead,
} from '#platform/db.ts';
import { type CartHolder, ownedBy } from './holder.ts';
import { type CartRow, cartQuery, taxAt } from './read.ts';

export function insertCart(cart: {
  tokenHash: Buffer;
  accountId: string | null;
  currency: string;
  locale: string;
  country: string | null;
  time: Date;
}): RawBuilder<Pick<CartRow, 'id' | 'currency' | 'soldIn' | 'locale' | 'country' | 'tax'>> {
  const { tokenHash, accountId, currency, locale, country, time } = cart;
  return sql`
    insert into carts (token_hash, account_id, currency, locale, country, created_at, updated_at)
    values (${tokenHash}, ${accountId}, ${currency}, ${locale}, ${whileSold(country)}, ${time}, ${time})
    returning id, currency, ${SOLD_IN} as "soldIn", locale, country, ${taxAt(sql`carts.country`)} as tax, ${ASYNC_COMMIT}`;
}

export function writeAddresses(
  holder: CartHolder,
  {
    email,
    addresses,
    note,
    time,
  }: {
    email: string;
    addresses: (NewAddress & { kind: string })[];
    /** Undefined: the one that is there stays. */
    note: string | undefined;
    time: Date;
  },
): RawBuilder<{ cartId: string | null }> {
  return sql<{ cartId: string | null }>`
    with cart as (
      update carts set updated_at = ${time}, email = ${email}, draft = null,
        country = ${addresses.find(({ kind }) => kind === 'shipping')?.country}
        ${note === undefined ? sql`` : sql`, shopper_note = nullif(${note}, '')`}
      where ${ownedBy(holder)} and closed_at is null
      returning id
    ), written as (
      insert into cart_addresses (cart_id, kind, first_name, last_name, company, line1, line2, city, region,
        postal_code, country, phone)
      select cart.id, a.kind, coalesce(a."firstName", ''), a."lastName", a.company, a.line1, a.line2, a.city, a.region,
        coalesce(a."postalCode", ''), a.country, a.phone
      from cart, jsonb_to_recordset(${JSON.stringify(addresses)}::jsonb) as a(kind text, "firstName" text,
        "lastName" text, company text, line1 text, line2 text, city text, region text, "postalCode" text,
        country text, phone text)
      on conflict (cart_id, kind) do update set first_name = excluded.first_name, last_name = excluded.last_name,
        company = excluded.company, line1 = excluded.line1, line2 = excluded.line2, city = excluded.city,
        region = excluded.region, postal_code = excluded.postal_code, country = excluded.country,
        phone = excluded.phone
    )
    select (select id from cart) as "cartId", ${ASYNC_COMMIT}`;
}

/** Another page may write at the same time: the later one counts, as on paper. */
export async function writeDraft(
  db: Reader,
  holder: CartHolder,
  { draft, time }: { draft: Record<string, string>; time: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update carts set updated_at = ${time}, draft = ${JSON.stringify(draft)}::jsonb
    where ${ownedBy(holder)} and closed_at is null
    returning ${ASYNC_COMMIT}`.execute(db);
  return rows.length > 0;
}

export function chooseShipping(
  holder: CartHolder,
  { optionId, time }: { optionId: string; time: Date },
): RawBuilder<{ known: boolean; chosen: boolean }> {
  const offered = deliveryOptionsFor({
    locale: ORIGINAL_LOCALE,
    currency: sql`c.currency`,
    country: destination(sql`c.country`),
    only: sql`${optionId}`,
  });
  return sql<{ known: boolean; chosen: boolean }>`
    with chosen as (
      update carts c set updated_at = ${time}, shipping_option_id = ${optionId}
      where ${ownedBy(holder)} and c.closed_at is null and exists (
        ${offered})
      returning id
    )
    select exists (select from carts where ${ownedBy(holder)} and closed_at is null) as known,
      exists (select from chosen) as chosen, ${ASYNC_COMMIT}`;
}

/** A shipping option that has no price in that currency is to be chosen again. */
export function writeCurrency(
  holder: CartHolder,
  { currency, time }: { currency: string; time: Date },
): RawBuilder<{ id: string }> {
  return sql<{ id: string }>`
    update carts c set updated_at = ${time}, currency = ${currency},
      shipping_option_id = case when exists (
        select from shipping_option_prices p
        where p.shipping_option_id = c.shipping_option_id and p.currency = ${currency})
        then c.shipping_option_id end
    where ${ownedBy(holder)} and c.closed_at is null
    returning c.id`;
}

/** Where it goes, before there is an address. An option that is not offered there is to be chosen again. */
export function writeCountry(
  holder: CartHolder,
  { country, time }: { country: string; time: Date },
): RawBuilder<{ id: string }> {
  return sql<{ id: string }>`
    update carts set updated_at = ${time}, country = ${country}
    where ${ownedBy(holder)} and closed_at is null
    returning id, ${ASYNC_COMMIT}`;
}

/** Locks first and reads after, in a statement of its own: a read that waits for the lock would see old lines. */
const lockCart = (holder: CartHolder) =>
  sql<{ id: string }>`select id from carts where ${ownedBy(holder)} for update`;

/**
 * The cart under its lock, and what else is asked at once; undefined where it is gone, or somebody else's. `also`
 * answers one row, `besides` as many as there are.
 */
export async function readLockedCart<A, T>(
  tx: Tx,
  holder: CartHolder,
  { also, besides }: { also: RawBuilder<A>; besides: RawBuilder<T>[] },
): Promise<{ cart: CartRow; also: A | undefined; besides: T[] } | undefined> {
  const statements = [lockCart(holder), cartQuery(holder), also, ...besides] as const;
  const [[locked], [cart], [row], ...others] = await together(tx, statements);
  return locked && cart ? { cart, also: row, besides: others.flat() } : undefined;
}

/** Links the cart to its order; `closedAt` once that order is confirmed. `accountId`: who ordered, and has it from now on. */
export async function linkOrder(
  tx: Tx,
  cartId: string,
  {
    order,
    closedAt,
    accountId = null,
  }: {
    order: { id: string; number: string } | null;
    closedAt: Date | null;
    accountId?: string | null;
  },
): Promise<void> {
  const linked = tx
    .updateTable('carts')
    .set({
      order_id: order?.id ?? null,
      order_number: order?.number ?? null,
      closed_at: closedAt,
      draft: null,
      ...(order && { was_ordered: true }),
      ...(accountId && { account_id: accountId }),
    })
    .where('id', '=', cartId);
  await writeAhead(tx, linked);
}
