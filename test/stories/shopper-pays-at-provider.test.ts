/** Paying at PayPal's and at Razorpay's own pages, with stand-ins for both. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { startProviderFakes } from '#test/fakes/payment-providers.ts';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { attemptsAt, CUP, modes, newestOrder, ordersMadeBy, seeHeading } from './paying.ts';
import { choosePaymentMethod, openCheckout, payWith, pressPay, seeThanks } from './shopping.ts';

const fakes = await startProviderFakes();
const shop = await openShop({ pages: true, fakes: Object.values(fakes) });
// A browser asks any site for its icon.
const expectFaults = [/favicon/];

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('at PayPal', () => {
  story.for(modes)('money comes once it is approved, $how', async ({ javaScript }, { open }) => {
    const page = await open(shop.url + CUP, { javaScript, expectFaults });
    await openCheckout(page, 'PayPal');
    await pressPay(page);
    await page.getByRole('heading', { name: 'Pay 28.90 EUR' }).waitFor();
    expect(new URL(page.url()).origin).toBe(fakes.paypal.url);
    await press(page, 'Pay');
    await seeThanks(page);
    expect(await attemptsAt(shop)).toEqual(['paypal captured']);
  });

  story.for(modes)(
    'a refusal is shown, and another payment method keeps the order, $how',
    async ({ javaScript }, { open }) => {
      const orders = await ordersMadeBy(shop, async () => {
        const page = await open(shop.url + CUP, { javaScript, expectFaults });
        await openCheckout(page, 'PayPal');
        await pressPay(page);
        await press(page, 'Decline');
        await seeHeading(page, 'The payment did not go through');
        await page.getByText('The bank declined the payment.').waitFor();
        await choosePaymentMethod(page, 'Test card');
        await pressPay(page);
        await payWith(page, 'Approve');
        await seeThanks(page);
      });
      expect(orders).toBe(1);
      expect((await attemptsAt(shop)).at(-1)).toBe('test captured');
    },
  );

  story.for(modes)(
    'whoever leaves finds the order waiting and pays it there, $how',
    async ({ javaScript }, { open }) => {
      const page = await open(shop.url + CUP, { javaScript, expectFaults });
      await openCheckout(page, 'PayPal');
      await pressPay(page);
      await press(page, 'Leave');
      await page.getByText('You have left the payment page. Nothing was charged').waitFor();
      await pressPay(page);
      await press(page, 'Pay');
      await seeThanks(page);
      expect(await attemptsAt(shop)).toEqual(['paypal captured']);
    },
  );
});

describe('at Razorpay', () => {
  const METHOD = 'UPI, card or netbanking (Razorpay)';
  /** With scripts the form is sent by itself. */
  async function openRazorpay(page: Page, javaScript: boolean): Promise<void> {
    await openCheckout(page, METHOD);
    await pressPay(page);
    if (!javaScript) await press(page, 'Go to the payment page');
    await page.waitForURL(`${fakes.razorpay.url}/**`);
  }
  /** Its own script, where one runs, brings the browser back. */
  async function comeBack(page: Page, javaScript: boolean): Promise<void> {
    if (!javaScript) await press(page, 'Back to the shop');
  }

  story.for(modes)(
    'a form carries the payment there and back, $how',
    async ({ javaScript }, { open }) => {
      const page = await open(shop.url + CUP, { javaScript, expectFaults });
      await openRazorpay(page, javaScript);
      await press(page, 'Pay');
      await comeBack(page, javaScript);
      await seeThanks(page);
      expect(page.url()).toBe(`${shop.url}/orders/${(await newestOrder(shop)).number}/confirmed`);
      expect(await attemptsAt(shop)).toEqual(['razorpay captured']);
    },
  );

  story.for(modes)(
    'a declined card is told, and the same order is paid with another, $how',
    async ({ javaScript }, { open }) => {
      const page = await open(shop.url + CUP, { javaScript, expectFaults });
      await openRazorpay(page, javaScript);
      await press(page, 'Decline');
      await comeBack(page, javaScript);
      await seeHeading(page, 'The payment did not go through');
      await page.getByText('The bank declined the card.').waitFor();
      await pressPay(page);
      if (!javaScript) await press(page, 'Go to the payment page');
      await press(page, 'Pay, and be asked by the bank');
      await press(page, 'It is me');
      await comeBack(page, javaScript);
      await seeThanks(page);
      expect(await attemptsAt(shop)).toEqual(['razorpay captured']);
    },
  );

  story('a shopper who leaves finds the order waiting', async ({ open }) => {
    const page = await open(shop.url + CUP, { expectFaults });
    await openRazorpay(page, true);
    await press(page, 'Leave');
    await page.getByText('You have left the payment page. Nothing was charged').waitFor();
  });

  story('the page before it may submit its form there, and load nothing else', async ({ open }) => {
    const page = await open(shop.url + CUP, { javaScript: false, expectFaults });
    await openCheckout(page, METHOD);
    await pressPay(page);
    await page.getByRole('button', { name: 'Go to the payment page' }).waitFor();
    const response = await page.reload();
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain(`form-action 'self' ${fakes.razorpay.url};`);
    expect(policy.split(fakes.razorpay.url)).toHaveLength(2);
    const order = await page.goto(`${shop.url}/orders/${(await newestOrder(shop)).number}`);
    expect(order?.headers()['content-security-policy']).toMatch(/form-action 'self'(;|$)/);
  });
});
