/** Reports of the days in which other fixtures have ordered, and of some in which nobody has. */
import { at, type PageFixture } from '#test/pages/fixture.ts';
import { signedInAs, withOrder } from '#test/pages/steps.ts';

export const pageFixtures: PageFixture[] = [
  {
    name: 'admin-reports',
    route: '/admin/reports',
    async go(page, url) {
      await withOrder(page, url, 'approve');
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/reports`);
    },
  },
  at('admin-reports-none', '/admin/reports?from=2001-01-01&to=2001-12-31&compare=year', {
    as: 'owner',
  }),
];
