import { accessSync, constants, statSync } from 'node:fs';
import { type ImportSummary, importShopify } from '#modules/imports/index.ts';
import { StartError } from '#platform/start-error.ts';
import type { Config } from '#server/config.ts';
import { withShop } from './with-shop.ts';

/** Imports the products of another shop's export: `npm run import -- shopify products.csv`. Can be repeated. */
export async function importFile(
  settings: Config,
  kind: string | undefined,
  file: string | undefined,
): Promise<void> {
  if (kind !== 'shopify' || !file) {
    throw new StartError('Call it with a kind and a file: npm run import -- shopify products.csv');
  }
  assertReadable(file); // Before a database is started for it.
  await withShop(settings, async (db) => {
    const summary = await importShopify({ db }, file, { log: (line) => console.log(line) });
    console.log(describe(summary));
  });
}

function assertReadable(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new StartError(`There is no file ${file}.`);
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new StartError(`You may not read the file ${file}.`);
  }
}

function describe({ products, variants, images, refusedRows }: ImportSummary): string {
  return [
    `Products: ${products.added} added, ${products.updated} updated, ${products.unchanged} unchanged; ${variants} variants written.`,
    `Pictures: ${images.fetched} fetched, ${images.referenced} kept as references.`,
    refusedRows === 0
      ? 'Every row was read.'
      : `${refusedRows} rows were refused; their lines stand above.`,
  ].join('\n');
}
