/** The pages of the contact form and of what came by it. */
import { at, type PageFixture } from '#test/pages/fixture.ts';
import { signedInAs } from '#test/pages/steps.ts';
import { withMessage } from '#test/pages/window-steps.ts';

export const pageFixtures: PageFixture[] = [
  at('contact', '/contact'),
  at('contact-sent', '/contact?sent=1'),
  {
    name: 'admin-messages',
    route: '/admin/messages',
    async go(page, url) {
      await withMessage(url);
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/messages`);
    },
  },
  {
    name: 'admin-message',
    route: '/admin/messages/:id',
    async go(page, url) {
      const id = await withMessage(url);
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/messages/${id}`);
    },
  },
];
