/** The pages of a bag. */
import { at, type PageFixture } from '#test/pages/fixture.ts';
import { withEngravedCart } from '#test/pages/priced-steps.ts';
import { withCart } from '#test/pages/steps.ts';

export const pageFixtures: PageFixture[] = [
  at('empty-bag', '/bag'),
  {
    name: 'bag',
    route: '/bag',
    async go(page, url) {
      await withCart(page, url);
      return page.goto(`${url}/bag`);
    },
  },
  {
    name: 'engraved-bag',
    route: '/bag',
    async go(page, url) {
      await withEngravedCart(page, url);
      return page.goto(`${url}/bag`);
    },
  },
];
