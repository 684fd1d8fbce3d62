import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Open, story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import {
  ADA,
  addToBag,
  EMAIL,
  fillAddress,
  fillCheckout,
  goToCheckout,
  partOf,
  payWith,
  placeOrder,
  seeThanks,
  untilHydrated,
} from './shopping.ts';

const shop = await openShop({ pages: true });
const GRACE = {
  ...ADA,
  firstName: 'Grace',
  line1: '2 Bill Road',
  city: 'Wien',
  postalCode: '1010',
};
const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];

story.for(modes)('a guest looks around, $how', async ({ javaScript }, { open }) => {
  const page = await open(shop.url, { javaScript });
  const card = (title: string) => page.getByRole('main').getByRole('link', { name: title });
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Ceramics' })
    .click();
  await page.getByRole('heading', { name: 'Ceramics', level: 1 }).waitFor();
  await card('Tarn vase').waitFor();
  expect(await card('Drift throw').count()).toBe(0);

  await page.getByRole('button', { name: 'Filter and sort' }).click();
  const filters = page.getByRole('dialog', { name: 'Filter and sort' });
  await filters.getByRole('textbox', { name: 'Up to (EUR)' }).fill('30');
  await filters.getByRole('radio', { name: 'Price, lowest first' }).check();
  await filters.getByRole('button', { name: 'Show products' }).click();
  const chip = page.getByRole('link', { name: 'Remove filter: Up to €30.00' });
  await chip.waitFor();
  const titles = page.getByRole('main').getByRole('heading', { level: 2 });
  expect(await titles.allInnerTexts()).toEqual(['Level plate', 'Morrow cup']);
  await chip.click();
  await card('Tarn vase').waitFor();

  await searchFor(page, 'candlestik');
  await page.getByRole('heading', { name: 'Results for “candlestik”' }).waitFor();
  await card('Vesper candlestick').click();
  await page.getByRole('heading', { name: 'Vesper candlestick', level: 1 }).waitFor();
  await searchFor(page, 'xyzzy');
  await page.getByText('Nothing matches that.').waitFor();
});

async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox', { name: 'Search the shop' }).fill(words);
  await page.keyboard.press('Enter');
}

story('a phone too slow to show that it waits opens the bag all the same', async ({ open }) => {
  const page = await open(`${shop.url}/products/tarn-vase`, { fresh: true });
  await untilHydrated(page);
  const processor = await page.context().newCDPSession(page);
  await processor.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  await addToBag(page);
  await processor.send('Emulation.setCPUThrottlingRate', { rate: 1 });
});

story.for(modes)('a guest buys, $how', async ({ javaScript }, { open }) => {
  const page = await open(`${shop.url}/products/vesper-candlestick`, { javaScript });
  await fillBag(page, javaScript);
  await goToCheckout(page);
  await fillCheckout(page);
  await payAtProvider(page, javaScript);
  const number = await placeOrder(page);
  await payWith(page, 'Approve');
  await seeThanks(page);
  const words = await page.getByRole('main').innerText();
  expect(words).toContain(
    `Your order ${number} is confirmed. We have sent the details to ${EMAIL}`,
  );
  expect(words).toContain('Includes €19.25 tax');
  await page.getByRole('link', { name: 'Follow your order' }).click();
  await seeOrder(page, number);
  await followMail(open, number, javaScript);
});

/** Two candlesticks stay; a plate comes and goes. */
async function fillBag(page: Page, javaScript: boolean): Promise<void> {
  await page.getByRole('link', { name: 'Blackened steel' }).click();
  await page.waitForURL(/Finish=Blackened/);
  await page.getByText('€49.00').first().waitFor();
  await addToBag(page);
  await page.goto(`${shop.url}/products/level-plate?Size=22+cm`);
  await addToBag(page);
  if (javaScript) await page.getByRole('link', { name: 'See the bag' }).click();
  await page.waitForURL(/\/bag$/);
  const main = page.getByRole('main');
  await total(main, '€71.00');
  await main.getByRole('button', { name: 'One more: Vesper candlestick (Blackened' }).click();
  await total(main, '€120.00');
  await main.getByRole('button', { name: 'Remove Level plate (22 cm' }).click();
  await total(main, '€98.00');
  expect(await main.getByRole('button', { name: /^Remove/ }).count()).toBe(1);
}

/** Waits until the sum of everything is this. */
async function total(within: ReturnType<Page['getByRole']>, amount: string): Promise<void> {
  await within
    .getByRole('term')
    .filter({ hasText: /^Total$/ })
    .locator('+ dd', { hasText: amount })
    .waitFor();
}

/** Delivered at once, to another address than the bill goes to. */
async function payAtProvider(page: Page, javaScript: boolean): Promise<void> {
  await page.getByRole('checkbox', { name: 'Same as the delivery address' }).uncheck();
  await fillAddress(partOf(page, 'Billing address'), { ...GRACE, country: 'Austria' });
  await page.getByRole('radio', { name: 'Express delivery' }).check();
  if (!javaScript) await page.getByRole('button', { name: 'Update the total' }).click();
  await page.getByRole('button', { name: 'Pay €110.90' }).waitFor();
  const summary = page.getByRole('complementary', { name: 'Your order' });
  await total(summary, '€110.90');
  expect(await summary.innerText()).toContain('Includes €19.25 tax');
  const billing = partOf(page, 'Billing address').getByRole('textbox', { name: 'First name' });
  expect(await billing.inputValue()).toBe('Grace');
}

async function seeOrder(page: Page, number: string): Promise<void> {
  await page.getByRole('heading', { name: `Order ${number}`, level: 1 }).waitFor();
  const words = await page.getByRole('main').innerText();
  expect(words).toContain('Payment received');
  expect(words).toContain('2 Bill Road');
  expect(words).toContain('Express delivery');
}

/** On another device: the mail alone leads to the order. */
async function followMail(open: Open, number: string, javaScript: boolean): Promise<void> {
  const page = await open(shop.url, { javaScript, width: 390 });
  const mail = page.getByRole('link', { name: `Your order ${number} is confirmed` });
  await page.getByRole('link', { name: 'Mailbox' }).click();
  await page.waitForURL(`${shop.url}/demo/mailbox`); // Reloading before would stay on the page before.
  await expect
    .poll(async () => (await mail.count()) || (await page.reload()), { timeout: 10_000 })
    .toBe(1);
  await mail.click();
  await page.frameLocator('iframe').getByRole('link', { name: 'See your order' }).click();
  await page.waitForURL(`${shop.url}/orders/${number}`);
  await seeOrder(page, number);
}
