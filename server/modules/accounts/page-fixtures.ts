/** The pages of becoming a customer, and of an account. */
import { at, type PageFixture } from '#test/pages/fixture.ts';

export const pageFixtures: PageFixture[] = [
  at('register', '/register'),
  at('verify-email', '/verify-email?token=not-a-real-one'),
  at('change-email', '/change-email?token=not-a-real-one'),
  at('email', '/account/email', { as: 'shopper' }),
  at('account-details', '/account/details', { as: 'shopper' }),
];
