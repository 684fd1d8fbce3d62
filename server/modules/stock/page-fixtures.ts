/** The pages of what is where. */
import type { PageFixture } from '#test/pages/fixture.ts';
import { findProduct, signedInAs } from '#test/pages/steps.ts';
import { ownersClient } from '#test/pages/team-steps.ts';

export const pageFixtures: PageFixture[] = [
  {
    name: 'admin-locations',
    route: '/admin/settings/locations',
    async go(page, url) {
      await addWarehouse(url);
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/settings/locations`);
    },
  },
  {
    name: 'admin-product-stock',
    route: '/admin/products/:id/stock',
    async go(page, url) {
      await addWarehouse(url);
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/products/${await findProduct(url, 'sedge-cushion')}/stock`);
    },
  },
];

/** Refused, and there already, the second time. */
async function addWarehouse(url: string): Promise<void> {
  const body = { name: 'Warehouse by the harbour', code: 'harbour' };
  await (await ownersClient(url)).POST('/admin/stock-locations', { body });
}
