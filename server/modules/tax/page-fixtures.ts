/** The page on which the merchant says what of the prices is tax. */
import { at, type PageFixture } from '#test/pages/fixture.ts';

export const pageFixtures: PageFixture[] = [
  at('admin-tax', '/admin/settings/tax', { as: 'owner' }),
];
