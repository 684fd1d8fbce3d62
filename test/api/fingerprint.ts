/** What a database holds, in one short text: two of them tell whether a call changed anything. */
import type pg from 'pg';

/** Says when something was last used, not what it is. */
const UNIMPORTANT: Record<string, string[]> = {
  api_keys: ['last_used_at'],
  sessions: ['seen_at'],
};
const UNCOUNTED = new Set(['rate_limits']);

/** All of it, or only the rows in which one of these words stands. */
export async function fingerprint(
  pool: pg.Pool,
  about: string[] = [],
): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const parts = tables
    .filter(({ name }) => !UNCOUNTED.has(name))
    .map(({ name }) => {
      const row = `(to_jsonb(t) - '{${(UNIMPORTANT[name] ?? []).join(',')}}'::text[])::text`;
      const only = about.length > 0 ? `where ${row} ~ '${about.join('|')}'` : '';
      return `select '${name}' as name, md5(coalesce(string_agg(${row}, '|' order by ${row}), '')) as sum from ${name} t ${only}`;
    });
  const { rows } = await pool.query<{ name: string; sum: string }>(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
