import { contentLocale, ORIGINAL_LOCALE } from '#common/locales.ts';
import type { TaxClass } from '#common/tax-classes.ts';
import type { LineProperties } from '#common/variant-name.ts';
import type { Address } from '#modules/postal-addresses/index.ts';
import { SOLD_IN, spokenIn } from '#modules/settings/index.ts';
import { deliveryOptionsFor, destination, type ShippingOption } from '#modules/shipping/index.ts';
import { availableUnits, joinStock } from '#modules/stock/index.ts';
import { type StoredTax, storedTaxFor } from '#modules/tax/index.ts';
import { type RawBuilder, type Reader, sql } from '#platform/db.ts';
import { type CartHolder, ownedBy } from './holder.ts';

export type CartRow = {
  id: string;
  currency: string;
  /** The currencies the shop sells in; the cart's own may no longer be among them. */
  soldIn: string[];
  locale: string;
  email: string | null;
  draft: Record<string, string> | null;
  /** What the shopper says with the order. */
  shopperNote: string | null;
  /** Where it goes, as far as that is known; null before. */
  country: string | null;
  /** What it is priced for: the usual country before. */
  destination: string | null;
  /** The chosen option, while it is offered to that country in this currency. */
  shipping: ShippingOption | null;
  orderId: string | null;
  orderNumber: string | null;
  closedAt: Date | null;
  /** Of the country where it goes, or would usually go. */
  tax: StoredTax;
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
  properties: LineProperties;
  image: { url: string; alt: string; width: number | null; height: number | null } | null;
  unitPrice: number;
  taxClass: TaxClass;
  weightGrams: number;
  forSale: boolean;
  /** May be sold on order, whatever is available. */
  backorder: boolean;
  /** Null where stock is not counted. */
  available: number | null;
};

/** A cart that was just made holds nothing, so nothing of it is read. */
export const newRow = (
  cart: Pick<CartRow, 'id' | 'currency' | 'soldIn' | 'locale' | 'country' | 'tax'>,
): CartRow => ({
  ...cart,
  email: null,
  draft: null,
  shopperNote: null,
  destination: cart.country,
  shipping: null,
  orderId: null,
  orderNumber: null,
  closedAt: null,
  lines: null,
  addresses: null,
});

/** Prices are shown for the country where the shop usually sells until another one is known. */
export const taxAt = (country: RawBuilder<unknown>) => storedTaxFor(destination(country));

export async function readCart(db: Reader, holder: CartHolder): Promise<CartRow | undefined> {
  const { rows } = await cartQuery(holder).execute(db);
  return rows[0];
}

/** Everything a view or a checkout needs to know of a cart, in one statement: prices and stock as they are now. */
export function cartQuery(holder: CartHolder): RawBuilder<CartRow> {
  return sql<CartRow>`
    select c.id, c.currency, ${SOLD_IN} as "soldIn", spoken.locale, c.email, c.draft,
      c.shopper_note as "shopperNote",
      c.country, dest.country as destination, (
        select to_jsonb(o) from (${chosenOption()}) o) as shipping,
      c.order_id as "orderId", c.order_number as "orderNumber", c.closed_at as "closedAt",
      ${storedTaxFor(sql`dest.country`)} as tax,
      (${linesOf()}) as lines,
      (select json_object_agg(kind, json_strip_nulls(json_build_object(
          'firstName', first_name, 'lastName', last_name, 'company', company, 'line1', line1, 'line2', line2,
          'city', city, 'region', region, 'postalCode', postal_code, 'country', country, 'phone', phone))
          order by kind)
        from cart_addresses where cart_id = c.id) as addresses
    from carts c
    cross join lateral (select ${spokenIn(sql.ref('c.locale'))} as locale) spoken
    cross join lateral (select ${destination(sql`c.country`)} as country) dest
    where ${ownedBy(holder)}`;
}

const chosenOption = () =>
  deliveryOptionsFor({
    locale: sql`spoken.locale`,
    currency: sql`c.currency`,
    country: sql`dest.country`,
    only: sql`c.shipping_option_id`,
  });

/** Title and picture come from a listing row of any currency: they are the same in each. */
function linesOf() {
  return sql`
    select json_agg(json_build_object(
      'id', i.id, 'variantId', i.variant_id, 'productId', v.product_id, 'quantity', i.quantity,
      'properties', i.properties,
      'slug', pr.slug, 'sku', v.sku,
      'title', coalesce(l.title, (
        select title from product_texts t where t.product_id = v.product_id
        order by t.locale = spoken.locale desc, t.locale = ${ORIGINAL_LOCALE} desc limit 1)),
      'options', coalesce((
        select json_agg(json_build_object('name', ot.name, 'value', vt.name) order by o.position)
        from variant_option_values vo
        join product_options o on o.id = vo.option_id
        join product_option_texts ot on ot.option_id = vo.option_id and ot.locale = ${ORIGINAL_LOCALE}
        join product_option_value_texts vt on vt.value_id = vo.value_id and vt.locale = ${ORIGINAL_LOCALE}
        where vo.variant_id = v.id), '[]'),
      'image', case when v.image_id is null then l.image::json else (
        select json_build_object('url', coalesce('/media/' || m.id, pi.source_url),
          'alt', coalesce(it.alt, ''), 'width', m.width, 'height', m.height)
        from product_images pi
        left join media m on m.id = pi.media_id
        left join product_image_texts it on it.image_id = pi.id and it.locale = ${ORIGINAL_LOCALE}
        where pi.id = v.image_id) end,
      'unitPrice', coalesce(p.amount, 0), 'taxClass', pr.tax_class, 'weightGrams', v.weight_grams,
      'forSale', pr.status in ('active', 'unlisted') and v.archived_at is null and p.amount is not null,
      'backorder', s.backorder,
      'available', ${availableUnits(sql`c.order_id`)}
    ) order by i.id)
    from cart_items i
    join variants v on v.id = i.variant_id
    join products pr on pr.id = v.product_id
    ${joinStock(sql`v.id`)}
    left join prices p on p.variant_id = v.id and p.currency = c.currency
    left join lateral (
      select title, image from product_listings
      where product_id = v.product_id and locale in (spoken.locale, ${ORIGINAL_LOCALE})
      order by locale = spoken.locale desc limit 1) l on true
    where i.cart_id = c.id`;
}

/** What is offered to the cart: for a statement that is sent together with one that reads it. */
export const optionsOf = (holder: CartHolder, locale: string) => {
  const its = (column: string) =>
    sql`(select ${sql.ref(column)} from carts where ${ownedBy(holder)})`;
  const country = destination(its('country'));
  return deliveryOptionsFor({ locale: contentLocale(locale), currency: its('currency'), country });
};
