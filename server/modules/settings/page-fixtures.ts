/** The pages of the shop itself, its settings, and what is nowhere. */

import { FORM_GROUP_NAMES } from '#common/settings/registry.ts';
import { at, type PageFixture } from '#test/pages/fixture.ts';

export const pageFixtures: PageFixture[] = [
  at('nothing-here', '/no-such-page', { route: '/*', status: 404 }),
  at('setup', '/setup?token=not-a-real-one'),
  at('admin', '/admin', { as: 'owner' }),
  at('admin-shop-settings', '/admin/settings/shop', { as: 'owner' }),
  at('admin-currencies', '/admin/settings/currencies', { as: 'owner' }),
  at('admin-settings', '/admin/settings', { as: 'owner' }),
  ...FORM_GROUP_NAMES.map((group) =>
    at(`admin-${group}-settings`, `/admin/settings/${group}`, {
      as: 'owner',
      route: ['look', 'menus', 'mails'].includes(group)
        ? `/admin/settings/${group}`
        : '/admin/settings/:group',
    }),
  ),
  at('admin-languages', '/admin/settings/languages', { as: 'owner' }),
];
