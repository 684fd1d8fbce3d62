import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogStaff } from '#test/factories/catalog.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { post } = await catalogStaff(shop);

test('no product data causes a 500', async () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('Colour', 'S', '', ' ', '\0', '%', '😀'),
  );
  const body = fc.record(
    {
      title: texts,
      slug: texts,
      description: fc.oneof(texts, fc.constant('<p onclick=x>hi<img src=x onerror=y></p>')),
      tags: fc.array(texts, { maxLength: 3 }),
      options: fc.array(
        fc.record(
          { name: texts, values: fc.array(texts, { maxLength: 3 }) },
          { requiredKeys: ['name'] },
        ),
        { maxLength: 3 },
      ),
      variants: fc.array(
        fc.record(
          {
            options: fc.array(texts, { maxLength: 3 }),
            sku: fc.option(texts),
            prices: fc.array(
              fc.record({
                amount: fc.oneof(fc.integer(), fc.double()),
                currency: fc.constantFrom('EUR', 'USD', 'JPY'),
              }),
              { maxLength: 2 },
            ),
            weightGrams: fc.integer(),
          },
          { requiredKeys: ['prices'] },
        ),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['title', 'variants'] },
  );
  await fc.assert(
    fc.asyncProperty(body, async (product) => {
      expect([201, 400, 409]).toContain((await post('admin/products', product)).status);
    }),
    { numRuns: 150 },
  );
});
