/** An address book: kept by hand, by keyboard and without scripts, and used at the checkout. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { COOKIES } from '#common/pages.ts';
import { expectOk } from '#test/factories/orders.ts';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { callerOf } from './shop-api.ts';
import {
  ADA,
  fillAddress,
  goToCheckout,
  partOf,
  payWith,
  placeOrder,
  seeThanks,
} from './shopping.ts';
import { fillSignIn } from './signing-in.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const { api } = caller;
const GERMAN = {
  firstName: 'Ada',
  lastName: 'Example',
  line1: '1 Test Street',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
};
/** What is sent with a fault comes back with a 400, which the browser mentions. */
const REFUSED = [/status of 400/];
let made = 0;

/** Somebody new, signed in in this browser, with these addresses. */
async function arrive(page: Page, addresses: object[] = []) {
  const email = `person${++made}@example.test`;
  const body = { email, name: 'Ada Example', password: 'teapot under the stairs' };
  const { body: signedIn } = await expectOk(api('POST', 'auth/register', { body }));
  const token: string = signedIn.accessToken;
  for (const address of addresses) {
    await expectOk(api('POST', 'me/addresses', { token, body: { address } }));
  }
  await page.context().addCookies(
    (['access', 'refresh'] as const).map((name) => ({
      name: COOKIES[name],
      value: signedIn[`${name}Token`] as string,
      url: shop.url,
    })),
  );
  const book = async () => (await expectOk(api('GET', 'me/addresses', { token }))).body.items;
  return { email, token, book };
}

const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];
const field = (within: Page | Locator, name: string) => within.getByRole('textbox', { name });

describe.each(modes)('$how', ({ javaScript }) => {
  story(
    'an address submitted after the session ended is submitted again after signing in',
    async ({ open }) => {
      const page = await open(shop.url, { javaScript, expectFaults: [/status of 401/] });
      const { email, book } = await arrive(page);
      await page.goto(`${shop.url}/account/addresses/new`);
      await fillAddress(page.getByRole('main'), ADA);
      await page.context().clearCookies();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Your sign-in has ended.').waitFor();
      const [tab] = await Promise.all([
        page.context().waitForEvent('page'),
        page
          .getByRole('link', { name: javaScript ? 'Sign in' : 'Sign in in another tab' })
          .last()
          .click(),
      ]);
      await fillSignIn(tab, email);
      await tab.getByRole('heading', { level: 1 }).waitFor();
      await tab.waitForURL(/\/account/);
      await page.getByRole('button', { name: javaScript ? 'Try again' : 'Send once more' }).click();
      await page.getByText(ADA.line1).first().waitFor();
      expect((await book()).map(({ address }: { address: object }) => address)).toMatchObject([
        GERMAN,
      ]);
    },
  );
});

describe.each(modes)('$how', ({ javaScript }) => {
  story('an account stores two addresses with different defaults', async ({ open }) => {
    const page = await open(shop.url, { javaScript, expectFaults: REFUSED });
    const { book } = await arrive(page);
    await page.goto(`${shop.url}/account/addresses`);
    await page.getByText('No addresses yet.').waitFor();
    await page.getByRole('link', { name: 'Add an address' }).click();
    await page.getByRole('heading', { name: 'A new address' }).waitFor();
    const main = page.getByRole('main');
    await fillAddress(main, ADA);
    await main.getByRole('button', { name: 'Save the address' }).click();
    await page.getByText('The address was added.').waitFor();
    await main.getByText('10115 Berlin').waitFor();
    await main.getByText('Default for deliveries').waitFor();

    await page.getByRole('link', { name: 'Add an address' }).click();
    await fillAddress(main, {
      ...ADA,
      line1: '2 Test Street',
      city: 'Potsdam',
      postalCode: '14467',
    });
    await main.getByRole('button', { name: 'Save the address' }).click();
    await main.getByText('14467 Potsdam').waitFor();
    const potsdam = '2 Test Street, Potsdam';
    await main.getByRole('button', { name: `Bill here by default: ${potsdam}` }).click();
    await page.getByText('The default was changed.').waitFor();
    const uses = (await book()).map(
      (one: { isDefaultShipping: boolean; isDefaultBilling: boolean }) => [
        one.isDefaultShipping,
        one.isDefaultBilling,
      ],
    );
    expect(uses).toEqual([
      [true, false],
      [false, true],
    ]);

    await main.getByRole('link', { name: `Change: ${potsdam}` }).click();
    await page.getByRole('heading', { name: 'Change the address' }).waitFor();
    expect(await field(main, 'Town or city').inputValue()).toBe('Potsdam');
    await field(main, 'Postal code').fill('1446');
    await main.getByRole('button', { name: 'Save the address' }).click();
    await page
      .locator('.field-error')
      .getByText(/This does not fit the country/)
      .waitFor();
    expect(await field(main, 'Postal code').inputValue()).toBe('1446');
    await field(main, 'Postal code').fill('14469');
    await main.getByRole('button', { name: 'Save the address' }).click();
    await main.getByText('14469 Potsdam').waitFor();

    await main.getByRole('button', { name: 'Remove: 1 Test Street, Berlin' }).click();
    await page.getByText('The address was removed.').waitFor();
    expect(await book()).toMatchObject([{ isDefaultShipping: true, isDefaultBilling: true }]);
  });
});

describe.each(modes)('$how', ({ javaScript }) => {
  story('the fields follow the country, and no entry is lost', async ({ open }) => {
    const page = await open(shop.url, { javaScript, expectFaults: REFUSED });
    const { book } = await arrive(page);
    await page.goto(`${shop.url}/account/addresses/new`);
    const main = page.getByRole('main');
    const choose = async (label: string) => {
      await main.getByRole('combobox', { name: 'Country' }).selectOption({ label });
      if (!javaScript) await main.getByRole('button', { name: 'Update the fields' }).click();
    };
    await fillAddress(main, ADA);
    expect(await main.getByRole('combobox', { name: 'State' }).count()).toBe(0);

    await choose('United States');
    const state = main.getByRole('combobox', { name: 'State' });
    await state.waitFor();
    expect(await field(main, 'ZIP code').inputValue()).toBe('10115');
    expect(await field(main, 'First name').inputValue()).toBe('Ada');
    await main.getByRole('button', { name: 'Save the address' }).click();
    await page.locator('.field-error').getByText('Choose the state.').waitFor();
    await state.selectOption({ label: 'New York' });

    await choose('United Arab Emirates');
    await main.getByRole('combobox', { name: 'Emirate' }).waitFor();
    expect(await main.getByRole('textbox', { name: /code/i }).count()).toBe(0);
    await choose('United States');
    await field(main, 'ZIP code').waitFor();
    expect(await field(main, 'ZIP code').inputValue()).toBe('10115');
    await field(main, 'Town or city').fill('New York');
    await main.getByRole('button', { name: 'Save the address' }).click();
    await main.getByText('New York, NY 10115').waitFor();
    expect((await book())[0].address).toMatchObject({ region: 'NY', country: 'US' });
  });
});

describe.each(modes)('$how', ({ javaScript }) => {
  story(
    'the checkout is filled with the default address, and offers the others',
    async ({ open }) => {
      const page = await open(`${shop.url}/products/tarn-vase`, { javaScript });
      const work = { ...GERMAN, company: 'Example and Daughters', line1: '9 Work Street' };
      const { email, book } = await arrive(page, [
        GERMAN,
        { ...work, city: 'Hamburg', postalCode: '20095' },
      ]);
      await page.reload();
      await page.getByRole('button', { name: 'Add to bag' }).click();
      await goToCheckout(page);
      const delivery = partOf(page, 'Delivery address');
      expect(await page.getByRole('textbox', { name: 'Email' }).inputValue()).toBe(email);
      expect(await field(delivery, 'Street and number').inputValue()).toBe('1 Test Street');

      await page.getByRole('textbox', { name: 'Email' }).fill('elsewhere@example.test');
      const choice = delivery.getByRole('combobox', { name: 'From your addresses' });
      const words = ['Ada Example', work.company, work.line1, '20095 Hamburg', 'Germany'];
      await choice.selectOption({ label: words.join(', ') });
      if (!javaScript) await delivery.getByRole('button', { name: 'Use this address' }).click();
      await expect
        .poll(() => field(delivery, 'Street and number').inputValue(), { timeout: 30_000 })
        .toBe('9 Work Street');
      const mail = page.getByRole('textbox', { name: 'Email' });
      expect(await mail.inputValue()).toBe('elsewhere@example.test');

      await field(delivery, 'Flat, floor or other detail').fill('Back door');
      await delivery.getByRole('checkbox', { name: 'Save to my addresses' }).check();
      await placeOrder(page);
      await payWith(page, 'Approve');
      await seeThanks(page);
      expect(
        (await book()).map((one: { address: { line2?: string } }) => one.address.line2),
      ).toEqual([undefined, undefined, 'Back door']);
    },
  );
});

story('an address is added and made the default by keyboard alone', async ({ open }) => {
  const page = await open(shop.url);
  const { book } = await arrive(page, [GERMAN]);
  await page.goto(`${shop.url}/account/addresses/new`);
  await page.getByRole('heading', { name: 'A new address' }).waitFor();
  const main = page.getByRole('main');
  const isAt = (target: Locator) =>
    target.evaluate((element) => element === element.ownerDocument.activeElement);
  const tabTo = async (target: Locator) => {
    for (let steps = 0; steps < 60 && !(await isAt(target)); steps++)
      await page.keyboard.press('Tab');
    expect(await isAt(target)).toBe(true);
  };
  await expect
    .poll(() =>
      page.evaluate(
        `Object.keys(document.querySelector('main')).some((key) => key.startsWith('__react'))`,
      ),
    )
    .toBe(true);
  const type = async (target: Locator, words: string) => {
    await tabTo(target);
    await page.keyboard.type(words);
  };
  await type(main.getByRole('combobox', { name: 'Country' }), 'United States');
  await type(field(main, 'First name'), 'Ada');
  await type(field(main, 'Last name'), 'Example');
  await type(field(main, 'Street and number'), '400 Sample Avenue');
  await type(field(main, 'Town or city'), 'Springfield');
  await type(main.getByRole('combobox', { name: 'State' }), 'Illinois');
  await type(field(main, 'ZIP code'), '62701');
  await tabTo(main.getByRole('checkbox', { name: 'For deliveries' }));
  await page.keyboard.press('Space');
  await tabTo(main.getByRole('button', { name: 'Save the address' }));
  await page.keyboard.press('Enter');
  await main.getByText('Springfield, IL 62701').waitFor();
  expect(await book()).toMatchObject([
    { isDefaultShipping: false, isDefaultBilling: true },
    { isDefaultShipping: true, isDefaultBilling: false },
  ]);
});

story('Enter in a field saves, and does not press another button', async ({ open }) => {
  const page = await open(shop.url, { javaScript: false });
  const { book } = await arrive(page, [GERMAN]);
  await page.goto(`${shop.url}/account/addresses/${(await book())[0].id}`);
  await field(page, 'Town or city').fill('Potsdam');
  await field(page, 'Town or city').press('Enter');
  await page.getByText('The address was saved.').waitFor();
  expect((await book())[0].address.city).toBe('Potsdam');
});
