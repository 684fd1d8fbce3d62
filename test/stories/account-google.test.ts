/// <reference lib="dom" />
/** Signing in with an account elsewhere, at the demo's pretend Google and Facebook. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectOk } from '#test/factories/orders.ts';
import { assertAccessible, assertFits, assertTranslated } from '#test/harness/browser/look.ts';
import { PSEUDO, story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { callerOf } from './shop-api.ts';

const shop = await openShop({ pages: true });
const { api } = callerOf(shop.url);
let people = 0;
const newEmail = () => `visitor${++people}@example.test`;

type Who = { name?: string; email?: string; address?: string };

/** On the provider's page: says who one is there. */
async function enterIdentity(page: Page, { name, email, address }: Who): Promise<void> {
  await page.waitForURL(/\/demo\/identity\//);
  if (name) await page.getByRole('textbox', { name: 'Name' }).fill(name);
  if (email) await page.getByRole('textbox', { name: 'Email' }).fill(email);
  if (address) await page.getByRole('radio', { name: new RegExp(`^${address}`) }).check();
}

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true }).click();
const at = (page: Page, provider: string) =>
  page.getByRole('link', { name: `Continue with ${provider}` }).click();

/** Somebody with an account and a password, whose address is not verified. */
async function register(email: string): Promise<void> {
  const body = { email, name: 'Kim Example', password: 'seven quiet otters' };
  await expectOk(api('POST', 'auth/register', { body }));
}

story('a new person signs in with Google and stays signed in', async ({ open }) => {
  const page = await open(`${shop.url}/sign-in?to=/account/sessions`);
  await page.getByText('In this demo, Google and Facebook are simulated.').waitFor();
  await at(page, 'Google');
  await page.getByText('this is not the real Google').waitFor();
  await enterIdentity(page, { name: 'Noor Example', email: newEmail(), address: 'Verified' });
  await goOn(page);
  await page.waitForURL(`${shop.url}/account/sessions`);
  await page.goto(`${shop.url}/account`);
  await page.getByText('Noor Example').first().waitFor();
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name)).not.toContain('oauth-flow');
});

story(
  'an account is created with Google from the registration page, without JavaScript',
  async ({ open }) => {
    const page = await open(`${shop.url}/register`, { javaScript: false, width: 390 });
    await at(page, 'Facebook');
    await enterIdentity(page, {
      name: 'Noor Example',
      email: newEmail(),
      address: 'Tell the shop',
    });
    await goOn(page);
    await page.waitForURL(`${shop.url}/account`);
    await page.getByText('Please confirm your address').waitFor();
  },
);

story('Google signs in to the account whose address both have verified', async ({ open }) => {
  const page = await open(`${shop.url}/sign-in`);
  await at(page, 'Google');
  await enterIdentity(page, { email: 'shopper@demo.test', address: 'Verified' });
  await goOn(page);
  await page.waitForURL(`${shop.url}/account`);
  await page.goto(`${shop.url}/sign-in`);
  await page.waitForURL(`${shop.url}/account`);
});

story('Facebook does not sign in to an existing account by its address', async ({ open }) => {
  const email = newEmail();
  await register(email);
  const page = await open(`${shop.url}/sign-in`, { expectFaults: [/status of 409/] });
  await at(page, 'Facebook');
  await enterIdentity(page, { email, address: 'Tell the shop' });
  await goOn(page);
  await page.getByText('There is already an account with this email address.').waitFor();
  await page.getByRole('link', { name: 'Sign in another way' }).click();
  await page.waitForURL(`${shop.url}/sign-in`);
});

story('a person who declines returns to the sign-in page and may try again', async ({ open }) => {
  const page = await open(`${shop.url}/sign-in?to=/account/sessions`, {
    expectFaults: [/status of 409/],
  });
  await at(page, 'Google');
  await page.getByRole('button', { name: 'Do not sign in' }).click();
  await page.getByText('You cancelled. Nothing was changed.').waitFor();
  await page.getByRole('link', { name: 'Try again' }).click();
  await enterIdentity(page, { email: newEmail() });
  await goOn(page);
  await page.waitForURL(`${shop.url}/account/sessions`);
});

story('a failing provider leads to a page that says so', async ({ open }) => {
  const page = await open(`${shop.url}/sign-in`, { expectFaults: [/503/] });
  await at(page, 'Google');
  await enterIdentity(page, { email: newEmail() });
  await page.getByText('Let it go wrong').click();
  await page.getByRole('radio', { name: 'With a fault of its own' }).check();
  await goOn(page);
  await page.getByText('Google did not answer.').waitFor();
  await page.getByRole('link', { name: 'Try again' }).waitFor();
});

story('an OAuth flow that somebody else began is refused', async ({ open }) => {
  const theirs = await open(`${shop.url}/sign-in`);
  await at(theirs, 'Google');
  await enterIdentity(theirs, { email: newEmail() });
  const answer = theirs.waitForRequest(/\/sign-in\/google\/callback/);
  await theirs.route(/\/sign-in\/google\/callback/, (route) => route.abort('aborted'));
  await goOn(theirs).catch(() => {});
  const address = (await answer).url();
  const mine = await open(address, { expectFaults: [/status of 409/] });
  await mine.getByText('was started in another window').waitFor();
  await mine.goto(`${shop.url}/account`);
  await mine.waitForURL(/\/sign-in\?to=/);
});

story.for(['google', 'facebook'])(
  'the pretend page of %s is for everybody',
  async (id, { open }) => {
    const page = await open(`${shop.url}/sign-in/${id}`, { width: 390 });
    await page.locator('summary').click();
    await assertAccessible(page);
    await assertFits(page);
    const pseudo = await open(`${shop.url}/sign-in/${id}`, { locale: PSEUDO, dark: true });
    await assertAccessible(pseudo);
    await assertTranslated(pseudo);
  },
);

story('signing in with Google works by keyboard alone', async ({ open }) => {
  const page = await open(`${shop.url}/sign-in`);
  const isFocused = async (name: string) =>
    page.evaluate(
      (text) => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() === text,
      name,
    );
  const tabTo = async (name: string) => {
    for (let steps = 0; steps < 60 && !(await isFocused(name)); steps++) {
      await page.keyboard.press('Tab');
    }
    expect(await isFocused(name), name).toBe(true);
  };
  await tabTo('Continue with Google');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/demo\/identity\//);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Keyboard Example');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(newEmail());
  await tabTo('Continue');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${shop.url}/account`);
});
