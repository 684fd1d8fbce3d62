/** The table that lists read: one row per product on sale, language and currency. */
import { ORIGINAL_LOCALE } from '#common/locales.ts';
import { mediaUrl } from '#modules/media/index.ts';
import { OFFERED_IN, SOLD_IN } from '#modules/settings/index.ts';
import { CHANNEL } from '#platform/channel.ts';
import { type Reader, sql, type Tx, writeAhead } from '#platform/db.ts';
import { type TextLocale, textIn } from './texts.ts';

export async function productsAfter(db: Reader, after: string | null, limit: number) {
  const query = db.selectFrom('products').select('id').orderBy('id').limit(limit);
  const rows = await (after === null ? query : query.where('id', '>', after)).execute();
  return rows.map(({ id }) => id);
}

const KEY = ['product_id', 'locale', 'currency'];
const CONTENT = [
  'slug',
  'title',
  'title_key',
  'image',
  'price_amount',
  'max_price_amount',
  'compare_at_amount',
  'variants',
  'variant_count',
  'category_slugs',
  'option_values',
  'tags',
  'position',
  'published_micros',
  'listed',
  'search',
];
const columns = (names: string[], table?: string) =>
  sql.join(names.map((name) => sql.ref(table ? `${table}.${name}` : name)));

/** A process that has not heard of it yet still reads lists in the language: they go at night. */
const isGivenUp = (locale: string) =>
  sql`(${sql.ref(locale)} <> ${ORIGINAL_LOCALE} and not ${OFFERED_IN} ? ${sql.ref(locale)})`;

export async function dropGivenUp(db: Reader): Promise<void> {
  await sql`delete from product_listings where ${isGivenUp('locale')}`.execute(db);
}

/** PostgreSQL's notifications hold 8,000 bytes. */
const IDS_PER_NOTICE = 100;

/**
 * Brings the rows of these products up to date, one for each currency with a price in those of the languages that the shop
 * offers, and in the original one, and tells every process so: of the tag `all` and of each product's own, which begins with `each`. A text that is not translated
 * is read as it was written. Rows that already are what they should be are not touched.
 */
export async function writeListings(
  tx: Tx,
  productIds: string[],
  languages: { locale: string; config: string }[],
  tags: { all: string; each: string },
): Promise<void> {
  const write = sql`
    with fresh as materialized (${listingsOf(productIds, languages)}), gone as (
      delete from product_listings l where l.product_id = any(${productIds}::uuid[]) and not exists (
        select from fresh f
        where f.product_id = l.product_id and f.locale = l.locale and f.currency = l.currency
          or f.product_id = l.product_id and ${isGivenUp('l.locale')})
    ), written as (
      insert into product_listings as l (${columns([...KEY, ...CONTENT])})
      select ${columns([...KEY, ...CONTENT])} from fresh order by ${columns(KEY)}
      on conflict (${columns(KEY)}) do update set (${columns(CONTENT)}) = (${columns(CONTENT, 'excluded')})
        where (${columns(CONTENT, 'l')}) is distinct from (${columns(CONTENT, 'excluded')})
    )
    select pg_notify(${CHANNEL}, jsonb_build_object('stale',
      jsonb_build_array(${tags.all}::text) || jsonb_agg(${tags.each} || id order by nth))::text)
    from unnest(${productIds}::uuid[]) with ordinality as changed(id, nth)
    group by (nth - 1) / ${IDS_PER_NOTICE}::int`;
  await writeAhead(tx, write);
}

function listingsOf(productIds: string[], languages: { locale: string; config: string }[]) {
  const locale = sql.ref('language.locale');
  return sql`
    select p.id as product_id, language.locale, priced.currency, p.slug, t.title, plain_text(t.title) as title_key,
      image.json as image, priced.amount as price_amount, priced.max_amount as max_price_amount,
      priced.compare_at as compare_at_amount, priced.variants, priced.variant_count,
      coalesce(c.slugs, '{}') as category_slugs, priced.options as option_values, coalesce(tag.tags, '{}') as tags,
      p.position, (extract(epoch from p.published_at) * 1000000)::bigint as published_micros,
      p.status = 'active' as listed,
      setweight(to_tsvector(language.config, search_words(t.title)), 'A')
        || setweight(to_tsvector(language.config, search_words(concat_ws(' ', p.vendor, c.names,
          array_to_string(tag.tags, ' '), replace(array_to_string(priced.options, ' '), ':', ' '), priced.skus))), 'B')
        || setweight(to_tsvector(language.config, search_words(regexp_replace(t.description, '<[^>]*>|&[a-z]+;', ' ', 'g'))), 'C')
        as search
    from products p
    cross join jsonb_to_recordset(${JSON.stringify(languages)}::jsonb) as language(locale text, config regconfig)
    cross join lateral (select ${textIn(locale, 'product_texts.title', 'p.id')} as title,
      ${textIn(locale, 'product_texts.description', 'p.id')} as description) t
    cross join lateral (${pricedVariants(locale)}) priced
    left join lateral (${firstImage(locale)}) image on true
    left join lateral (${categoriesAbove(locale)}) c on true
    left join lateral (select array_agg(tag order by tag) as tags from product_tags where product_id = p.id) tag on true
    where not ${isGivenUp('language.locale')}
      and p.id = any(${productIds}::uuid[]) and p.status in ('active', 'unlisted') and p.published_at is not null`;
}

/** Per currency: the cheapest variant's prices, and what filters need to know of each variant. */
function pricedVariants(locale: TextLocale) {
  return sql`
    select pr.currency, min(pr.amount) as amount, max(pr.amount) as max_amount,
      (array_agg(pr.compare_at_amount order by pr.amount, v.position))[1] as compare_at,
      count(*)::int as variant_count, string_agg(v.sku, ' ' order by v.position) as skus,
      jsonb_agg(jsonb_build_object('id', v.id, 'amount', pr.amount, 'options', o.keys) order by v.position) as variants,
      array(select distinct jsonb_array_elements_text(jsonb_array_elements(jsonb_agg(o.keys order by v.position))) as key order by key) as options
    from variants v
    join prices pr on pr.variant_id = v.id and ${SOLD_IN} ? pr.currency::text
    cross join lateral (
      select coalesce(jsonb_agg(${textIn(locale, 'product_option_texts.name', 'vov.option_id')} || ':'
        || ${textIn(locale, 'product_option_value_texts.name', 'vov.value_id')} order by po.position), '[]') as keys
      from variant_option_values vov join product_options po on po.id = vov.option_id
      where vov.variant_id = v.id
    ) o
    where v.product_id = p.id and v.archived_at is null
    group by pr.currency`;
}

function firstImage(locale: TextLocale) {
  return sql`
    select jsonb_build_object('url', coalesce(${mediaUrl('')} || i.media_id, i.source_url),
      'alt', coalesce(${textIn(locale, 'product_image_texts.alt', 'i.id')}, ''),
      'width', m.width, 'height', m.height) as json
    from product_images i left join media m on m.id = i.media_id
    where i.product_id = p.id
    order by i.position limit 1`;
}

/** The product's categories and all that stand above them. */
function categoriesAbove(locale: TextLocale) {
  return sql`
    with recursive above as (
      select c.id, c.slug, c.parent_id
      from product_categories pc join categories c on c.id = pc.category_id where pc.product_id = p.id
      union
      select c.id, c.slug, c.parent_id from above a join categories c on c.id = a.parent_id
    )
    select array_agg(a.slug order by a.slug) as slugs,
      string_agg(${textIn(locale, 'category_texts.name', 'a.id')}, ' ' order by a.slug) as names
    from above a`;
}
