/**
 * Every generated file that is committed all the same, so that readers, the phone app and code review see it. `npm run
 * generate` writes them; a test compares.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, PostgresDialect } from 'kysely-codegen';
import { generateApiTypes } from '#api/generate.ts';
import { fieldCodes, refusalCodes } from '#common/messages/refusals.ts';
import { type Db, sql } from '#platform/db.ts';
import { describeApi } from '#platform/openapi.ts';
import type { Platform } from '#platform/platform.ts';
import { API_PARTS } from '#server/api-parts.ts';
import { buildApp } from '#server/app.ts';
import { renderDiagram } from './schema-diagram.ts';

const root = join(import.meta.dirname, '../..');
export const API_DESCRIPTION = 'api/openapi.json';
export const DB_TYPES = 'server/platform/db-types.generated.ts';

/** A generated file: its path and its content. */
export type GeneratedFile = { path: string; content: string };

/**
 * Table types of the migrated database: integers are numbers, as the pool reads them, and a text with a check of
 * allowed values is their union.
 */
export async function dbTypes(db: Db): Promise<GeneratedFile> {
  const content = await generate({
    db,
    dialect: new PostgresDialect(),
    excludePattern: '(schema_migrations|graphile_worker.*)',
    typeMapping: { int8: 'number', date: 'string' },
    postprocess: async ({ metadata }) => {
      const choices = await readChoices(db);
      for (const table of metadata.tables) {
        for (const column of table.columns) {
          const values = choices.get(`${table.name}.${column.name}`);
          if (values) Object.assign(column, { enumValues: values });
        }
      }
      return metadata;
    },
  });
  return { path: DB_TYPES, content };
}

/** By table and column: the values of `check (state = any ('{open,won}'))`. */
export async function readChoices(db: Db): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ place: string; definition: string }>`
    select c.conrelid::regclass || '.' || a.attname as place, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and array[a.attnum] = c.conkey
    where c.contype = 'c' and c.connamespace = 'public'::regnamespace`.execute(db);
  return new Map(
    rows.flatMap(({ place, definition }) => {
      const [, words, word] =
        /^CHECK \(\(\w+ = (?:ANY \('\{(.+)\}'::text\[\]\)|'(\w+)'::text)\)\)$/.exec(definition) ??
        [];
      const values = (words ?? word)?.split(',') ?? [];
      return values.length > 0 ? [[place, values] as const] : [];
    }),
  );
}

/** The description of the API and the types generated from it. */
export async function apiFiles(platform: Platform): Promise<GeneratedFile[]> {
  const codes = { ofProblems: refusalCodes(), ofFields: fieldCodes() };
  const app = await buildApp(platform, { prepare: (bare) => describeApi(bare, codes, API_PARTS) });
  await app.ready();
  const openapi = app.swagger();
  await app.close();
  return [
    { path: API_DESCRIPTION, content: `${JSON.stringify(openapi, null, 2)}\n` },
    { path: 'api/schema.ts', content: await generateApiTypes(openapi) },
  ];
}

/** The diagrams of `docs/schema.md`; the text around them is written by hand. */
export async function schemaPage(db: Db): Promise<GeneratedFile> {
  const path = 'docs/schema.md';
  return { path, content: await renderDiagram(db, readFileSync(join(root, path), 'utf8')) };
}
