/** The pages of paying. The shop that shows them has keys of all providers' stand-ins. */
import type { Page } from 'playwright-core';
import type { PageFixture } from './fixtures.ts';
import { arrange, arrangeTransfer, payNowhereBut } from './payment-steps.ts';
import { withAddressedBag, withOrder, withOrderBy } from './steps.ts';

type Go = PageFixture['go'];
const fixture = (name: string, route: string, go: Go): PageFixture => ({
  name,
  route,
  go,
  part: 'payments',
});

/** The provider's page answers that there is nothing to show, so that ours stays in sight. */
const withoutLeaving = (page: Page, address: string) =>
  page.route(address, (route) => route.fulfill({ status: 204 }));

async function payAt(page: Page, url: string, method: string) {
  const { number } = await withOrderBy(page, url, method);
  // It leads on by itself, perhaps before it has loaded wholly.
  const response = await page.goto(`${url}/checkout/pay/${number}`, { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  return response;
}

export const PAYMENT_PAGE_FIXTURES: PageFixture[] = [
  fixture('checkout-ways-to-pay', '/checkout', async (page, url) => {
    await arrangeTransfer(url);
    await withAddressedBag(page, url);
    const response = await page.goto(`${url}/checkout`);
    await page.locator('[name="paymentMethod"][value="bank_transfer"]').check();
    return response;
  }),
  fixture('checkout-no-way-to-pay', '/checkout', async (page, url) => {
    await payNowhereBut(url, 'AT');
    await withAddressedBag(page, url, { country: 'AT', postalCode: '1010', city: 'Vienna' });
    return page.goto(`${url}/checkout`);
  }),
  fixture('pay-redirect', '/checkout/pay/:number', async (page, url) => {
    await withoutLeaving(page, '**/c/pay/**');
    return payAt(page, url, 'stripe');
  }),
  fixture('pay-form', '/checkout/pay/:number', async (page, url) => {
    await withoutLeaving(page, '**/checkout/embedded');
    return payAt(page, url, 'razorpay');
  }),
  fixture('pay-here', '/checkout/pay/:number', async (page, url) => {
    await arrange(url, 'stripe_element');
    const response = await payAt(page, url, 'stripe_element');
    // Without scripts the page says what to do instead.
    const form = page.locator('main form');
    await form.locator('button:not([aria-disabled]), noscript p').first().waitFor();
    return response;
  }),
  fixture('payment-on-its-way', '/checkout/return/:number', async (page, url) => {
    const { number, pageUrl } = await withOrderBy(page, url, 'stripe');
    const body = new URLSearchParams({ choice: 'processing' });
    await fetch(pageUrl, { method: 'POST', body, redirect: 'manual' });
    return page.goto(`${url}/checkout/return/${number}`);
  }),
  fixture('left-payment', '/orders/:number', async (page, url) => {
    const { number } = await withOrder(page, url, 'none');
    return page.goto(`${url}/orders/${number}?left`);
  }),
  fixture('transfer-awaited', '/orders/:number/confirmed', async (page, url) => {
    await arrangeTransfer(url);
    const { number } = await withOrderBy(page, url, 'bank_transfer');
    return page.goto(`${url}/orders/${number}/confirmed`);
  }),
  fixture('transfer-order', '/orders/:number', async (page, url) => {
    await arrangeTransfer(url);
    const { number } = await withOrderBy(page, url, 'bank_transfer');
    return page.goto(`${url}/orders/${number}`);
  }),
  fixture('cash-on-delivery', '/orders/:number/confirmed', async (page, url) => {
    const { number } = await withOrderBy(page, url, 'cash_on_delivery');
    return page.goto(`${url}/orders/${number}/confirmed`);
  }),
];
