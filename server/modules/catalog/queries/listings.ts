/** The table that lists read: one row per product on sale, language and currency. */
import { mediaUrl } from '#modules/media/index.ts';
import { sql, type Tx } from '#platform/db.ts';
import { textIn } from './texts.ts';

export async function deleteListings(tx: Tx, productIds: string[]): Promise<void> {
  await sql`delete from product_listings where product_id = any(${productIds}::uuid[])`.execute(tx);
}

/**
 * Writes the rows of products on sale in one language, one per currency with a price. A text that is not translated
 * yet is read in the default language.
 */
export async function insertListings(
  tx: Tx,
  productIds: string[],
  { locale, config }: { locale: string; config: string },
): Promise<void> {
  await sql`
    insert into product_listings (product_id, locale, currency, slug, title, title_key, image, price_amount,
      max_price_amount, compare_at_amount, variants, variant_count, category_slugs, option_values, tags,
      position, published_micros, listed, search)
    select p.id, ${locale}, priced.currency, p.slug, t.title, plain_text(t.title), image.json,
      priced.amount, priced.max_amount, priced.compare_at, priced.variants, priced.variant_count,
      coalesce(c.slugs, '{}'), priced.options, coalesce(tag.tags, '{}'),
      p.position, (extract(epoch from p.published_at) * 1000000)::bigint, p.status = 'active',
      setweight(to_tsvector(${config}::regconfig, search_words(t.title)), 'A')
        || setweight(to_tsvector(${config}::regconfig, search_words(concat_ws(' ', p.vendor, c.names,
          array_to_string(tag.tags, ' '), replace(array_to_string(priced.options, ' '), ':', ' '), priced.skus))), 'B')
        || setweight(to_tsvector(${config}::regconfig, search_words(regexp_replace(t.description, '<[^>]*>|&[a-z]+;', ' ', 'g'))), 'C')
    from products p
    cross join lateral (select ${textIn(locale, 'product_texts.title', 'p.id')} as title,
      ${textIn(locale, 'product_texts.description', 'p.id')} as description) t
    cross join lateral (${pricedVariants(locale)}) priced
    left join lateral (${firstImage(locale)}) image on true
    left join lateral (${categoriesAbove(locale)}) c on true
    left join lateral (select array_agg(tag order by tag) as tags from product_tags where product_id = p.id) tag on true
    where p.id = any(${productIds}::uuid[]) and p.status in ('active', 'unlisted') and p.published_at is not null`.execute(
    tx,
  );
}

/** Per currency: the cheapest variant's prices, and what filters need to know of each variant. */
function pricedVariants(locale: string) {
  return sql`
    select pr.currency, min(pr.amount) as amount, max(pr.amount) as max_amount,
      (array_agg(pr.compare_at_amount order by pr.amount, v.position))[1] as compare_at,
      count(*)::int as variant_count, string_agg(v.sku, ' ') as skus,
      jsonb_agg(jsonb_build_object('id', v.id, 'amount', pr.amount, 'options', o.keys) order by v.position) as variants,
      array(select distinct jsonb_array_elements_text(jsonb_array_elements(jsonb_agg(o.keys)))) as options
    from variants v
    join prices pr on pr.variant_id = v.id
    cross join lateral (
      select coalesce(jsonb_agg(${textIn(locale, 'product_option_texts.name', 'vov.option_id')} || ':'
        || ${textIn(locale, 'product_option_value_texts.name', 'vov.value_id')} order by po.position), '[]') as keys
      from variant_option_values vov join product_options po on po.id = vov.option_id
      where vov.variant_id = v.id
    ) o
    where v.product_id = p.id and v.archived_at is null
    group by pr.currency`;
}

function firstImage(locale: string) {
  return sql`
    select jsonb_build_object('url', coalesce(${mediaUrl('')} || i.media_id, i.source_url),
      'alt', coalesce(${textIn(locale, 'product_image_texts.alt', 'i.id')}, ''),
      'width', m.width, 'height', m.height) as json
    from product_images i left join media m on m.id = i.media_id
    where i.product_id = p.id
    order by i.position limit 1`;
}

/** The product's categories and all that stand above them. */
function categoriesAbove(locale: string) {
  return sql`
    with recursive above as (
      select c.id, c.slug, c.parent_id
      from product_categories pc join categories c on c.id = pc.category_id where pc.product_id = p.id
      union
      select c.id, c.slug, c.parent_id from above a join categories c on c.id = a.parent_id
    )
    select array_agg(a.slug) as slugs,
      string_agg(${textIn(locale, 'category_texts.name', 'a.id')}, ' ') as names
    from above a`;
}
