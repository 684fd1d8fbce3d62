/** The pages about signing in with a second factor, and how a visitor comes to stand on each. */
import type { Page } from 'playwright-core';
import { answer, createApiClient } from '#api/client.ts';
import { COOKIES } from '#common/pages.ts';
import { nextNumber } from '#test/factories/accounts.ts';
import { codeOf } from '#test/fakes/authenticator.ts';
import type { PageFixture } from './fixtures.ts';
import { asNewShopper, signedInAs } from './steps.ts';

const PASSWORD = 'seven lamps by a pond';

export type Careful = { email: string; password: string; secret: string; recoveryCodes: string[] };

/** A new person who signs in with two steps; the visitor's browser is theirs. */
export async function asCarefulShopper(page: Page, shopUrl: string): Promise<Careful> {
  const email = `careful${nextNumber()}-${Date.now()}@example.test`;
  const body = { email, password: PASSWORD, name: 'Ada Example' };
  const guest = createApiClient({ baseUrl: shopUrl });
  const { accessToken, refreshToken } = await answer(guest.POST('/auth/register', { body }));
  const headers = () => ({ authorization: `Bearer ${accessToken}` });
  const own = createApiClient({ baseUrl: shopUrl, headers });
  const { secret } = await answer(own.POST('/me/two-factor/authenticator'));
  // The step before, so that the present code is still to be used.
  const code = codeOf(secret, -1);
  const { recoveryCodes } = await answer(
    own.POST('/me/two-factor/authenticator/confirm', { body: { code } }),
  );
  await page.context().addCookies([
    { name: COOKIES.access, value: accessToken, url: shopUrl },
    { name: COOKIES.refresh, value: refreshToken, url: shopUrl },
  ]);
  return { email, password: PASSWORD, secret, recoveryCodes };
}

/** Somebody who has typed the right password. */
async function atSecondStep(page: Page, shopUrl: string): Promise<void> {
  const { email, password } = await asCarefulShopper(page, shopUrl);
  await page.context().clearCookies();
  const { error } = await createApiClient({ baseUrl: shopUrl }).POST('/auth/login', {
    body: { email, password },
  });
  const value = error?.challenge ?? '';
  await page.context().addCookies([{ name: COOKIES.signInStep, value, url: shopUrl }]);
}

const asShopper = (name: string, path: string): PageFixture => ({
  name,
  route: path.split('?')[0] ?? path,
  async go(page, url) {
    await signedInAs(page, url, 'shopper');
    return page.goto(url + path);
  },
});

export const SECURITY_PAGE_FIXTURES: PageFixture[] = [
  asShopper('security', '/account/security'),
  asShopper('two-step', '/account/security/two-step'),
  asShopper('confirm', '/confirm?to=/account/security'),
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
  {
    name: 'admin-access',
    route: '/admin/settings/access',
    async go(page, url) {
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/settings/access`);
    },
  },
];
