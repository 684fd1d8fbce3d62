import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { callerOf } from './shop-api.ts';
import { fillSignIn, registerByApi, signInToAccount } from './signing-in.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);

describe.each([
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
])('$how', ({ javaScript }) => {
  const mine = (name: string) => `${name}-${javaScript ? 'on' : 'off'}@example.test`;

  story('a session ended from here is signed out at its next page', async ({ open }) => {
    const email = mine('two-browsers');
    await registerByApi(caller, email);
    const otherDevice = await open(`${shop.url}/sign-in`, { javaScript });
    await signInToAccount(otherDevice, shop.url, email);

    const page = await open(`${shop.url}/sign-in`, { javaScript });
    await signInToAccount(page, shop.url, email);
    await page.getByRole('link', { name: 'Where you are signed in' }).click();
    await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
    const rows = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Last seen' });
    // The one by which the story registered, the other browser and this one.
    expect(await rows.count()).toBe(3);
    expect(await rows.first().innerText()).toMatch(/Chrome on Linux[\s\S]*This one/i);
    await rows
      .nth(1)
      .getByRole('button', { name: /^Sign out of/ })
      .click();
    await page.getByText('That device is signed out.').waitFor();
    expect(await rows.count()).toBe(2);

    await otherDevice.goto(`${shop.url}/account`);
    await otherDevice.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText('You are now signed out everywhere else.').waitFor();
    expect(await rows.count()).toBe(1);
  });
});

const refreshCookie = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name === 'refresh')?.value;

story('a new sign-in leaves nothing of the earlier session', async ({ open }) => {
  const email = 'fixed@example.test';
  await registerByApi(caller, email);
  const page = await open(`${shop.url}/sign-in`);
  const tab = await page.context().newPage();
  await tab.goto(`${shop.url}/sign-in`);
  await signInToAccount(page, shop.url, email);
  const first = await refreshCookie(page);
  // Whoever planted a session of theirs in this browser must not find the next person in it.
  await fillSignIn(tab, email);
  await tab.getByRole('heading', { name: 'Your orders' }).waitFor();
  const second = await refreshCookie(page);
  expect(second).toBeTruthy();
  expect(second).not.toBe(first);
  const spent = await caller.api('POST', 'auth/refresh', { body: { refreshToken: first } });
  expect(spent.status).toBe(401);
});
