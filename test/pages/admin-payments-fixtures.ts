/** The review queue and the payment methods. */
import type { Page } from 'playwright-core';
import { answer } from '#api/client.ts';
import type { PageFixture } from './fixtures.ts';
import { clientAs, signedInAs, until, withOrderBy } from './steps.ts';

const asOwner = (name: string, route: string, path = route): PageFixture => ({
  name,
  route,
  async go(page, url) {
    await signedInAs(page, url, 'owner');
    return page.goto(url + path);
  },
});

/** An order that was paid in cash and given back in part: somebody has to send that money. Answers its number. */
export async function withMoneyToSendBack(page: Page, shopUrl: string): Promise<string> {
  const { number } = await withOrderBy(page, shopUrl, 'cash_on_delivery');
  const staff = await clientAs(shopUrl, 'owner');
  const query = { search: number };
  const find = async () => {
    const { items } = await answer(staff.GET('/admin/payments', { params: { query } }));
    return items[0];
  };
  const payment = await find();
  if (!payment) throw new Error(`order ${number} has no payment`);
  const { id, amount } = payment;
  await answer(staff.POST('/admin/payments/{id}/paid', { params: { path: { id } } }));
  await answer(
    staff.POST('/admin/orders/{number}/refunds', {
      params: { path: { number } },
      body: { paymentId: id, amount: { ...amount, amount: 1200 } },
    }),
  );
  await until('that somebody is asked to send the money', async () =>
    (await find())?.attention === 'refund_by_hand' ? true : undefined,
  );
  return number;
}

export const ADMIN_PAYMENT_FIXTURES: PageFixture[] = [
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
  asOwner('admin-payments-none', '/admin/payments', '/admin/payments?reason=paid_twice'),
  asOwner('payment-ways', '/admin/settings/payments'),
  asOwner(
    'payment-way-moved',
    '/admin/settings/payments',
    '/admin/settings/payments?done=up&method=cash_on_delivery',
  ),
  asOwner(
    'payment-way',
    '/admin/settings/payments/:method',
    '/admin/settings/payments/bank_transfer',
  ),
];
