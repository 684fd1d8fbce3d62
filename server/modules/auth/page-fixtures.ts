/** The pages of signing in, and of what somebody signs in with. */
import { at, type PageFixture } from '#test/pages/fixture.ts';
import { asCarefulShopper, atSecondStep } from '#test/pages/security-steps.ts';
import { asNewShopper } from '#test/pages/steps.ts';

export const pageFixtures: PageFixture[] = [
  at('sign-in', '/sign-in'),
  at('sign-in-elsewhere', '/sign-in/google/callback?error=access_denied', {
    route: '/sign-in/:provider/callback',
    status: 409,
  }),
  at('forgot-password', '/forgot-password'),
  at('reset-password', '/reset-password?token=not-a-real-one'),
  at('sessions', '/account/sessions', { as: 'shopper' }),
  at('password', '/account/password', { as: 'shopper' }),
  at('security', '/account/security', { as: 'shopper' }),
  at('two-step', '/account/security/two-step', { as: 'shopper' }),
  at('confirm', '/confirm?to=/account/security', { as: 'shopper' }),
  {
    name: 'two-step-begun',
    route: '/account/security/two-step',
    async go(page, url) {
      await asNewShopper(page, url);
      const response = await page.goto(`${url}/account/security/two-step`);
      await page.locator('button[value="begin"]').click();
      await page.locator('.two-step-square').waitFor();
      return response;
    },
  },
  {
    name: 'security-on',
    route: '/account/security',
    async go(page, url) {
      await asCarefulShopper(page, url);
      return page.goto(`${url}/account/security`);
    },
  },
  {
    name: 'recovery-codes',
    route: '/account/security/recovery-codes',
    async go(page, url) {
      await asCarefulShopper(page, url);
      const response = await page.goto(`${url}/account/security/recovery-codes`);
      await page.locator('main form .button-primary').click();
      await page.locator('.recovery-codes').waitFor();
      return response;
    },
  },
  {
    name: 'sign-in-code',
    route: '/sign-in/code',
    async go(page, url) {
      await atSecondStep(page, url);
      return page.goto(`${url}/sign-in/code`);
    },
  },
  at('admin-access', '/admin/settings/access', { as: 'owner' }),
];
