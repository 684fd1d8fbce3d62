/** The statements that an import sends for each product, counted on the wire. */
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { testDatabase } from '#test/harness/database.ts';
import { countedDatabase } from '#test/harness/wire.ts';
import { importShopify } from './shopify.ts';

const MAX_STATEMENTS_EACH = 19;
const MAX_TRIPS_EACH = 14;
const PRODUCTS = 10;

const wire = await countedDatabase(await testDatabase());

/** Each product in twelve variants, with two pictures, a category and tags. */
function exported(price: number): string {
  const rows = [
    'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Image Src,Status',
  ];
  for (let product = 0; product < PRODUCTS; product++) {
    for (let variant = 0; variant < 12; variant++) {
      const [colour, size] = [Math.floor(variant / 4), variant % 4];
      const head =
        variant === 0 ? `Cup ${product},Text,Fennholt,Cups,"a, b",TRUE,Colour` : ',,,,,,';
      const picture = variant < 2 ? `https://pictures.test/${product}-${variant}.jpg` : '';
      rows.push(
        `cup-${product},${head},C${colour},${variant === 0 ? 'Size' : ''},S${size},CUP-${product}-${variant},shopify,${variant},${price + variant},${picture},active`,
      );
    }
  }
  return `${rows.join('\n')}\n`;
}

async function countedImport(price: number) {
  let summary: Awaited<ReturnType<typeof importShopify>> | undefined;
  const traffic = await wire.count(async () => {
    summary = await importShopify({ db: wire.db }, Readable.from([exported(price)]), {
      log: () => {},
      fetchPicture: () => Promise.reject(new Error('no network')),
    });
  });
  return {
    summary,
    statements: traffic.statements.length,
    trips: traffic.trips,
    log: traffic.statements,
  };
}

test('an import takes few statements for each product, however many variants it has', async () => {
  const added = await countedImport(10);
  expect(added.summary).toMatchObject({
    products: { added: PRODUCTS },
    variants: 120,
    refusedRows: 0,
  });
  const changed = await countedImport(20);
  expect(changed.summary).toMatchObject({ products: { updated: PRODUCTS }, refusedRows: 0 });
  for (const { statements, trips, log } of [added, changed]) {
    expect(statements, log.join('\n')).toBeLessThanOrEqual(PRODUCTS * MAX_STATEMENTS_EACH);
    expect(trips).toBeLessThanOrEqual(PRODUCTS * MAX_TRIPS_EACH);
  }
  const again = await countedImport(20);
  expect(again.summary).toMatchObject({ products: { unchanged: PRODUCTS } });
  expect(again.statements).toBeLessThanOrEqual(PRODUCTS * 4);
});
