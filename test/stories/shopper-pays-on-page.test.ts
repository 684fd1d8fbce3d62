/** Paying in Stripe's form on our own page, with stand-ins for Stripe and for its script. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { startProviderFakes } from '#test/fakes/payment-providers.ts';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { configureMethod } from '#test/pages/payment-steps.ts';
import { attemptsAt, CUP, newestOrder, ordersMadeBy, seeHeading, seeStatus } from './paying.ts';
import {
  choosePaymentMethod,
  fillCheckout,
  openCheckout,
  payWith,
  pressPay,
  seeThanks,
} from './shopping.ts';

const fakes = await startProviderFakes();
const shop = await openShop({ pages: true, fakes: Object.values(fakes) });
await configureMethod(shop.url, 'stripe_element');
const METHOD = 'Card, on this page';
// A browser asks any site for its icon; a card that is declined is an answer of 402.
const expectFaults = [/favicon/, /status of 402/];

async function openCardForm(page: Page): Promise<void> {
  await openCheckout(page, METHOD);
  await pressPay(page);
  await page.waitForURL(/\/checkout\/pay\/\d+$/);
  await seeHeading(page, 'Pay €28.90');
}

/** Chooses how it goes in Stripe's frame, once the form is there. */
async function enter(page: Page, card: string): Promise<void> {
  const frame = page.frameLocator('main iframe');
  await frame.getByRole('radio', { name: card }).check();
  await page.locator('main form button:not([aria-disabled])').click();
}

story('a card payment is made in the form on our page', async ({ open }) => {
  const page = await open(shop.url + CUP, { expectFaults });
  await openCardForm(page);
  await enter(page, 'Card that is approved');
  await seeThanks(page);
  const { number } = await newestOrder(shop);
  // What Stripe adds to the way back opens the payment, so it does not stay in the address.
  expect(page.url()).toBe(`${shop.url}/orders/${number}/confirmed`);
  expect(await attemptsAt(shop)).toEqual(['stripe_element captured']);
});

story('a declined card is reported on the same page, and another card pays', async ({ open }) => {
  const page = await open(shop.url + CUP, { expectFaults });
  await openCardForm(page);
  await page.locator('main form button:not([aria-disabled])').click();
  await enter(page, 'Card without enough money');
  const alert = page.getByRole('alert');
  await alert.getByText('There was not enough money on the card or account.').waitFor();
  await alert.getByText('Nothing was charged.').waitFor();
  await enter(page, 'Card that is approved');
  await seeThanks(page);
  expect(await attemptsAt(shop)).toEqual(['stripe_element captured']);
});

story('a card that needs authentication pays after it', async ({ open }) => {
  const page = await open(shop.url + CUP, { expectFaults });
  await openCardForm(page);
  await enter(page, 'Card that asks its bank');
  await page.getByRole('button', { name: 'Fail' }).click();
  await seeHeading(page, 'The payment did not go through');
  await page.getByText('The bank could not confirm that it was you.').waitFor();
  await pressPay(page);
  await page.waitForURL(/\/checkout\/pay\//);
  await enter(page, 'Card that asks its bank');
  await page.getByRole('button', { name: 'Complete' }).click();
  await seeThanks(page);
  expect(await attemptsAt(shop)).toEqual(['stripe_element captured']);
});

story('a shopper who chooses another payment method keeps the order', async ({ open }) => {
  const orders = await ordersMadeBy(shop, async () => {
    const page = await open(shop.url + CUP, { expectFaults });
    await openCardForm(page);
    await page.getByRole('link', { name: 'Pay another way' }).click();
    await seeStatus(page, 'Waiting for payment');
    await choosePaymentMethod(page, 'Test card');
    await pressPay(page);
    await payWith(page, 'Approve');
    await seeThanks(page);
  });
  expect(orders).toBe(1);
  expect(await attemptsAt(shop)).toEqual(['stripe_element cancelled', 'test captured']);
});

story('a shopper who leaves finds the form of the same payment again', async ({ open }) => {
  const page = await open(shop.url + CUP, { expectFaults });
  await openCardForm(page);
  const { number } = await newestOrder(shop);
  await page.goto(`${shop.url}/orders/${number}`);
  expect(await page.getByRole('radio', { name: METHOD }).isChecked()).toBe(true);
  await pressPay(page);
  await page.waitForURL(/\/checkout\/pay\//);
  await enter(page, 'Direct debit, which takes days');
  await seeHeading(page, 'Your payment is on its way');
  expect(await attemptsAt(shop)).toEqual(['stripe_element processing']);
});

story('a form that fails to load is reported, and loads on retry', async ({ open }) => {
  const page = await open(shop.url + CUP, { expectFaults: [/stripe\.js/, ...expectFaults] });
  await page.route('**/stripe.js', (route) => route.abort());
  await openCardForm(page);
  await page.getByRole('alert').getByText('The payment form could not be loaded.').waitFor();
  await page.unroute('**/stripe.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await enter(page, 'Card that is approved');
  await seeThanks(page);
});

story('without scripts the page says so and offers other payment methods', async ({ open }) => {
  const page = await open(shop.url + CUP, { javaScript: false });
  await openCardForm(page);
  const words = await page.locator('main noscript p').innerText();
  expect(words).toContain('This payment method needs JavaScript');
  expect(await page.getByRole('button', { name: /^Pay €/ }).count()).toBe(0);
  await page.getByRole('link', { name: 'Pay another way' }).click();
  await choosePaymentMethod(page, 'Test card');
  await pressPay(page);
  await payWith(page, 'Approve');
  await seeThanks(page);
});

describe('the content security policy', () => {
  const policies = (page: Page) => {
    const seen = new Map<string, string>();
    page.on('response', (response) => {
      const { pathname, origin } = new URL(response.url());
      const policy = response.headers()['content-security-policy'] ?? '';
      const isPage = response.request().isNavigationRequest() && origin === shop.url;
      if (isPage && response.status() === 200) seen.set(pathname.replace(/\d+/, ':number'), policy);
    });
    return seen;
  };
  /** Every script that stands on the page: where it is from, or whether it carries the nonce. */
  const scriptsOn = (page: Page) =>
    page.evaluate(() =>
      [...document.scripts].map((script) =>
        script.src ? new URL(script.src).origin : script.nonce ? 'nonce' : script.type,
      ),
    );

  story('has Stripe’s hosts on the page with its form and on no other', async ({ open }) => {
    const page = await open('about:blank', { expectFaults });
    const seen = policies(page);
    await page.goto(shop.url + CUP);
    await openCheckout(page, METHOD);
    await page.reload();
    const own = new Set(['nonce', shop.url, 'application/ld+json']);
    expect((await scriptsOn(page)).filter((from) => !own.has(from))).toEqual([]);
    await fillCheckout(page);
    await choosePaymentMethod(page, METHOD);
    await pressPay(page);
    await page.waitForURL(/\/checkout\/pay\/\d+$/);
    await page.locator('main form button:not([aria-disabled])').waitFor();
    const here = new Set(await scriptsOn(page));
    expect([...here].filter((from) => !own.has(from))).toEqual([fakes.stripe.url]);
    await page.getByRole('link', { name: 'Pay another way' }).click();
    await seeStatus(page, 'Waiting for payment');
    expect((await scriptsOn(page)).filter((from) => !own.has(from))).toEqual([]);

    const allowing = [...seen].filter(([, policy]) => policy.includes(fakes.stripe.url));
    expect(allowing.map(([path]) => path)).toEqual(['/checkout/pay/:number']);
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining(['/checkout', '/checkout/pay/:number', '/orders/:number']),
    );
    const policy = allowing[0]?.[1] ?? '';
    for (const name of ['script-src', 'frame-src', 'connect-src']) {
      expect(policy).toMatch(new RegExp(`${name} 'self'[^;]* ${fakes.stripe.url}`));
    }
    for (const rule of ["form-action 'self'", "default-src 'self'", "frame-ancestors 'none'"]) {
      expect(policy).toMatch(new RegExp(`(^|; )${rule}(;|$)`));
    }
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  story('is not widened by anything a visitor sends', async ({ open }) => {
    const page = await open(shop.url + CUP, { expectFaults });
    await openCardForm(page);
    const evil = 'https://evil.test';
    for (const query of [`?host=${evil}`, `?embed=${evil}`, `?script=${evil}&form=${evil}`]) {
      const response = await page.goto(page.url().split('?')[0] + query);
      expect(response?.headers()['content-security-policy']).not.toContain('evil');
    }
  });
});
