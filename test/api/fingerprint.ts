/** What a database holds, in one short text: two of them tell whether a call changed anything. */
import type pg from 'pg';

/** Says when something was last used, not what it is. */
const UNIMPORTANT: Record<string, string[]> = {
  api_keys: ['last_used_at'],
  sessions: ['seen_at'],
};
const UNCOUNTED = new Set(['rate_limits']);

const tablesOf = new WeakMap<pg.Pool, Promise<string[]>>();

/** Tests make no tables, so they are read once. */
function readTables(pool: pg.Pool): Promise<string[]> {
  const known = tablesOf.get(pool);
  if (known !== undefined) return known;
  const read = pool
    .query<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
    )
    .then(({ rows }) => rows.map(({ name }) => name).filter((name) => !UNCOUNTED.has(name)));
  tablesOf.set(pool, read);
  return read;
}

/** All of it, or only the rows in which one of these words stands. */
export async function fingerprint(
  pool: pg.Pool,
  about: string[] = [],
): Promise<Record<string, string>> {
  const isSome = about.length > 0;
  const parts = (await readTables(pool)).map((name) => {
    const unimportant = UNIMPORTANT[name];
    // Rows as text are compared as they are; as JSON only where a part does not count.
    const row = unimportant
      ? `(to_jsonb(t) - '{${unimportant.join(',')}}'::text[])::text`
      : 't::text';
    // A sum of hashes needs no order.
    return `select '${name}' as name, concat(count(*), ' ', sum(hashtextextended(${row}, 0))) as sum
            from ${name} t ${isSome ? `where ${row} like any($1)` : ''}`;
  });
  // Prepared, since it takes longer to plan than to run.
  const { rows } = await pool.query<{ name: string; sum: string }>({
    name: isSome ? 'fingerprint of some' : 'fingerprint',
    text: parts.join(' union all '),
    values: isSome ? [about.map((word) => `%${word}%`)] : [],
  });
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
