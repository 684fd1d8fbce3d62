import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { changeSessions, nextNumber } from '#test/factories/accounts.ts';
import { codeOf } from '#test/fakes/authenticator.ts';
import { type Open, story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { asCarefulShopper } from '#test/pages/security-steps.ts';
import { signedInAs } from '#test/pages/steps.ts';
import { withFingerprints } from './fingerprints.ts';
import { untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const PASSWORD = 'seven lamps by a pond';
const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];

/** A refused code is told by the browser as a fault. */
const expectFaults = [/status of 40[13]/];

async function asNewShopper(open: Open, path: string, javaScript = true) {
  const email = `story${nextNumber()}-${Date.now()}@example.test`;
  const page = await open(`${shop.url}/register?to=${encodeURIComponent(path)}`, {
    javaScript,
    expectFaults,
    // A passkey's device stays in its window.
    fresh: javaScript,
  });
  await page.getByLabel('Your name').fill('Ada Example');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create an account' }).click();
  await page.waitForURL(shop.url + path);
  if (javaScript) await untilHydrated(page);
  return { page, email };
}

async function signInAs(page: Page, email: string, to = '/account/security') {
  await page.goto(`${shop.url}/sign-in?to=${to}`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${shop.url}/`);
}

story('a passkey is added, signs in, reauthenticates, is renamed and removed', async ({ open }) => {
  const { page } = await asNewShopper(open, '/account/security');
  await withFingerprints(page);
  await page.getByLabel('Name of the new passkey').fill('Laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The passkey is added.').waitFor();
  await page.getByText('Laptop', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('This device already has a passkey for your account.').waitFor();

  await signOut(page);
  await page.goto(`${shop.url}/sign-in?to=/account/security`);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL(`${shop.url}/account/security`);
  await page.goto(`${shop.url}/account/sessions`);
  await page.getByText('With a passkey').waitFor();

  await page.goto(`${shop.url}/confirm?to=/account/security`);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL(`${shop.url}/account/security`);
  await untilHydrated(page);
  await page.getByText('Rename', { exact: true }).click();
  await page.getByLabel('Name', { exact: true }).fill('Old laptop');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await page.getByText('The name is saved.').waitFor();
  await page.getByRole('button', { name: 'Remove Old laptop' }).click();
  await page.getByText('The passkey is removed.').waitFor();
  expect(await page.getByText('Old laptop').count()).toBe(0);
});

story('a passkey without user verification is refused', async ({ open }) => {
  const { page } = await asNewShopper(open, '/account/security');
  const { session, authenticatorId } = await withFingerprints(page);
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.getByLabel('Name of the new passkey').fill('Laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The browser did not finish. Nothing was changed').waitFor();
});

story.for(modes)(
  'two-step sign-in is set up, asked for, and turned off, $how',
  async ({ javaScript }, { open }) => {
    const { page, email } = await asNewShopper(open, '/account/security', javaScript);
    await page.getByRole('link', { name: 'Set it up' }).click();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('img', { name: 'QR code for' }).waitFor();
    const secret = (await page.getByLabel('Key to type').inputValue()).replaceAll(' ', '');
    await page.getByLabel('Code from the app').fill('000000');
    await page.getByRole('button', { name: 'Turn it on' }).click();
    await page.getByText('This code is not right').waitFor();
    expect((await page.getByLabel('Key to type').inputValue()).replaceAll(' ', '')).toBe(secret);
    await page.getByLabel('Code from the app').fill(codeOf(secret, -1));
    await page.getByRole('button', { name: 'Turn it on' }).click();
    await page.getByText('Two-step sign-in is on.').waitFor();
    const codes = await page
      .getByRole('listitem')
      .filter({ hasText: /^\w{4}-/ })
      .allInnerTexts();
    expect(codes).toHaveLength(10);
    const saved = page.getByRole('link', { name: 'Download' });
    expect(decodeURIComponent((await saved.getAttribute('href')) ?? '')).toContain(codes[0]);
    await page.getByRole('link', { name: 'I have saved them' }).click();
    await page.getByText('10 recovery codes left.').waitFor();

    await signOut(page);
    await signInAs(page, email);
    await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
    await page.getByLabel('Code').fill('000000');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('This code is not right').waitFor();
    await page.getByLabel('Code').fill(codeOf(secret));
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.waitForURL(`${shop.url}/account/security`);

    await signOut(page);
    await signInAs(page, email);
    await page.getByRole('link', { name: /^I do not have my phone/ }).click();
    await page.getByLabel('Recovery code').fill(codes[3] ?? '');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.waitForURL(`${shop.url}/account/security`);
    await page.getByText('9 recovery codes left.').waitFor();

    await page.getByRole('button', { name: 'Turn it off' }).click();
    await page.getByText('Two-step sign-in is off.').waitFor();
  },
);

story('two-step sign-in works by keyboard alone', async ({ open }) => {
  const page = await open('about:blank', { expectFaults });
  const { email, secret } = await asCarefulShopper(page, shop.url);
  await page.context().clearCookies();
  await signInAs(page, email);
  await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  await untilHydrated(page);
  await page.getByLabel('Code').focus();
  await page.keyboard.type('111111');
  await page.keyboard.press('Enter');
  await page.getByText('This code is not right').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('code');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(codeOf(secret));
  await page.keyboard.press('Enter');
  await page.waitForURL(`${shop.url}/account/security`);
});

story('a sensitive page asks for reauthentication first, and then opens', async ({ open }) => {
  const page = await open('about:blank', { expectFaults, javaScript: false });
  const { email, password, secret } = await asCarefulShopper(page, shop.url);
  const { db } = shop.platform;
  const { id } = await db
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  await changeSessions(db, id, { confirmed_at: new Date(Date.now() - 20 * 60_000) });
  await page.goto(`${shop.url}/account/security/recovery-codes`);
  await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
  await page.getByLabel('Password').fill(password);
  await page.getByLabel('Code from the app, or a recovery code').fill('000000');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('This code is not right').waitFor();
  await page.getByLabel('Password').fill(password);
  await page.getByLabel('Code from the app, or a recovery code').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('heading', { name: 'New recovery codes' }).waitFor();
});

story(
  'staff without a required second factor are led to set it up, and then to the admin',
  async ({ open }) => {
    const { db } = shop.platform;
    const set = (staffTwoFactor: boolean | null) => {
      const value = JSON.stringify({ staffTwoFactor });
      return db
        .insertInto('settings')
        .values({ key: 'access', value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    };
    const page = await open('about:blank', { fresh: true });
    await signedInAs(page, shop.url, 'owner');
    await page.goto(`${shop.url}/admin/settings/access`);
    await page.getByText('At present a password is enough for staff.').waitFor();
    await set(true);
    try {
      await page.goto(`${shop.url}/admin`);
      await page.getByText('Staff of this shop sign in with a second factor.').waitFor();
      await untilHydrated(page);
      await withFingerprints(page);
      await page.getByRole('button', { name: 'Add a passkey' }).click();
      await page.getByText('Your second factor is set up.').waitFor();
      await page.getByRole('main').getByRole('link', { name: 'Go to the admin' }).first().click();
      await page.waitForURL(`${shop.url}/admin`);
    } finally {
      await set(null);
      await db.deleteFrom('passkeys').execute();
    }
  },
);
