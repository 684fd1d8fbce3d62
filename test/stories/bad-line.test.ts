/// <reference lib="dom" />
/** A bad line: the connection goes, answers never come, the shop's side fails. Nothing that was typed is lost. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { COOKIES } from '#common/pages.ts';
import { CUT_LINE, lineOf } from '#test/harness/browser/bad-line.ts';
import { story } from '#test/harness/browser/story.ts';
import { NOWHERE } from '#test/harness/browser/windows.ts';
import { openShop } from '#test/harness/shop.ts';
import { buyAsGuest, callerOf, findVariant } from './shop-api.ts';
import {
  addToBag,
  fillCheckout,
  goToCheckout,
  payWith,
  seeThanks,
  untilHydrated,
} from './shopping.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const expectFaults = CUT_LINE;
const product = `${shop.url}/products/level-plate`;

const offline = (page: Page, is: boolean) => page.context().setOffline(is);
const pathOf = (page: Page) => new URL(page.url()).pathname;

story('a lost connection keeps the page at every step of a purchase', async ({ open }) => {
  const page = await open(product, { width: 390, expectFaults });
  await untilHydrated(page);
  const again = page.getByRole('button', { name: 'Try again' });
  const lost = page.getByText('No connection. Nothing is lost.');
  const withoutLine = async (act: () => Promise<void>, notice = lost) => {
    await offline(page, true);
    await act();
    await notice.waitFor();
    await offline(page, false);
    await again.click();
  };

  await withoutLine(() => page.getByRole('button', { name: 'Add to bag' }).click());
  const more = page.getByRole('button', { name: 'One more: Level plate' });
  await more.waitFor();
  await offline(page, true);
  await more.click();
  await lost.waitFor();
  // What is in force stands beside its sum.
  expect(await page.getByRole('dialog').getByLabel('Quantity of Level plate').innerText()).toBe(
    '1',
  );
  await offline(page, false);
  await again.click();
  await page.getByRole('dialog').getByText('€32.00').first().waitFor();

  // The way to a page that was not open yet, whose scripts are not there either.
  const stays = page.getByText('No connection. This page stays as it is.');
  await withoutLine(() => page.getByRole('link', { name: 'Check out' }).click(), stays);
  await page.getByRole('heading', { name: 'Checkout' }).waitFor();

  await fillCheckout(page);
  await withoutLine(() => page.getByRole('radio', { name: /Express/ }).check());
  const pay = page.getByRole('button', { name: 'Pay €44.90' });
  await pay.waitFor();
  await withoutLine(() => pay.click());
  await page.waitForURL(/\/test-gateway\/pay\//);
});

story('of two ways taken at once the second is followed, on a bad line too', async ({ open }) => {
  const page = await open(shop.url, { expectFaults });
  await untilHydrated(page);
  const line = await lineOf(page);
  const clickBoth = () =>
    page.evaluate(() => {
      for (const path of ['/categories/ceramics', '/categories/lighting']) {
        document.querySelector<HTMLAnchorElement>(`a[href="${path}"]`)?.click();
      }
    });
  const lighting = page.getByRole('heading', { name: 'Lighting', level: 1 });
  line.is('cut');
  await clickBoth();
  await page.getByText('No connection. This page stays as it is.').waitFor();
  expect(pathOf(page)).toBe('/');
  line.is('whole');
  await page.getByRole('button', { name: 'Try again' }).click();
  await lighting.waitFor();
  expect(await page.locator('.lost, [data-busy]').count()).toBe(0);
  // The first has left no trace.
  await page.goBack();
  await expect.poll(() => pathOf(page)).toBe('/');
  await lighting.waitFor({ state: 'detached' });

  // Of one that never answers, too.
  line.is('silent');
  await page.locator('a[href="/categories/ceramics"]').first().click();
  line.is('whole');
  await page.locator('a[href="/categories/lighting"]').first().click();
  await lighting.waitFor();
  expect(pathOf(page)).toBe('/categories/lighting');
  await line.end();
});

story(
  'a payment whose response was lost is one order, however often it is sent',
  async ({ open }) => {
    const page = await open(product, { expectFaults });
    await addToBag(page);
    await goToCheckout(page);
    const email = 'once@example.test';
    await fillCheckout(page, email);
    await untilHydrated(page);
    const line = await lineOf(page);
    const pay = page.getByRole('button', { name: /^Pay €/ });
    const notice = page.locator('form .lost');

    line.is('failing');
    await pay.click();
    await expect.poll(() => notice.innerText()).toContain('Something went wrong on our side.');
    line.is('cut');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => notice.innerText()).toContain('No connection.');
    expect(pathOf(page)).toBe('/checkout');

    // It reaches the shop, and the answer does not reach the shopper.
    await line.end();
    let lost = 0;
    await page.route('**/checkout.data', async (route) => {
      await route.fetch();
      lost += 1;
      await route.abort();
    });
    await pay.click();
    await expect.poll(() => lost).toBe(1);
    await notice.getByText('No connection.').waitFor();
    await page.unroute('**/checkout.data');
    await pay.click();
    await payWith(page, 'Approve');
    await seeThanks(page);
    // Their bag is empty now, and the order is found from it.
    await page.goto(shop.url);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Your orders' }).click();
    await page.waitForURL(/\/orders\/\d+$/);
    const { db } = shop.platform;
    const orders = await db.selectFrom('orders').select('id').where('email', '=', email).execute();
    expect(orders).toHaveLength(1);
  },
);

describe.each([true, false])('the last order (scripts: %s)', (javaScript) => {
  story('is shown beside a filled bag until it is dismissed', async ({ open }) => {
    const variantId = await findVariant(caller, 'level-plate');
    const { number, token } = await buyAsGuest(caller, variantId);
    const page = await open(product, { javaScript });
    const keep = (value: string) =>
      page.context().addCookies([{ name: COOKIES.orders, value, url: shop.url }]);
    const known = page.getByRole('main').getByRole('link', { name: `Your last order, ${number}` });
    await keep(`${number}.${token}`);
    await addToBag(page);
    await page.goto(`${shop.url}/bag`);
    await known.waitFor();
    await page.getByRole('button', { name: 'Hide this' }).click();
    await known.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Your bag' }).waitFor();
    // It is only out of the way: the foot still leads to it.
    await page.getByRole('contentinfo').getByRole('link', { name: 'Your orders' }).click();
    await page.waitForURL(`${shop.url}/orders/${number}`);

    // A key that opens nothing shows nothing. The order's page reads itself again, which must not meet that key.
    await page.goto(NOWHERE);
    await page.context().clearCookies({ name: COOKIES.orderPutAway });
    await keep(`${number}.${'x'.repeat(43)}`);
    await page.goto(`${shop.url}/bag`);
    expect(await known.count()).toBe(0);
    await page.goto(`${shop.url}/orders`);
    await page.waitForURL(/\/sign-in\?/);
  });
});

story('a product whose response was lost is in the bag once', async ({ open }) => {
  const page = await open(product, { expectFaults });
  await untilHydrated(page);
  await page.route('**/bag.data', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort();
  });
  const add = page.getByRole('button', { name: 'Add to bag' });
  await add.click();
  await page.getByText('No connection. Nothing is lost.').waitFor();
  await page.unroute('**/bag.data');
  await page.getByRole('button', { name: 'Try again' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('link', { name: 'Check out' }).waitFor();
  expect(await panel.getByRole('status', { name: /Quantity/ }).innerText()).toBe('1');
});

story(
  'a request without an answer ends, and its button shows progress until then',
  async ({ open }) => {
    const page = await open('about:blank', { expectFaults, fresh: true });
    await page.clock.install();
    await page.goto(product);
    await untilHydrated(page);
    const line = await lineOf(page);
    line.is('silent');
    const add = page.getByRole('button', { name: 'Add to bag' });
    const colour = await add.evaluate((button) => getComputedStyle(button).backgroundColor);
    await add.click();
    const adding = page.getByRole('button', { name: 'Adding ...' });
    await adding.waitFor();
    await page.mouse.move(0, 0);
    // The colour of a pressed button fades.
    await expect
      .poll(() => adding.evaluate((button) => getComputedStyle(button).backgroundColor))
      .toBe(colour);
    await page.clock.fastForward(60_000);
    await page.getByText('The shop has not answered. Nothing is lost.').waitFor();
    await add.waitFor();
  },
);
