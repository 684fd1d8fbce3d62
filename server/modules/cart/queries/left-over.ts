import type { LineProperties } from '#common/variant-name.ts';
import { sql, type Tx } from '#platform/db.ts';

export type LeftOver = { variantId: string; properties: LineProperties; quantity: number }[];

/**
 * A cart has become an order and holds more than was ordered. The rest goes into a new cart that takes over the
 * token, so that the shopper still has it. Its delivery has to be chosen again: an order sent twice by accident
 * must not order the rest. The order's cart keeps its lines and is reached through its order alone.
 */
export async function moveLeftOver(tx: Tx, from: string, lines: LeftOver): Promise<void> {
  const { rows } = await sql<{ tokenHash: Buffer }>`
    update carts c set token_hash = sha256(uuid_send(gen_random_uuid()))
    from (select id, token_hash from carts where id = ${from}) old
    where c.id = old.id
    returning old.token_hash as "tokenHash"`.execute(tx);
  await sql`
    with bag as (
      insert into carts (token_hash, account_id, key, currency, locale, country, email, created_at, updated_at)
      select ${rows[0]?.tokenHash}, account_id, key, currency, locale, country, email, closed_at, closed_at
      from carts where id = ${from}
      returning id
    ), items as (
      insert into cart_items (cart_id, variant_id, properties, quantity)
      select bag.id, l."variantId", l.properties, l.quantity
      from bag, jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        as l("variantId" uuid, properties jsonb, quantity int)
    )
    insert into cart_addresses (cart_id, kind, first_name, last_name, company, line1, line2, city, region,
      postal_code, country, phone)
    select bag.id, a.kind, a.first_name, a.last_name, a.company, a.line1, a.line2, a.city, a.region,
      a.postal_code, a.country, a.phone
    from bag, cart_addresses a where a.cart_id = ${from}`.execute(tx);
}
