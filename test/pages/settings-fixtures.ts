/** Settings of the shop and of its stock. */
import type { PageFixture } from './fixtures.ts';
import { signedInAs } from './steps.ts';
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
    name: 'admin-locations',
    route: '/admin/settings/locations',
    async go(page, url) {
      // Refused, and there already, the second time.
      const body = { name: 'Warehouse by the harbour', code: 'harbour' };
      await (await ownersClient(url)).POST('/admin/stock-locations', { body });
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/settings/locations`);
    },
  },
];
