import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { euro } from '#test/factories/catalog.ts';
import { NO_SAMPLE_DATA, sampleData } from '#test/harness/sample-data.ts';
import { openShop } from '#test/harness/shop.ts';
import { importShopify } from './shopify.ts';

const { api, db } = await openShop();
const fetchPicture = () => Promise.reject(new Error('no network'));
const run = async (file: string) => ({
  summary: await importShopify({ db }, file, { log: () => {}, fetchPicture }),
});

const exports = sampleData('shopify');

describe('real exports of other shops', () => {
  test(
    exports
      ? 'are imported whole, twice without doubles'
      : `are not tried: ${NO_SAMPLE_DATA}; our own exports are`,
    async () => {
      if (!exports) return;
      const clothes = await run(join(exports, 'apparel.csv'));
      expect(clothes.summary).toMatchObject({
        products: { added: 20 },
        variants: 22,
        refusedRows: 0,
      });
      const home = await run(join(exports, 'home-and-garden.csv'));
      expect(home.summary).toMatchObject({ products: { added: 20 }, variants: 21, refusedRows: 0 });
      for (const file of ['apparel.csv', 'home-and-garden.csv']) {
        expect((await run(join(exports, file))).summary.products).toEqual({
          added: 0,
          updated: 0,
          unchanged: 20,
        });
      }
      const pot = (await api('GET', 'products/clay-plant-pot')).body;
      expect(pot).toMatchObject({
        options: [{ name: 'Size', values: ['Regular', 'Large'] }],
        categories: [{ slug: 'outdoor', name: 'Outdoor' }],
        tags: ['Plants', 'Pot'],
        variants: [{ price: euro(999), available: null }, { price: euro(1599) }],
      });
      const boxes = (await api('GET', 'products/biodegradable-cardboard-pots')).body;
      expect(boxes.variants).toMatchObject([{ options: [], price: euro(1000), available: 8 }]);
      expect((await api('GET', 'products/cream-sofa')).body.variants[0]).toMatchObject({
        price: euro(50_000),
        compareAtPrice: euro(75_000),
      });
    },
  );
});
