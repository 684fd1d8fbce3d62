/** How a page fixture's or a story's visitor came to sign in with a second factor: through the API. */
import type { Page } from 'playwright-core';
import { answer, createApiClient } from '#api/client.ts';
import { COOKIES } from '#common/pages.ts';
import { nextNumber } from '#test/factories/accounts.ts';
import { codeOf } from '#test/fakes/authenticator.ts';

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
export async function atSecondStep(page: Page, shopUrl: string): Promise<void> {
  const { email, password } = await asCarefulShopper(page, shopUrl);
  await page.context().clearCookies();
  const { error } = await createApiClient({ baseUrl: shopUrl }).POST('/auth/login', {
    body: { email, password },
  });
  const value = error?.challenge ?? '';
  await page.context().addCookies([{ name: COOKIES.signInStep, value, url: shopUrl }]);
}
