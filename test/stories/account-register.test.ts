import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { followMail } from './mailbox.ts';
import { untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const PASSWORD = 'teapot under the stairs';

async function fillIn(page: Page, person: { name?: string; email: string; password?: string }) {
  const { name = 'Ada Example', email, password = PASSWORD } = person;
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create an account' }).click();
}

describe.each([
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
])('$how', ({ javaScript }) => {
  const mine = (name: string) => `${name}-${javaScript ? 'on' : 'off'}@example.test`;

  story(
    'a visitor at a private page registers, returns there, and verifies the address',
    async ({ open }) => {
      const email = mine('ada');
      const page = await open(`${shop.url}/account/sessions`, { javaScript });
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await page.getByRole('link', { name: 'Create an account' }).click();
      await page.getByRole('heading', { name: 'Create an account' }).waitFor();
      await fillIn(page, { email });
      await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/account/sessions');

      const notice = page.getByText('Please confirm your address');
      await notice.waitFor();
      await page.getByRole('button', { name: 'Send the link again' }).click();
      await page.getByText(`A new link is on its way to ${email}.`).waitFor();

      const letter = { to: email, subject: /Confirm your email/, link: 'Confirm this address' };
      await followMail(page, shop.url, letter);
      // Looking at the page does not use the link: programs that read mails do that.
      await page.reload();
      await page.getByRole('button', { name: 'Confirm this address' }).click();
      await page.getByText('Your address is confirmed.').waitFor();
      await page.getByRole('link', { name: 'Go to your account' }).click();
      await page.getByRole('heading', { name: 'Your orders' }).waitFor();
      expect(await notice.count()).toBe(0);
    },
  );

  story('errors appear beside their fields, and no entry is lost', async ({ open }) => {
    const page = await open(`${shop.url}/register`, {
      javaScript,
      expectFaults: [/status of 4\d\d/],
    });
    const email = page.getByRole('textbox', { name: 'Email' });
    const password = page.getByLabel('Password', { exact: true });
    await fillIn(page, { email: 'not an address', password: 'sunshine' });
    await page.getByText('This does not look like an email address.').waitFor();
    expect(await email.inputValue()).toBe('not an address');
    await fillIn(page, { email: mine('bea'), password: 'sunshine' });
    await page.getByText('This password is too common').waitFor();
    expect(await password.getAttribute('aria-invalid')).toBe('true');
    expect(await email.inputValue()).toBe(mine('bea'));
    await fillIn(page, { email: mine('bea'), password: 'short' });
    await page.getByText('Choose at least 8 characters.').waitFor();
    await fillIn(page, { email: 'shopper@demo.test' });
    await page.getByText('There is already an account with this email address.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe('Ada Example');
    await fillIn(page, { email: mine('bea') });
    await page.getByRole('heading', { name: 'Your orders' }).waitFor();
  });
});

story('an account is created by keyboard alone', async ({ open }) => {
  const page = await open(`${shop.url}/register`);
  await untilHydrated(page);
  const name = page.getByRole('textbox', { name: 'Your name' });
  for (let steps = 0; steps < 40; steps++) {
    if (await name.evaluate((field) => field === field.ownerDocument.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  for (const words of ['Ada Example', 'keys@example.test', PASSWORD]) {
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your orders' }).waitFor();
});

story('a link to another site is not followed after signing in', async ({ open }) => {
  for (const to of [
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/%09/evil.example',
  ]) {
    const page = await open(`${shop.url}/sign-in?to=${encodeURIComponent(to)}`, {
      expectFaults: [/status of 404/],
    });
    await page.getByRole('textbox', { name: 'Email' }).fill('shopper@demo.test');
    await page.getByLabel('Password', { exact: true }).fill('demo-shopper-2026');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    expect(new URL(page.url()).origin).toBe(shop.url);
    const signedIn = await open(`${shop.url}/register?to=${encodeURIComponent(to)}`);
    expect(new URL(signedIn.url()).origin).toBe(shop.url);
  }
});
