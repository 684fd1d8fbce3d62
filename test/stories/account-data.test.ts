/** A person's own data: guests' orders that become theirs, details, one file with everything, and the end. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectOk } from '#test/factories/orders.ts';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { followMail } from './mailbox.ts';
import { callerOf } from './shop-api.ts';
import { orderAsGuest, payWith, seeThanks } from './shopping.ts';
import { fillSignIn, PASSWORD, registerByApi, signInToAccount } from './signing-in.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const REFUSED = [/status of 4\d\d/];

async function orderNumbers(page: Page): Promise<string[]> {
  const links = page.getByRole('main').getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  return addresses.flatMap((address) => /^\/orders\/(\d+)$/.exec(address ?? '')?.[1] ?? []);
}

const modes = [
  { how: 'with scripts', javaScript: true, on: 'on' },
  { how: 'without scripts', javaScript: false, on: 'off' },
];

describe.each(modes)('$how', ({ javaScript, on }) => {
  const mine = (name: string) => `${name}-${on}@example.test`;

  story('guest orders join the account once its address is verified', async ({ open }) => {
    const email = mine('guest');
    const page = await open(`${shop.url}/products/tarn-vase`, { javaScript });
    const number = await orderAsGuest(page, email);
    await payWith(page, 'Approve');
    await seeThanks(page);

    await expectOk(registerByApi(caller, email));
    await signInToAccount(page, shop.url, email);
    await page.getByText('No orders yet.').waitFor();
    const link = 'Confirm this address';
    await followMail(page, shop.url, { to: email, subject: /Confirm your email/, link });
    await page.getByRole('button', { name: link }).click();
    await page.getByText('Your address is confirmed.').waitFor();
    await expect
      .poll(
        async () => {
          await page.goto(`${shop.url}/account`);
          return orderNumbers(page);
        },
        { timeout: 30_000 },
      )
      .toEqual([number]);
  });

  story('a person changes their name', async ({ open }) => {
    const email = mine('details');
    await expectOk(registerByApi(caller, email));
    const page = await open(`${shop.url}/sign-in`, { javaScript, expectFaults: REFUSED });
    await signInToAccount(page, shop.url, email);
    await page.getByRole('link', { name: 'Details' }).click();
    await page.getByRole('heading', { name: 'Details' }).waitFor();
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill(' ');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Enter your name.').waitFor();
    await name.fill('Ada Lovely');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    expect(await name.inputValue()).toBe('Ada Lovely');
    await page.getByRole('link', { name: 'Change the address' }).waitFor();
  });
});

describe.each(modes)('$how', ({ javaScript, on }) => {
  story('a person exports their data and deletes the account', async ({ open }) => {
    const email = `leaving-${on}@example.test`;
    await expectOk(registerByApi(caller, email));
    const page = await open(`${shop.url}/sign-in`, { javaScript, expectFaults: REFUSED });
    await signInToAccount(page, shop.url, email);
    await page.getByRole('link', { name: 'Your data' }).click();
    await page.getByRole('heading', { name: 'Download your data' }).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('my-data.json');
    const file = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(file.profile.email).toBe(email);

    const leave = page.getByRole('button', { name: 'Delete my account' });
    await leave.click();
    await page.getByText('Tick this first.').waitFor();
    await page.getByRole('checkbox', { name: 'I understand that this cannot be undone.' }).check();
    await leave.click();
    await page.getByRole('heading', { name: 'Your account is deleted' }).waitFor();

    await page.goto(`${shop.url}/account`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await fillSignIn(page, email, PASSWORD);
    await page.getByText('The email address or the password is not right.').waitFor();
  });
});

story('an account cannot be deleted while a parcel is on its way', async ({ open }) => {
  const email = 'waiting@example.test';
  const { body } = await expectOk(registerByApi(caller, email));
  const page = await open(`${shop.url}/sign-in`, { expectFaults: REFUSED });
  await signInToAccount(page, shop.url, email);
  await page.goto(`${shop.url}/products/tarn-vase`);
  await orderAsGuest(page, email);
  await payWith(page, 'Approve');
  await seeThanks(page);
  await page.goto(`${shop.url}/account/privacy`);
  await page.getByRole('checkbox', { name: 'I understand that this cannot be undone.' }).check();
  await page.getByRole('button', { name: 'Delete my account' }).click();
  await page.getByText(/These orders are not finished yet/).waitFor();
  await expectOk(caller.api('GET', 'me', { token: body.accessToken }));
});
