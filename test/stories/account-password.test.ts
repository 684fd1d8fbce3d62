import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { story } from '../browser/story.ts';
import { openShop } from '../shop.ts';
import { followMail } from './mailbox.ts';
import { callerOf } from './shop-api.ts';

const shop = await openShop();
const { api } = callerOf(shop.url);
const OLD = 'teapot under the stairs';
const NEW = 'kettle behind the curtain';

const register = (email: string) =>
  api('POST', 'auth/register', { body: { email, name: 'Ada Example', password: OLD } });

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto(`${shop.url}/sign-in`);
  await fillSignIn(page, email, password);
}

async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const refreshCookie = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name === 'refresh')?.value;

describe.each([
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
])('$how', ({ javaScript }) => {
  const mine = (name: string) => `${name}-${javaScript ? 'on' : 'off'}@example.test`;

  story('who forgot their password gets a link, chooses a new one, and is in', async ({ open }) => {
    const email = mine('forgetful');
    await register(email);
    const page = await open(`${shop.url}/sign-in`, {
      javaScript,
      expectFaults: [/status of 4\d\d/],
    });
    await signIn(page, email, 'not this one');
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
    await page.getByText('Many people use this password').waitFor();
    await page.getByLabel('New password').fill(NEW);
    await page.getByRole('button', { name: 'Set this password' }).click();
    await page.getByRole('heading', { name: 'Your orders' }).waitFor();

    await page.goto(link);
    await page.getByLabel('New password').fill(OLD);
    await page.getByRole('button', { name: 'Set this password' }).click();
    await page.getByText('This link was used already or is too old.').waitFor();
    await page.getByRole('link', { name: 'Ask for a new link' }).click();
    await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor();
  });

  story('an address that nobody has is told the same', async ({ open }) => {
    const page = await open(`${shop.url}/forgot-password`, { javaScript });
    await page.getByRole('textbox', { name: 'Email' }).fill('nobody@example.test');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('If there is an account with nobody@example.test').waitFor();
  });

  story('a session in another browser ends at its next page', async ({ open }) => {
    const email = mine('two-browsers');
    await register(email);
    const elsewhere = await open(`${shop.url}/sign-in`, { javaScript });
    await signIn(elsewhere, email, OLD);
    await elsewhere.getByRole('heading', { name: 'Your orders' }).waitFor();

    const page = await open(`${shop.url}/sign-in`, { javaScript });
    await signIn(page, email, OLD);
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
    await page.getByText('That one is signed out now.').waitFor();
    expect(await rows.count()).toBe(2);

    await elsewhere.goto(`${shop.url}/account`);
    await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText('Everywhere else you are signed out now.').waitFor();
    expect(await rows.count()).toBe(1);
  });

  story('a new password signs out everywhere else and stays in here', async ({ open }) => {
    const email = mine('changing');
    await register(email);
    const elsewhere = await open(`${shop.url}/sign-in`, { javaScript });
    await signIn(elsewhere, email, OLD);
    await elsewhere.getByRole('heading', { name: 'Your orders' }).waitFor();
    const page = await open(`${shop.url}/sign-in`, {
      javaScript,
      expectFaults: [/status of 4\d\d/],
    });
    await signIn(page, email, OLD);
    await page.getByRole('heading', { name: 'Your orders' }).waitFor();
    await page.goto(`${shop.url}/account/password`);
    const change = async (present: string) => {
      await page.getByLabel('Present password').fill(present);
      await page.getByLabel('New password').fill(NEW);
      await page.getByRole('button', { name: 'Change the password' }).click();
    };
    await change('not this one');
    await page.getByText('This is not your present password.').waitFor();
    await change(OLD);
    await page.getByText('Your password is set.').waitFor();
    await elsewhere.goto(`${shop.url}/account`);
    await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  story('another address is confirmed by its own mail', async ({ open }) => {
    const [from, to] = [mine('from'), mine('to')];
    await register(from);
    const page = await open(`${shop.url}/sign-in?to=/account/email`, { javaScript });
    await page.getByRole('textbox', { name: 'Email' }).fill(from);
    await page.getByLabel('Password', { exact: true }).fill(OLD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Change your email address' }).waitFor();
    await page.getByRole('textbox', { name: 'New email address' }).fill(to);
    await page.getByRole('button', { name: 'Send the link', exact: true }).click();
    await page.getByText('A link is on its way to the new address.').waitFor();
    await followMail(page, shop.url, { to, subject: /new email/, link: 'Use this address' });
    await page.getByRole('button', { name: 'Use this address' }).click();
    await page.getByText('Your account uses this address now.').waitFor();
    await page.goto(`${shop.url}/account/email`);
    await page.getByText(`Your address is ${to}.`).waitFor();
  });
});

story('a sign-in leaves nothing of the session before it', async ({ open }) => {
  const email = 'fixed@example.test';
  await register(email);
  const page = await open(`${shop.url}/sign-in`);
  const tab = await page.context().newPage();
  await tab.goto(`${shop.url}/sign-in`);
  await signIn(page, email, OLD);
  await page.getByRole('heading', { name: 'Your orders' }).waitFor();
  const first = await refreshCookie(page);
  // Whoever planted a session of theirs in this browser must not find the next person in it.
  await fillSignIn(tab, email, OLD);
  await tab.getByRole('heading', { name: 'Your orders' }).waitFor();
  const second = await refreshCookie(page);
  expect(second).toBeTruthy();
  expect(second).not.toBe(first);
  const spent = await api('POST', 'auth/refresh', { body: { refreshToken: first } });
  expect(spent.status).toBe(401);
});
