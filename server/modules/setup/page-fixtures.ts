/** The pages of setting the shop up. */
import { at, type PageFixture } from '#test/pages/fixture.ts';

export const pageFixtures: PageFixture[] = [
  at('admin-setup', '/admin/setup', { as: 'owner' }),
  at('admin-setup-empty', '/admin/setup/empty', { as: 'owner' }),
  at('opening-soon', '/opening-soon', { as: 'owner' }),
];
