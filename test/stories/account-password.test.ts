import { describe, expect } from 'vitest';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { followMail } from './mailbox.ts';
import { callerOf } from './shop-api.ts';
import { fillSignIn, PASSWORD, registerByApi } from './signing-in.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const NEW = 'kettle behind the curtain';

describe.each([
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
])('$how', ({ javaScript }) => {
  const mine = (name: string) => `${name}-${javaScript ? 'on' : 'off'}@example.test`;

  story('a forgotten password is replaced by a mailed link, which signs in', async ({ open }) => {
    const email = mine('forgetful');
    await registerByApi(caller, email);
    const page = await open(`${shop.url}/sign-in`, {
      javaScript,
      expectFaults: [/status of 4\d\d/],
    });
    await fillSignIn(page, email, 'not this one');
    await page.getByText('The email address or the password is not right.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Email' }).inputValue()).toBe(email);
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor();
    await page.getByRole('textbox', { name: 'Email' }).fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText(`If there is an account with ${email}`).waitFor();

    const letter = { to: email, subject: /new password/, link: 'Choose a new password' };
    await followMail(page, shop.url, letter);
    const link = page.url();
    await page.getByLabel('New password').fill('sunshine');
    await page.getByRole('button', { name: 'Set this password' }).click();
    await page.getByText('This password is too common').waitFor();
    await page.getByLabel('New password').fill(NEW);
    await page.getByRole('button', { name: 'Set this password' }).click();
    await page.getByRole('heading', { name: 'Your orders' }).waitFor();

    await page.goto(link);
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set this password' }).click();
    await page.getByText('This link was already used, or has expired.').waitFor();
    await page.getByRole('link', { name: 'Ask for a new link' }).click();
    await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor();
  });

  story('an unknown address gets the same answer', async ({ open }) => {
    const page = await open(`${shop.url}/forgot-password`, { javaScript });
    await page.getByRole('textbox', { name: 'Email' }).fill('nobody@example.test');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('If there is an account with nobody@example.test').waitFor();
  });
});
