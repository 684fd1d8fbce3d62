/** The pages of the mailbox of a demo. */
import type { PageFixture } from '#test/pages/fixture.ts';
import { findMail, withOrder } from '#test/pages/steps.ts';

export const pageFixtures: PageFixture[] = [
  {
    name: 'mailbox',
    route: '/demo/mailbox',
    async go(page, url) {
      await withOrder(page, url, 'approve');
      return page.goto(`${url}/demo/mailbox`);
    },
  },
  {
    name: 'mail',
    route: '/demo/mailbox/:id',
    async go(page, url) {
      const { number } = await withOrder(page, url, 'approve');
      return page.goto(`${url}/demo/mailbox/${await findMail(url, number)}`);
    },
  },
];
