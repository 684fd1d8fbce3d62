/** The merchant adds a currency or a language, and gives it up again; shoppers always find a way on. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectOk, runJob } from '#test/factories/orders.ts';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { signedInAs, withAddressedCart } from '#test/pages/steps.ts';
import { callerOf, signInAs } from './shop-api.ts';

const shop = await openShop({ pages: true });
const { api } = callerOf(shop.url);
const SETTINGS = '/admin/settings/currencies';

/** Every variant in the bag gets a price, as its product's page would give it one. */
async function priceBagIn(currency: string, cart: string): Promise<void> {
  const token = await signInAs({ api }, 'owner');
  const { body: bag } = await expectOk(api('GET', 'cart', { cart }));
  for (const { variantId, unitPrice } of bag.items) {
    const prices = [unitPrice, { amount: 7000, currency }];
    await expectOk(api('PATCH', `admin/variants/${variantId}`, { token, body: { prices } }));
  }
}

const TRANSFER = '/admin/settings/payments/bank_transfer';

async function keepToFrancs(owner: Page): Promise<void> {
  await owner.goto(shop.url + TRANSFER);
  await owner.getByLabel('CHF', { exact: true }).check();
  await owner.getByRole('button', { name: 'Save' }).click();
  await owner.waitForURL(/done=saved/);
}

async function currenciesOfTransfer(): Promise<string[]> {
  const token = await signInAs({ api }, 'owner');
  const { body } = await expectOk(api('GET', 'admin/payment-methods', { token }));
  const methods: { method: string; currencies: string[] }[] = body.items;
  return methods.find(({ method }) => method === 'bank_transfer')?.currencies ?? [];
}

story(
  'a currency is added, priced and given up without scripts, and a bag in it goes on in another',
  async ({ open }) => {
    const owner = await open('about:blank', { javaScript: false, expectFaults: [/status of 400/] });
    await signedInAs(owner, shop.url, 'owner');
    await owner.goto(shop.url + SETTINGS);
    await owner.getByLabel('Currency', { exact: true }).selectOption('CHF');
    await owner.getByRole('button', { name: 'Add', exact: true }).click();
    const card = owner.getByRole('region', { name: 'Swiss Franc (CHF)' });
    await card.getByText('no delivery option has a price in it').waitFor();
    await card.getByText(/products on sale have no price in CHF/).waitFor();
    await card.getByRole('link', { name: 'See the products' }).click();
    await owner.waitForURL(/unpricedIn=CHF/);
    await owner
      .getByText(/No price in .*CHF/)
      .first()
      .waitFor();
    await owner.goto(shop.url + SETTINGS);

    const shopper = await open('about:blank', { javaScript: false });
    const cart = await withAddressedCart(shopper, shop.url);
    await priceBagIn('CHF', cart);
    await shopper.goto(`${shop.url}/bag`);
    await shopper.getByRole('button', { name: 'CHF', exact: true }).click();
    await shopper.goto(`${shop.url}/checkout`);
    await shopper.getByText('We cannot deliver orders in CHF yet.').waitFor();

    await card.getByLabel('Standard delivery').fill('nine');
    await card.getByRole('button', { name: 'Save prices' }).click();
    await card.getByText('Enter an amount of CHF such as 12.50').waitFor();
    await card.getByLabel('Standard delivery').fill('9.00');
    await card.getByRole('button', { name: 'Save prices' }).click();
    await card.getByText('3 delivery options have no price in CHF').waitFor();
    await keepToFrancs(owner);
    await owner.goto(shop.url + SETTINGS);
    await shopper.goto(`${shop.url}/checkout`);
    await shopper.getByText('CHF 9.00').filter({ visible: true }).first().waitFor();

    await card.getByRole('button', { name: 'Stop selling in CHF' }).click();
    await owner.getByText('Saved.').waitFor();
    expect(await card.count()).toBe(0);
    // Whoever saves the payment method meanwhile does not open it to every currency.
    await owner.goto(shop.url + TRANSFER);
    expect(await owner.getByLabel('CHF, in which you do not sell').isChecked()).toBe(true);
    await owner.getByRole('button', { name: 'Save' }).click();
    await owner.waitForURL(/done=saved/);
    expect(await currenciesOfTransfer()).toEqual(['CHF']);
    // The bag stays as it was, and cannot be ordered.
    await shopper.goto(`${shop.url}/checkout`);
    expect(new URL(shopper.url()).pathname).toBe('/bag');
    await shopper.getByText('We no longer sell in CHF.').waitFor();
    await shopper.getByText('CHF 70.00').first().waitFor();
    expect(await shopper.getByRole('link', { name: 'Check out' }).count()).toBe(0);
    await shopper.getByRole('button', { name: 'Go on in EUR' }).click();
    await shopper.getByRole('link', { name: 'Check out' }).click();
    await shopper.getByText(/€/).filter({ visible: true }).first().waitFor();
    expect(await shopper.getByText('CHF').count()).toBe(0);
  },
);

story('a language is added, read, found by search engines and given up', async ({ open }) => {
  const owner = await open('about:blank', { javaScript: false });
  await signedInAs(owner, shop.url, 'owner');
  await owner.goto(`${shop.url}/admin/settings/languages`);
  await owner.getByLabel('Language', { exact: true }).selectOption('American English');
  await owner.getByRole('button', { name: 'Add', exact: true }).click();
  const card = owner.getByRole('region', { name: 'American English' });
  await card.getByText('Lists of products are being prepared').waitFor();
  await runJob(shop, 'catalog.rewrite-lists');
  await owner.reload();
  await card.getByText(/products on sale are shown as you wrote them/).waitFor();

  const shopper = await open(`${shop.url}/products`, { javaScript: false });
  await shopper.getByRole('button', { name: 'American English', exact: true }).click();
  expect(await shopper.locator('html').getAttribute('lang')).toBe('en-US');
  const links = () =>
    shopper.locator('link[rel=canonical], link[rel=alternate]').evaluateAll((all) =>
      all.map((one) => {
        const { pathname, search } = new URL(one.getAttribute('href') ?? '');
        return `${one.getAttribute('hreflang') ?? 'canonical'} ${pathname}${search}`;
      }),
    );
  expect(await links()).toEqual([
    'canonical /products?locale=en-US',
    'en /products',
    'en-US /products?locale=en-US',
    'x-default /products',
  ]);
  const sitemap = async () => (await fetch(`${shop.url}/sitemap.xml`)).text();
  expect(await sitemap()).toMatch(/hreflang="en-US" href="[^"]+\/products\?locale=en-US"/);

  await card.getByRole('button', { name: 'Make default' }).click();
  await owner.getByText('Saved.').waitFor();
  await shopper.goto(`${shop.url}/products?locale=en`);
  expect(await links()).toContain('canonical /products?locale=en');

  const english = owner.getByRole('region', { name: 'English', exact: true });
  await english.getByRole('button', { name: 'Make default' }).click();
  await card.getByRole('button', { name: 'Stop offering this language' }).click();
  await owner.getByText('Saved.').waitFor();
  await shopper.goto(`${shop.url}/products?locale=en-US`);
  expect(await shopper.locator('html').getAttribute('lang')).toBe('en');
  expect(await links()).toEqual(['canonical /products']);
  expect(await sitemap()).not.toContain('locale=');
});
