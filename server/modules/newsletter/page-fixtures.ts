/** The pages of the newsletter. */
import { at, type PageFixture } from '#test/pages/fixture.ts';
import { signedInAs } from '#test/pages/steps.ts';
import { withSubscriber } from '#test/pages/window-steps.ts';

export const pageFixtures: PageFixture[] = [
  at('newsletter', '/newsletter'),
  at('newsletter-asked', '/newsletter?asked=1'),
  at('newsletter-confirm', '/newsletter/confirm?token=not-a-real-one'),
  at('newsletter-unsubscribe', '/newsletter/unsubscribe?token=not-a-real-one'),
  {
    name: 'admin-newsletter',
    route: '/admin/newsletter',
    async go(page, url) {
      await withSubscriber(url);
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/newsletter`);
    },
  },
];
