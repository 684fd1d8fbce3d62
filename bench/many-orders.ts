/** A shop with a past: the orders it has, copied over and over, spread over two years. */
import { type Db, type RawBuilder, sql } from '#platform/db.ts';

/** What an order is made of, with how each table names its order. */
const PARTS = {
  order_addresses: 'order_id',
  order_items: 'order_id',
  order_charges: 'order_id',
  order_tax_lines: 'order_id',
  payments: 'order_id',
  money_ledger: 'order_id',
};
/** Beyond those of the templates. */
const FIRST_NUMBER = 1_000_000;
const MINUTES = 2 * 365 * 24 * 60;

/** Until there are so many. Triggers and foreign keys rest meanwhile, for all of it is copied whole. */
export async function copyOrders(db: Db, count: number): Promise<void> {
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one);
    await sql`
      create temp table copies as
      select o.id as old_id, new_id() as id, n.of as of, row_number() over () as at
      from generate_series(1, ${sql.lit(count)}) n(of)
      join (select id, row_number() over () - 1 as place, count(*) over () as templates from orders) o
        on o.place = n.of % o.templates`.execute(one);
    await sql`create index on copies (old_id)`.execute(one);
    await copy(one, 'orders', {
      id: sql`c.id`,
      cart_id: sql`gen_random_uuid()`,
      number: sql`${sql.lit(FIRST_NUMBER)} + c.at`,
      email: sql`'buyer' || (c.of % 100000) || '@example.test'`,
      account_id: sql`null`,
      external_id: sql`null`,
      placed_at: movedBack(sql`t.placed_at`, count),
      confirmed_at: movedBack(sql`t.confirmed_at`, count),
    });
    for (const [table, order] of Object.entries(PARTS)) {
      await copy(one, table, {
        id: ofCopy(sql`t.id`),
        [order]: sql`c.id`,
        order_item_id: ofCopy(sql`t.order_item_id`),
        charge_id: ofCopy(sql`t.charge_id`),
        payment_id: ofCopy(sql`t.payment_id`),
        provider_ref: sql`t.provider_ref || c.at`,
        created_at: movedBack(sql`t.created_at`, count),
      });
    }
    await sql`set session_replication_role = origin`.execute(one);
  });
  await sql`analyze`.execute(db);
}

const movedBack = (at: RawBuilder<unknown>, count: number) =>
  sql`${at} - c.at * ${sql.lit(MINUTES / count)} * interval '1 minute'`;
/** The same for whoever refers to it. */
const ofCopy = (id: RawBuilder<unknown>) => sql`md5(${id}::text || c.at)::uuid`;

async function copy(db: Db, table: string, changed: Record<string, RawBuilder<unknown>>) {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`.execute(db);
  const names = rows.map(({ name }) => name);
  const key = table === 'orders' ? sql`t.id` : sql`t.order_id`;
  await sql`
    insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(names.map((name) => changed[name] ?? sql.ref(`t.${name}`)))}
    from copies c join ${sql.table(table)} t on ${key} = c.old_id`.execute(db);
}
