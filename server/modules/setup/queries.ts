import { LEGAL_POLICIES, type Policy } from '#common/policies.ts';
import { DEMO_WORDS } from '#modules/settings/index.ts';
import { type RawBuilder, type Reader, sql, type Tx } from '#platform/db.ts';

export type Counts = { products: number; orders: number; customers: number; staff: number };

/** What the demo holds, as far as anybody wants to know before it goes. */
export async function countAll(db: Reader): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select (select count(*)::int from products) as products,
      (select count(*)::int from orders) as orders,
      count(*) filter (where role_id = 'shopper')::int as customers,
      count(*) filter (where role_id <> 'shopper')::int as staff
    from accounts`.execute(db);
  return rows[0] ?? { products: 0, orders: 0, customers: 0, staff: 0 };
}

export async function hasSales(db: Reader): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from orders) as has`.execute(db);
  return rows[0]?.has ?? false;
}

/** A page that the law asks for also of a shop that sells nothing yet; whether it is published is its route's business. */
export async function isLegalPage(db: Reader, slug: unknown): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from content_pages where kind = 'page' and slug = ${String(slug)}
      and policy = any (${LEGAL_POLICIES})) as "is"`.execute(db);
  return rows[0]?.is ?? false;
}

/** At once, ledgers too, which nobody may take single rows off. Numbers of orders go on where they were. */
export async function emptyTables(tx: Tx, names: readonly string[]): Promise<void> {
  await sql`truncate ${sql.join(names.map((name): RawBuilder<unknown> => sql.table(name)))}`.execute(
    tx,
  );
}

/** Pictures that products or the demo's own words show, and nothing else does: read it while the products are there. */
export async function picturesOfDemo(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`
    select coalesce(array_agg(m.id order by m.id), '{}') as ids from media m
    where (exists (select from product_images i where i.media_id = m.id)
        or exists (select from settings d where d.key = ${DEMO_WORDS} and d.value::text like '%' || m.id || '%'))
      and not exists (
        select from settings s where s.key <> ${DEMO_WORDS} and s.value::text like '%' || m.id || '%')
      and not exists (
        select from content_pages p where p.picture_id = m.id or p.text like '%' || m.id || '%')`.execute(
    tx,
  );
  return rows[0]?.ids ?? [];
}

export type Progress = {
  choseCurrencies: boolean;
  choseTax: boolean;
  delivers: boolean;
  hasProduct: boolean;
  /** Published, and with no gap left. */
  policies: Policy[];
};

const NOTHING: Progress = {
  choseCurrencies: false,
  choseTax: false,
  delivers: false,
  hasProduct: false,
  policies: [],
};

/** What the checklist wants to know of all tables, in one statement. */
export async function readProgress(
  db: Reader,
  { currency, at }: { currency: string; at: Date },
): Promise<Progress> {
  const { rows } = await sql<Progress>`
    select exists (select from settings where key = 'currencies')
        or exists (select from prices) or exists (select from shipping_option_prices) as "choseCurrencies",
      exists (select from settings where key = 'tax') or exists (select from tax_countries) as "choseTax",
      exists (select from shipping_zone_countries) and exists (
        select from shipping_options o join shipping_option_prices p on p.shipping_option_id = o.id
        where o.active and p.currency = ${currency}) as delivers,
      exists (select from products where status = 'active') as "hasProduct",
      (select coalesce(json_agg(policy order by policy), '[]') from content_pages
        where policy is not null and publish_at <= ${at} and gap_count = 0) as policies`.execute(
    db,
  );
  return rows[0] ?? NOTHING;
}
