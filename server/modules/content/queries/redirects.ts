import { type Reader, sql, type Tx } from '#platform/db.ts';
import { staffSearch } from '#platform/staff-search.ts';

export type RedirectRow = { id: string; from: string; to: string };

const COLUMNS = sql`id, source as "from", target as "to"`;

export async function readRedirects(db: Reader, limit: number): Promise<Map<string, string>> {
  const { rows } = await sql<{ source: string; target: string }>`
    select source, target from redirects limit ${limit}`.execute(db);
  return new Map(rows.map(({ source, target }) => [source, target]));
}

/** Only what differs. */
export async function writeRedirects(
  tx: Tx,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Promise<void> {
  const gone = [...before.keys()].filter((source) => !after.has(source));
  const changed = [...after]
    .filter(([source, target]) => before.get(source) !== target)
    .map(([source, target]) => ({ source, target }));
  if (gone.length > 0) await sql`delete from redirects where source = any (${gone})`.execute(tx);
  if (changed.length === 0) return;
  await sql`
    insert into redirects (source, target)
    select source, target
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as w(source text, target text)
    on conflict (source) do update set target = excluded.target`.execute(tx);
}

export async function redirectFrom(db: Reader, source: string): Promise<RedirectRow | undefined> {
  const { rows } = await sql<RedirectRow>`
    select ${COLUMNS} from redirects where source = ${source}`.execute(db);
  return rows[0];
}

export async function deleteRedirect(
  tx: Tx,
  id: string,
): Promise<Omit<RedirectRow, 'id'> | undefined> {
  const { rows } = await sql<Omit<RedirectRow, 'id'>>`
    delete from redirects where id = ${id} returning source as "from", target as "to"`.execute(tx);
  return rows[0];
}

type Listed = { search?: string; after: string | null; limit: number };

/** By where they begin. */
export async function listRedirects(
  db: Reader,
  { search, after, limit }: Listed,
): Promise<RedirectRow[]> {
  const conditions = [
    sql`true`,
    ...(search ? [staffSearch(sql`search_key(source || ' ' || target)`, search)] : []),
    ...(after === null ? [] : [sql`source > ${after}`]),
  ];
  const { rows } = await sql<RedirectRow>`
    select ${COLUMNS} from redirects where ${sql.join(conditions, sql` and `)}
    order by source limit ${limit}`.execute(db);
  return rows;
}
