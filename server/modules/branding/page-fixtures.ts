/** The page of logo and icon. */
import { at, type PageFixture } from '#test/pages/fixture.ts';

export const pageFixtures: PageFixture[] = [
  at('admin-branding', '/admin/settings/branding', { as: 'owner' }),
];
