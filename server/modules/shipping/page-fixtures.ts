/** The pages on which the merchant says where the shop sells to, and what delivery there costs. */
import type { Page } from 'playwright-core';
import { at, type PageFixture } from '#test/pages/fixture.ts';
import { findZone, signedInAs } from '#test/pages/steps.ts';

const PAGE = '/admin/settings/delivery';

async function goAsOwner(page: Page, url: string, path: string) {
  await signedInAs(page, url, 'owner');
  return page.goto(url + PAGE + path);
}

export const pageFixtures: PageFixture[] = [
  at('admin-delivery', PAGE, { as: 'owner' }),
  at('admin-new-delivery-zone', `${PAGE}/zones/new`, { as: 'owner' }),
  {
    name: 'admin-delivery-zone',
    route: `${PAGE}/zones/:id`,
    go: async (page, url) => goAsOwner(page, url, `/zones/${(await findZone(url)).id}`),
  },
  {
    name: 'admin-new-delivery-option',
    route: `${PAGE}/zones/:id/options/new`,
    go: async (page, url) => goAsOwner(page, url, `/zones/${(await findZone(url)).id}/options/new`),
  },
  {
    name: 'admin-delivery-option',
    route: `${PAGE}/options/:id`,
    go: async (page, url) => goAsOwner(page, url, `/options/${(await findZone(url)).optionId}`),
  },
];
