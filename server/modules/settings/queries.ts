import { DEFAULT_CURRENCIES, DEFAULT_LOCALE } from '#common/locales.ts';
import { now } from '#platform/clock.ts';
import { type RawBuilder, type Reader, sql, type Tx } from '#platform/db.ts';

/** The currencies the shop sells in, as JSON inside of a statement: `${SOLD_IN} ? 'EUR'`. */
export const SOLD_IN = sql`coalesce(
  (select value -> 'currencies' from settings where key = 'currencies'),
  ${JSON.stringify(DEFAULT_CURRENCIES)}::jsonb)`;

/** Where the shop says that it is, likewise; null where it says nothing. */
export const HOME_COUNTRY = sql<string | null>`(
  select nullif(value ->> 'country', '') from settings where key = 'identity')`;

/** The languages the shop offers, likewise: `${OFFERED_IN} ? 'en'`. */
export const OFFERED_IN = sql`coalesce(
  (select value -> 'locales' from settings where key = 'languages'),
  ${JSON.stringify([DEFAULT_LOCALE])}::jsonb)`;

/** What stands before the number of an order that is placed now. */
export const ORDER_PREFIX = sql`coalesce((select value ->> 'prefix' from settings where key = 'orders'), '')`;

/** A language while the shop offers it, else the default one. */
export const spokenIn = (locale: RawBuilder<unknown>) => sql`
  case when ${OFFERED_IN} ? ${locale} then ${locale} else coalesce(
    (select value ->> 'locale' from settings where key = 'languages'), ${DEFAULT_LOCALE}) end`;

export function readAll(db: Reader, keys: string[]) {
  return db.selectFrom('settings').select(['key', 'value']).where('key', 'in', keys).execute();
}

/** Until the end of the transaction: a group that was never written has no row to lock. */
export async function lockGroup(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`setting ${key}`}, 0))`.execute(tx);
}

export async function write(tx: Reader, key: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value);
  await tx
    .insertInto('settings')
    .values({ key, value: json })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ value: json, updated_at: now() }),
    )
    .execute();
}

/** False when a row with this key was there already. */
export async function insertOnce(db: Reader, key: string, value: unknown): Promise<boolean> {
  const row = await db
    .insertInto('settings')
    .values({ key, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
}

export async function remove(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('settings').where('key', '=', key).execute();
}

export const DEMO_WORDS = 'demo_words';

/** What a group does not say is as it came. */
export async function forgetDemoWords(tx: Tx): Promise<void> {
  await sql`
    update settings s set updated_at = ${now()}, value = (
      select coalesce(jsonb_object_agg(own.key, own.value order by own.key), '{}')
      from jsonb_each(s.value) own where own.value is distinct from demo.value -> s.key -> own.key)
    from settings demo where demo.key = ${DEMO_WORDS} and demo.value ? s.key`.execute(tx);
}

export type Emptying = { what: 'everything' | 'sales'; askedAt: string; doneAt: string | null };

export async function readEmptying(db: Reader, key: string): Promise<Emptying | null> {
  const { rows } = await sql<Emptying>`
    select value ->> 'what' as what, value ->> 'askedAt' as "askedAt", value ->> 'doneAt' as "doneAt"
    from settings where key = ${key}`.execute(db);
  return rows[0] ?? null;
}
