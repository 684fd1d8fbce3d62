/** The pages of the shop itself, its settings, and what is nowhere. */
import { at, type PageFixture } from '#test/pages/fixture.ts';

export const pageFixtures: PageFixture[] = [
  at('nothing-here', '/no-such-page', { route: '/*', status: 404 }),
  at('setup', '/setup?token=not-a-real-one'),
  at('admin', '/admin', { as: 'owner' }),
  at('admin-shop-settings', '/admin/settings/shop', { as: 'owner' }),
  at('admin-currencies', '/admin/settings/currencies', { as: 'owner' }),
  at('admin-languages', '/admin/settings/languages', { as: 'owner' }),
];
