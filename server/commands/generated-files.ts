/**
 * Every file that follows from another and is committed all the same, so that a reader, the phone app and a code review
 * see it. `npm run generate` writes them; a test compares.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, PostgresDialect } from 'kysely-codegen';
import { generateApiTypes } from '#api/generate.ts';
import { refusalCodes } from '#common/messages/refusals.ts';
import type { Db } from '#platform/db.ts';
import { describeApi } from '#platform/openapi.ts';
import type { Platform } from '#platform/platform.ts';
import { buildApp } from '#server/app.ts';
import { drawSchema } from './schema-diagram.ts';

const root = join(import.meta.dirname, '../..');
export const API_DESCRIPTION = 'api/openapi.json';
export const DB_TYPES = 'server/platform/db-types.generated.ts';

/** One of the generated files: where it lies and what should stand there. */
export type GeneratedFile = { path: string; content: string };

/** Table types of the migrated database; whole numbers are numbers, as the pool reads them. */
export async function dbTypes(db: Db): Promise<GeneratedFile> {
  const content = await generate({
    db,
    dialect: new PostgresDialect(),
    excludePattern: '(schema_migrations|graphile_worker.*)',
    typeMapping: { int8: 'number' },
  });
  return { path: DB_TYPES, content };
}

/** The description of the API and the types that follow from it. */
export async function apiFiles(platform: Platform): Promise<GeneratedFile[]> {
  const codes = refusalCodes();
  const app = await buildApp(platform, { prepare: (bare) => describeApi(bare, codes) });
  await app.ready();
  const openapi = app.swagger();
  await app.close();
  return [
    { path: API_DESCRIPTION, content: `${JSON.stringify(openapi, null, 2)}\n` },
    { path: 'api/schema.ts', content: await generateApiTypes(openapi) },
  ];
}

/** The diagrams of `docs/schema.md`; the words around them are written by hand. */
export async function schemaPage(db: Db): Promise<GeneratedFile> {
  const path = 'docs/schema.md';
  return { path, content: await drawSchema(db, readFileSync(join(root, path), 'utf8')) };
}
