/** The staff's list of products: whatever their status, with stock added up. */
import { ORIGINAL_LOCALE } from '#common/locales.ts';
import type { ProductStatus } from '#common/product-statuses.ts';
import { mediaUrl } from '#modules/media/index.ts';
import { SOLD_IN } from '#modules/settings/index.ts';
import { availableUnits, IN_STOCK, joinStock, runsLow } from '#modules/stock/index.ts';
import { type Reader, sql } from '#platform/db.ts';
import type { Image } from '#platform/schemas.ts';
import { staffSearch } from '#platform/staff-search.ts';
import { inWindow, type Metadata, type SyncWindow } from '#platform/sync.ts';
import { allOf, type Condition } from './filters.ts';

export type AdminSort = 'newest' | 'updated' | 'title';
export type AdminListRow = {
  id: string;
  slug: string;
  title: string;
  vendor: string;
  status: 'draft' | 'active' | 'unlisted' | 'archived';
  image: Image | null;
  amount: number | null;
  maxAmount: number | null;
  variantCount: number;
  onHand: number;
  reserved: number;
  available: number | null;
  lowest: number | null;
  soldOutVariants: number;
  low: { variantId: string; name: string; available: number }[];
  unpricedIn: string[];
  updatedAt: Date;
  externalId: string | null;
  metadata: Metadata;
  key: string | number;
};
export type AdminFilters = {
  search?: string;
  status?: ProductStatus;
  category?: string;
  lowStock?: number;
  unpricedIn?: string;
  currency: string;
  externalId?: string;
  window?: SyncWindow;
};

const KEYS = {
  newest: sql`0`, // Ids sort by time.
  updated: sql`(extract(epoch from p.updated_at) * 1000000)::bigint`,
  title: sql`lower(t.title)`,
};

export async function listAdminProducts(
  db: Reader,
  filters: AdminFilters,
  {
    sort,
    after,
    limit,
  }: { sort: AdminSort; after: [string | number, string] | null; limit: number },
): Promise<AdminListRow[]> {
  const { window } = filters;
  const key = KEYS[window ? 'updated' : sort];
  const direction = window || sort === 'title' ? sql`asc` : sql`desc`;
  const byId = !window && sort === 'newest';
  const conditions = conditionsOf(filters);
  if (window) conditions.push(...inWindow('p', window));
  else if (after) {
    const [value, id] = after;
    conditions.push(
      sort === 'newest'
        ? sql`p.id < ${id}::uuid`
        : sql`(${key}, p.id) ${sort === 'title' ? sql`>` : sql`<`} (${value}, ${id}::uuid)`,
    );
  }
  // By the column itself, which has an index.
  const orderBy = window ? sql`p.updated_at,` : byId ? sql`` : sql`${key} ${direction},`;
  const { rows } = await sql<AdminListRow>`
    select p.id, p.slug, p.vendor, p.status, p.title, p.updated_at as "updatedAt",
      p.external_id as "externalId", p.metadata, p.key, image.json as image, v.*
    from (
      select p.id, p.slug, p.vendor, p.status, p.updated_at, p.external_id, p.metadata, t.title, ${key} as key
      from products p join product_texts t on t.product_id = p.id and t.locale = ${ORIGINAL_LOCALE}
      where ${allOf(conditions)}
      order by ${orderBy} p.id ${direction}
      limit ${limit + 1}
    ) p
    cross join lateral (${variantSums(filters)}) v
    left join lateral (${FIRST_IMAGE}) image on true
    order by ${byId ? sql`` : sql`p.key ${direction},`} p.id ${direction}`.execute(db);
  return rows;
}

const FIRST_IMAGE = sql`
  select jsonb_build_object('url', coalesce(${mediaUrl('')} || i.media_id, i.source_url),
    'alt', coalesce(it.alt, ''), 'width', m.width, 'height', m.height) as json
  from product_images i left join media m on m.id = i.media_id
  left join product_image_texts it on it.image_id = i.id and it.locale = ${ORIGINAL_LOCALE}
  where i.product_id = p.id order by i.position limit 1`;

function conditionsOf({
  search,
  status,
  category,
  lowStock,
  unpricedIn,
  externalId,
}: AdminFilters): Condition[] {
  const conditions: Condition[] = [];
  if (status !== undefined) conditions.push(sql`p.status = ${status}`);
  if (category !== undefined) {
    conditions.push(sql`exists (select from product_categories pc join category_slugs c using (category_id)
      where pc.product_id = p.id and c.slug = ${category})`);
  }
  if (externalId !== undefined) conditions.push(sql`p.external_id = ${externalId}`);
  if (lowStock !== undefined) {
    conditions.push(sql`exists (select from variants v ${joinStock(sql`v.id`)}
      where v.product_id = p.id and v.archived_at is null and ${runsLow(lowStock)})`);
  }
  if (unpricedIn !== undefined) {
    conditions.push(sql`exists (select from variants v where v.product_id = p.id and v.archived_at is null
      and not exists (select from prices x where x.variant_id = v.id and x.currency = ${unpricedIn}))`);
  }
  const part = search?.trim();
  if (part) {
    conditions.push(sql`(${staffSearch(sql`search_key(t.title || ' ' || p.vendor)`, part)}
      or p.id in (select product_id from variants v
        where ${staffSearch(sql`search_key(v.sku)`, part)} or v.barcode = ${part}
          or v.external_id = ${part})
      or p.external_id = ${part})`);
  }
  return conditions;
}

/** A variant that runs low is named: a product may have sold out in one colour only. */
function variantSums({ currency, lowStock = 0 }: AdminFilters) {
  return sql`
    select min(pr.amount) as amount, max(pr.amount) as "maxAmount", count(*)::int as "variantCount",
      coalesce(sum(s.on_hand), 0)::int as "onHand", coalesce(sum(s.reserved), 0)::int as reserved,
      sum(${availableUnits()})::int as available,
      min(${availableUnits()})::int as lowest,
      count(*) filter (where not ${IN_STOCK})::int as "soldOutVariants",
      (select coalesce(jsonb_agg(to_jsonb(few) - 'position' order by few.position), '[]') from (${lowVariants(lowStock)}) few) as low,
      (select coalesce(jsonb_agg(c.currency order by c.currency), '[]')
        from jsonb_array_elements_text(${SOLD_IN}) as c(currency)
        where exists (select from variants u where u.product_id = p.id and u.archived_at is null
          and not exists (select from prices x where x.variant_id = u.id and x.currency = c.currency))) as "unpricedIn"
    from variants v
    ${joinStock(sql`v.id`)}
    left join prices pr on pr.variant_id = v.id and pr.currency = ${currency}
    where v.product_id = p.id and v.archived_at is null`;
}

const MAX_LOW = 20;

function lowVariants(lowStock: number) {
  return sql`
    select f.position, f.id as "variantId", ${availableUnits()} as available,
      coalesce((select string_agg(vt.name, ', ' order by o.position)
        from variant_option_values vo
        join product_options o on o.id = vo.option_id
        join product_option_value_texts vt on vt.value_id = vo.value_id and vt.locale = ${ORIGINAL_LOCALE}
        where vo.variant_id = f.id), '') as name
    from variants f ${joinStock(sql`f.id`)}
    where f.product_id = p.id and f.archived_at is null and ${runsLow(lowStock)}
    order by f.position limit ${MAX_LOW}`;
}
