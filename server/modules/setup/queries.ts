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

/** At once, ledgers too, which nobody may take single rows off. Numbers of orders go on where they were. */
export async function emptyTables(tx: Tx, names: readonly string[]): Promise<void> {
  await sql`truncate ${sql.join(names.map((name): RawBuilder<unknown> => sql.table(name)))}`.execute(
    tx,
  );
}

/** Pictures that products show, and nothing else does: read it while the products are there. */
export async function picturesOfProducts(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`
    select coalesce(array_agg(distinct media_id order by media_id), '{}') as ids from product_images i
    where media_id is not null
      and not exists (select from settings s where s.value::text like '%' || i.media_id || '%')
      and not exists (select from content_pages p where p.picture_id = i.media_id or p.text like '%' || i.media_id || '%')`.execute(
    tx,
  );
  return rows[0]?.ids ?? [];
}

export type Progress = {
  choseCurrencies: boolean;
  choseTax: boolean;
  delivers: boolean;
  hasProduct: boolean;
};

/** What the checklist wants to know of all tables, in one statement. */
export async function readProgress(db: Reader, currency: string): Promise<Progress> {
  const { rows } = await sql<Progress>`
    select exists (select from settings where key = 'currencies') as "choseCurrencies",
      exists (select from tax_countries) as "choseTax",
      exists (select from shipping_zone_countries) and exists (
        select from shipping_options o join shipping_option_prices p on p.shipping_option_id = o.id
        where o.active and p.currency = ${currency}) as delivers,
      exists (select from products where status = 'active') as "hasProduct"`.execute(db);
  return rows[0] ?? { choseCurrencies: false, choseTax: false, delivers: false, hasProduct: false };
}
