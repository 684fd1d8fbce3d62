/**
 * Draws the migrated tables as Mermaid diagrams, one per area, into a page that says which tables belong to an area.
 */
import { type Db, sql } from '#platform/db.ts';

type Column = {
  table: string;
  name: string;
  type: string;
  isKey: boolean;
  /** At most one row has each value: the key as a whole, or a unique column. */
  isAlone: boolean;
  isOptional: boolean;
  /** The table it refers to, alone or as the first of several columns. */
  target: string | null;
};

/** `<!-- tables: carts, cart_* -->` ... `<!-- /tables -->`: what is between them is generated. */
const SECTION = /(<!-- tables: (.+?) -->\n)[\s\S]*?(<!-- \/tables -->)/g;

/** The page with its diagrams redrawn. Throws when a migrated table belongs to no area, or to two. */
export async function renderDiagram(db: Db, page: string): Promise<string> {
  const columns = await readColumns(db);
  const unplaced = new Set(columns.map(({ table }) => table));
  const drawn = page.replace(SECTION, (_whole, open: string, patterns: string, close: string) => {
    const tables = [...new Set(columns.map(({ table }) => table))].filter((table) =>
      patterns.split(/,\s*/).some((pattern) => matches(table, pattern)),
    );
    for (const table of tables) {
      if (!unplaced.delete(table))
        throw new Error(`docs/schema.md shows the table ${table} twice.`);
    }
    return `${open}${diagram(columns, tables)}${close}`;
  });
  if (unplaced.size > 0) {
    throw new Error(`docs/schema.md shows these tables in no area: ${[...unplaced].join(', ')}.`);
  }
  return drawn;
}

const matches = (table: string, pattern: string) =>
  pattern.endsWith('*') ? table.startsWith(pattern.slice(0, -1)) : table === pattern;

function diagram(columns: Column[], tables: string[]): string {
  const boxes = tables.map((table) => {
    const lines = columns.filter((column) => column.table === table).map(columnLine);
    return `  ${table} {\n${lines.join('\n')}\n  }`;
  });
  const lines = columns
    .filter(({ table, target }) => target && tables.includes(table))
    .map(lineBetween);
  return `\n\`\`\`mermaid\nerDiagram\n${[...boxes, ...lines].join('\n')}\n\`\`\`\n\n`;
}

function lineBetween({ table, name, target, isOptional, isAlone }: Column): string {
  return `  ${target} ${isOptional ? '|o' : '||'}--${isAlone ? 'o|' : 'o{'} ${table} : ${name}`;
}

function columnLine({ name, type, isKey, target }: Column): string {
  const keys = [isKey && 'PK', target && 'FK'].filter(Boolean).join(', ');
  return `    ${type} ${name}${keys && ` ${keys}`}`;
}

/** Every column of our tables in order, with its short type, and the table it refers to. */
async function readColumns(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as "table", a.attname as name,
      replace(regexp_replace(format_type(a.atttypid, null), ' with time zone', ''), 'timestamp', 'time') as type,
      exists (select from pg_constraint p where p.conrelid = c.oid and p.contype = 'p' and a.attnum = any (p.conkey))
        as "isKey",
      exists (select from pg_constraint u where u.conrelid = c.oid and u.contype in ('p', 'u') and u.conkey = array[a.attnum])
        as "isAlone",
      not a.attnotnull as "isOptional",
      (select t.relname from pg_constraint f join pg_class t on t.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.conkey[1] = a.attnum limit 1) as target
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migrations'
      and a.attnum > 0 and not a.attisdropped
    order by c.oid, a.attnum`.execute(db);
  return rows.map((row) => ({
    ...row,
    type: row.type.replace('[]', '_list').replace(/\W+/g, '_'),
  }));
}
