/** The pages of paying, of the review queue and of the payment methods. */
import type { Page } from 'playwright-core';
import { at, type PageFixture } from '#test/pages/fixture.ts';
import {
  configureMethod,
  configureTransfer,
  withMoneyToSendBack,
} from '#test/pages/payment-steps.ts';
import { signedInAs, withOrder, withOrderBy } from '#test/pages/steps.ts';

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

export const pageFixtures: PageFixture[] = [
  {
    name: 'admin-payments',
    route: '/admin/payments',
    async go(page, url) {
      await withMoneyToSendBack(page, url);
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/payments`);
    },
  },
  {
    name: 'admin-payments-note',
    route: '/admin/payments',
    async go(page, url) {
      const number = await withMoneyToSendBack(page, url);
      await signedInAs(page, url, 'owner');
      const response = await page.goto(`${url}/admin/payments`);
      await page.locator('.pay-queue > li').filter({ hasText: number }).locator('summary').click();
      return response;
    },
  },
  {
    name: 'admin-payments-all',
    route: '/admin/payments',
    async go(page, url) {
      await withMoneyToSendBack(page, url);
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/payments?all=true`);
    },
  },
  at('admin-payments-none', '/admin/payments?reason=paid_twice', { as: 'owner' }),
  at('payment-ways', '/admin/settings/payments', { as: 'owner' }),
  at('payment-way-moved', '/admin/settings/payments?done=up&method=cash_on_delivery', {
    as: 'owner',
  }),
  at('payment-way', '/admin/settings/payments/bank_transfer', {
    route: '/admin/settings/payments/:method',
    as: 'owner',
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
    await configureMethod(url, 'stripe_element');
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
    await configureTransfer(url);
    const { number } = await withOrderBy(page, url, 'bank_transfer');
    return page.goto(`${url}/orders/${number}/confirmed`);
  }),
  fixture('transfer-order', '/orders/:number', async (page, url) => {
    await configureTransfer(url);
    const { number } = await withOrderBy(page, url, 'bank_transfer');
    return page.goto(`${url}/orders/${number}`);
  }),
  fixture('cash-on-delivery', '/orders/:number/confirmed', async (page, url) => {
    const { number } = await withOrderBy(page, url, 'cash_on_delivery');
    return page.goto(`${url}/orders/${number}/confirmed`);
  }),
];
