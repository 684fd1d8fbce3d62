/** One product as shoppers see it, in one statement. */
import { mediaUrl } from '#modules/media/index.ts';
import { availableUnits, IN_STOCK, joinStock } from '#modules/stock/index.ts';
import { type Reader, sql } from '#platform/db.ts';
import type { Image } from '#platform/schemas.ts';
import { textIn } from './texts.ts';

export type DetailVariant = {
  id: string;
  sku: string | null;
  options: { name: string; value: string }[];
  amount: number;
  compareAt: number | null;
  available: number | null;
  inStock: boolean;
  weightGrams: number;
  image: Image | null;
};
export type Detail = {
  id: string;
  slug: string;
  title: string;
  description: string;
  vendor: string;
  listed: boolean;
  images: Image[];
  options: { name: string; values: string[] }[];
  variants: DetailVariant[];
  categories: { slug: string; name: string }[];
  tags: string[];
};

const imageJson = (locale: string) => sql`
  jsonb_build_object('url', coalesce(${mediaUrl('')} || i.media_id, i.source_url),
    'alt', coalesce(${textIn(locale, 'product_image_texts.alt', 'i.id')}, ''), 'width', m.width, 'height', m.height)`;

export async function readDetail(
  db: Reader,
  { slug, locale, currency }: { slug: string; locale: string; currency: string },
): Promise<Detail | undefined> {
  const { rows } = await sql<Detail>`
    select l.product_id as id, l.slug, l.title, l.listed, p.vendor, l.tags,
      ${textIn(locale, 'product_texts.description', 'l.product_id')} as description,
      (select coalesce(jsonb_agg(${imageJson(locale)} order by i.position), '[]')
        from product_images i left join media m on m.id = i.media_id where i.product_id = p.id) as images,
      (${options(locale)}) as options,
      (${variants(locale, currency)}) as variants,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', c.slug, 'name', ${textIn(locale, 'category_texts.name', 'c.id')})
          order by c.position, c.slug), '[]')
        from product_categories pc join categories c on c.id = pc.category_id
        where pc.product_id = p.id) as categories
    from product_listings l join products p on p.id = l.product_id
    where l.slug = ${slug} and l.locale = ${locale} and l.currency = ${currency}`.execute(db);
  return rows[0];
}

/** Only values that a variant on sale has. */
function options(locale: string) {
  return sql`
    select coalesce(jsonb_agg(jsonb_build_object(
      'name', ${textIn(locale, 'product_option_texts.name', 'o.id')},
      'values', (select coalesce(jsonb_agg(${textIn(locale, 'product_option_value_texts.name', 'ov.id')} order by ov.position), '[]')
        from product_option_values ov
        where ov.option_id = o.id and exists (
          select from variant_option_values vov join variants v on v.id = vov.variant_id
          where vov.value_id = ov.id and v.archived_at is null))) order by o.position), '[]')
    from product_options o where o.product_id = p.id`;
}

function variants(locale: string, currency: string) {
  return sql`
    select jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku, 'amount', pr.amount,
      'compareAt', pr.compare_at_amount, 'weightGrams', v.weight_grams, 'inStock', ${IN_STOCK},
      'available', ${availableUnits()},
      'image', (select ${imageJson(locale)} from product_images i left join media m on m.id = i.media_id
        where i.id = v.image_id),
      'options', (select coalesce(jsonb_agg(jsonb_build_object(
          'name', ${textIn(locale, 'product_option_texts.name', 'vov.option_id')},
          'value', ${textIn(locale, 'product_option_value_texts.name', 'vov.value_id')}) order by o.position), '[]')
        from variant_option_values vov join product_options o on o.id = vov.option_id
        where vov.variant_id = v.id)) order by v.position)
    from variants v
    join prices pr on pr.variant_id = v.id and pr.currency = ${currency}
    ${joinStock(sql`v.id`)}
    where v.product_id = p.id and v.archived_at is null`;
}
