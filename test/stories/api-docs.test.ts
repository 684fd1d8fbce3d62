import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { convertToPostman, runCollection } from '#server/commands/postman.ts';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ pages: true });

story('a developer reads the API documentation and tries a call on the page', async ({ open }) => {
  const page = await open(`${shop.url}/api/docs`);
  // Only what is in sight is drawn, so whoever looks for something types it.
  const filter = page.getByPlaceholder('Filter by tag or path');
  await filter.fill('cart');
  await page.getByText('Start a cart').waitFor();
  await filter.fill('healthz');
  await page.getByText('The process lives').click();
  await page.getByRole('button', { name: 'Try it out' }).click();
  await page.getByRole('button', { name: 'Execute' }).click();
  await page.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
  expect(await page.title()).toBe('Mercat API');
});

test('the Postman collection passes from its first call to its last', async () => {
  const collection = await convertToPostman(
    JSON.parse(readFileSync('api/openapi.json', 'utf8')),
    'http://localhost:3000',
  );
  const { calls, failures } = await runCollection(collection, shop.url);
  expect(failures).toEqual([]);
  expect(calls).toBeGreaterThanOrEqual(collection.item.flatMap(({ item }) => item).length);
  expect(shop.errors).toEqual([]);
}, 120_000);
