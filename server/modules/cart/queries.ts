import { DEFAULT_LOCALE } from '#common/locales.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';
import type { Address } from '#platform/schemas.ts';
import { MAX_LINES, MAX_QUANTITY } from './schemas.ts';

export type CartRow = {
  id: string;
  currency: string;
  locale: string;
  email: string | null;
  shippingOptionId: string | null;
  shippingName: string | null;
  shippingAmount: number | null;
  orderId: string | null;
  orderNumber: number | null;
  closedAt: Date | null;
  tax: { rateBps?: number; pricesIncludeTax?: boolean } | null;
  lines: CartLine[] | null;
  addresses: Partial<Record<'shipping' | 'billing', Address>> | null;
};
export type CartLine = {
  id: string;
  variantId: string;
  productId: string;
  quantity: number;
  slug: string;
  title: string;
  sku: string | null;
  options: { name: string; value: string }[];
  image: { url: string; alt: string; width: number | null; height: number | null } | null;
  unitPrice: number;
  forSale: boolean;
  /** Null where stock is not counted or may be sold on order. */
  free: number | null;
  available: number | null;
};

export async function insertCart(
  tx: Reader,
  cart: {
    tokenHash: Buffer;
    accountId: string | null;
    currency: string;
    locale: string;
    time: Date;
  },
): Promise<void> {
  await tx
    .insertInto('carts')
    .values({
      token_hash: cart.tokenHash,
      account_id: cart.accountId,
      currency: cart.currency,
      locale: cart.locale,
      created_at: cart.time,
      updated_at: cart.time,
    })
    .execute();
}

/** Everything a view or a checkout needs to know of a bag, in one statement: prices and stock as they are now. */
export async function readCart(db: Reader, tokenHash: Buffer): Promise<CartRow | undefined> {
  const { rows } = await sql<CartRow>`
    select c.id, c.currency, c.locale, c.email, c.shipping_option_id as "shippingOptionId",
      ship.name as "shippingName", ship.amount as "shippingAmount",
      c.order_id as "orderId", c.order_number as "orderNumber", c.closed_at as "closedAt",
      (select value from settings where key = 'tax') as tax,
      (${linesOf()}) as lines,
      (select jsonb_object_agg(kind, jsonb_strip_nulls(jsonb_build_object(
          'firstName', first_name, 'lastName', last_name, 'company', company, 'line1', line1, 'line2', line2,
          'city', city, 'region', region, 'postalCode', postal_code, 'country', country, 'phone', phone)))
        from cart_addresses where cart_id = c.id) as addresses
    from carts c
    left join lateral (
      select p.amount, (
        select name from shipping_option_texts t
        where t.shipping_option_id = o.id and t.locale in (c.locale, ${DEFAULT_LOCALE})
        order by t.locale = c.locale desc limit 1) as name
      from shipping_options o
      join shipping_option_prices p on p.shipping_option_id = o.id and p.currency = c.currency
      where o.id = c.shipping_option_id and o.active
    ) ship on true
    where c.token_hash = ${tokenHash}`.execute(db);
  return rows[0];
}

/** The listing row gives slug, title and picture at once; it exists only while the product is on sale. */
function linesOf() {
  return sql`
    select jsonb_agg(jsonb_build_object(
      'id', i.id, 'variantId', i.variant_id, 'productId', v.product_id, 'quantity', i.quantity,
      'slug', pr.slug, 'sku', v.sku,
      'title', coalesce(l.title, (
        select title from product_texts t where t.product_id = v.product_id
        order by t.locale = c.locale desc, t.locale = ${DEFAULT_LOCALE} desc limit 1)),
      'options', coalesce((
        select jsonb_agg(jsonb_build_object('name', ot.name, 'value', vt.name) order by o.position)
        from variant_option_values vo
        join product_options o on o.id = vo.option_id
        join product_option_texts ot on ot.option_id = vo.option_id and ot.locale = ${DEFAULT_LOCALE}
        join product_option_value_texts vt on vt.value_id = vo.value_id and vt.locale = ${DEFAULT_LOCALE}
        where vo.variant_id = v.id), '[]'),
      'image', case when v.image_id is null then l.image else (
        select jsonb_build_object('url', coalesce('/media/' || m.id, pi.source_url),
          'alt', coalesce(it.alt, ''), 'width', m.width, 'height', m.height)
        from product_images pi
        left join media m on m.id = pi.media_id
        left join product_image_texts it on it.image_id = pi.id and it.locale = ${DEFAULT_LOCALE}
        where pi.id = v.image_id) end,
      'unitPrice', coalesce(p.amount, 0),
      'forSale', l.product_id is not null and v.archived_at is null and p.amount is not null,
      'free', case when s.tracked and not s.backorder
        then greatest(s.on_hand - s.reserved + ${ownHold(sql`c.order_id`)}, 0) end,
      'available', case when s.tracked
        then greatest(s.on_hand - s.reserved + ${ownHold(sql`c.order_id`)}, 0) end
    ) order by i.id)
    from cart_items i
    join variants v on v.id = i.variant_id
    join products pr on pr.id = v.product_id
    join stock_levels s on s.variant_id = v.id
    left join prices p on p.variant_id = v.id and p.currency = c.currency
    left join product_listings l
      on l.product_id = v.product_id and l.locale = c.locale and l.currency = c.currency
    where i.cart_id = c.id`;
}

/** What this bag's own pending order holds of the variant `s`: it never stands in its own way. */
function ownHold(orderId: ReturnType<typeof sql>) {
  return sql`coalesce((select r.quantity from stock_reservations r
    where r.order_id = ${orderId} and r.variant_id = s.variant_id and r.state = 'held'), 0)`;
}

export type AddAnswer = {
  cartId: string | null;
  forSale: boolean | null;
  free: number | null;
  had: number;
  lines: number;
  added: boolean;
};

/**
 * Adds units in one statement that locks the bag, checks and writes. The quantity is judged on the newest line
 * even when two tabs add at once; without a result row nothing was written and the other columns say why.
 */
export async function addLine(
  db: Reader,
  tokenHash: Buffer,
  { variantId, quantity, time }: { variantId: string; quantity: number; time: Date },
): Promise<AddAnswer | undefined> {
  const { rows } = await sql<AddAnswer>`
    with cart as (
      update carts set updated_at = ${time}
      where token_hash = ${tokenHash} and closed_at is null
      returning id, currency, order_id
    ), thing as (
      select v.id,
        pr.status = 'active' and v.archived_at is null
          and exists (select from prices p, cart where p.variant_id = v.id and p.currency = cart.currency)
          as for_sale,
        case when s.tracked and not s.backorder
          then greatest(s.on_hand - s.reserved + ${ownHold(sql`(select order_id from cart)`)}, 0) end as free
      from variants v
      join products pr on pr.id = v.product_id
      join stock_levels s on s.variant_id = v.id
      where v.id = ${variantId}
    ), before as (
      select count(*)::int as lines, coalesce(sum(quantity) filter (where variant_id = ${variantId}), 0)::int as had
      from cart_items where cart_id = (select id from cart)
    ), added as (
      insert into cart_items as i (cart_id, variant_id, quantity)
      select cart.id, thing.id, ${quantity}::int
      from cart, thing, before
      where thing.for_sale and (before.had > 0 or before.lines < ${MAX_LINES}::int)
        and ${quantity}::int + before.had <= least(coalesce(thing.free, ${MAX_QUANTITY}::int), ${MAX_QUANTITY}::int)
      on conflict (cart_id, variant_id) do update set quantity = i.quantity + excluded.quantity
        where i.quantity + excluded.quantity
          <= least(coalesce((select free from thing), ${MAX_QUANTITY}::int), ${MAX_QUANTITY}::int)
      returning i.id
    )
    select (select id from cart) as "cartId", (select for_sale from thing) as "forSale",
      (select free from thing) as free, before.had, before.lines, exists (select from added) as added
    from before`.execute(db);
  return rows[0];
}

export type SetAnswer = {
  cartId: string | null;
  found: boolean;
  free: number | null;
  changed: boolean;
};

export async function setLineQuantity(
  db: Reader,
  tokenHash: Buffer,
  { itemId, quantity, time }: { itemId: string; quantity: number; time: Date },
): Promise<SetAnswer | undefined> {
  const { rows } = await sql<SetAnswer>`
    with cart as (
      update carts set updated_at = ${time}
      where token_hash = ${tokenHash} and closed_at is null
      returning id, order_id
    ), line as (
      select i.id, i.quantity,
        case when s.tracked and not s.backorder
          then greatest(s.on_hand - s.reserved + ${ownHold(sql`cart.order_id`)}, 0) end as free
      from cart_items i join cart on cart.id = i.cart_id
      join stock_levels s on s.variant_id = i.variant_id
      where i.id = ${itemId}
    ), changed as (
      -- Fewer is always fine, even when that is still more than there are.
      update cart_items i set quantity = ${quantity}::int from line
      where i.id = line.id and (line.free is null or ${quantity}::int <= line.free or ${quantity}::int < line.quantity)
      returning i.id
    )
    select (select id from cart) as "cartId", exists (select from line) as found,
      (select free from line) as free, exists (select from changed) as changed`.execute(db);
  return rows[0];
}

/** Removes one line, or all when no item is named. Answers whether the bag is open. */
export async function removeLines(
  db: Reader,
  tokenHash: Buffer,
  { itemId, time }: { itemId: string | null; time: Date },
): Promise<{ cartId: string | null }> {
  const { rows } = await sql<{ cartId: string | null }>`
    with cart as (
      update carts set updated_at = ${time}
      where token_hash = ${tokenHash} and closed_at is null
      returning id
    ), gone as (
      delete from cart_items where cart_id = (select id from cart)
        and (${itemId}::uuid is null or id = ${itemId}::uuid)
    )
    select (select id from cart) as "cartId"`.execute(db);
  return rows[0] ?? { cartId: null };
}

export async function writeAddresses(
  db: Reader,
  tokenHash: Buffer,
  {
    email,
    addresses,
    time,
  }: { email: string; addresses: (Address & { kind: string })[]; time: Date },
): Promise<{ cartId: string | null }> {
  const { rows } = await sql<{ cartId: string | null }>`
    with cart as (
      update carts set updated_at = ${time}, email = ${email}
      where token_hash = ${tokenHash} and closed_at is null
      returning id
    ), written as (
      insert into cart_addresses (cart_id, kind, first_name, last_name, company, line1, line2, city, region,
        postal_code, country, phone)
      select cart.id, a.kind, a."firstName", a."lastName", a.company, a.line1, a.line2, a.city, a.region,
        a."postalCode", a.country, a.phone
      from cart, jsonb_to_recordset(${JSON.stringify(addresses)}::jsonb) as a(kind text, "firstName" text,
        "lastName" text, company text, line1 text, line2 text, city text, region text, "postalCode" text,
        country text, phone text)
      on conflict (cart_id, kind) do update set first_name = excluded.first_name, last_name = excluded.last_name,
        company = excluded.company, line1 = excluded.line1, line2 = excluded.line2, city = excluded.city,
        region = excluded.region, postal_code = excluded.postal_code, country = excluded.country,
        phone = excluded.phone
    )
    select (select id from cart) as "cartId"`.execute(db);
  return rows[0] ?? { cartId: null };
}

export async function chooseShipping(
  db: Reader,
  tokenHash: Buffer,
  { optionId, time }: { optionId: string; time: Date },
): Promise<{ known: boolean; chosen: boolean }> {
  const { rows } = await sql<{ known: boolean; chosen: boolean }>`
    with chosen as (
      update carts c set updated_at = ${time}, shipping_option_id = ${optionId}
      where c.token_hash = ${tokenHash} and c.closed_at is null and exists (
        select from shipping_options o join shipping_option_prices p on p.shipping_option_id = o.id
        where o.id = ${optionId} and o.active and p.currency = c.currency)
      returning id
    )
    select exists (select from carts where token_hash = ${tokenHash} and closed_at is null) as known,
      exists (select from chosen) as chosen`.execute(db);
  return rows[0] ?? { known: false, chosen: false };
}

export async function cartState(db: Reader, tokenHash: Buffer) {
  return db
    .selectFrom('carts')
    .select(['id', 'closed_at as closedAt', 'currency', 'locale'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

export async function lockCart(tx: Tx, cartId: string): Promise<void> {
  await tx.selectFrom('carts').select('id').where('id', '=', cartId).forUpdate().execute();
}

/** Locks first and reads after, in a statement of its own: a read that waits for the lock would see old lines. */
export async function lockCartByToken(tx: Tx, tokenHash: Buffer): Promise<boolean> {
  const row = await tx
    .selectFrom('carts')
    .select('id')
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Links the bag to its order; `closedAt` once that order is confirmed. */
export async function linkOrder(
  tx: Tx,
  cartId: string,
  { order, closedAt }: { order: { id: string; number: number } | null; closedAt: Date | null },
): Promise<void> {
  await tx
    .updateTable('carts')
    .set({ order_id: order?.id ?? null, order_number: order?.number ?? null, closed_at: closedAt })
    .where('id', '=', cartId)
    .execute();
}
