/** Settings of the shop and of its stock. */
import type { PageFixture } from './fixtures.ts';
import { findProduct, signedInAs } from './steps.ts';
import { ownersClient } from './team-steps.ts';

export const SETTINGS_FIXTURES: PageFixture[] = [
  {
    name: 'admin-shop-settings',
    route: '/admin/settings/shop',
    async go(page, url) {
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/settings/shop`);
    },
  },
  {
    name: 'admin-currencies',
    route: '/admin/settings/currencies',
    async go(page, url) {
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/settings/currencies`);
    },
  },
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
