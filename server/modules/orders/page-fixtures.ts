/** The pages of an order, for its buyer and for staff, who also see its money and are asked before it moves. */
import type { Page } from 'playwright-core';
import { answer } from '#api/client.ts';
import { at, type PageFixture } from '#test/pages/fixture.ts';
import { configureMethod, withMoneyToSendBack } from '#test/pages/payment-steps.ts';
import { toPricedOrder, withPricedOrder } from '#test/pages/priced-steps.ts';
import {
  clientAs,
  signedInAs,
  until,
  withOrder,
  withOrderBy,
  withShippedOrder,
} from '#test/pages/steps.ts';

type Ordered = (page: Page, shopUrl: string) => Promise<string>;

const ofOrder = (
  name: string,
  then: '' | '/refund' | '/cancel' | '/return' | '/packing-slip',
  ordered: Ordered,
  part?: PageFixture['part'],
): PageFixture => ({
  name,
  route: `/admin/orders/:number${then}`,
  part,
  async go(page, url) {
    const number = await ordered(page, url);
    await signedInAs(page, url, 'owner');
    return page.goto(`${url}/admin/orders/${number}${then}`);
  },
});

const paid: Ordered = async (page, url) => (await withOrder(page, url, 'approve')).number;
const declined: Ordered = async (page, url) => (await withOrder(page, url, 'decline')).number;
const shipped: Ordered = async (page, url) => (await withShippedOrder(page, url)).number;

/** The bank holds its money; nobody has taken it yet. */
const authorised: Ordered = async (page, url) => {
  await configureMethod(url, 'stripe', { intent: 'authorise' });
  const { number, pageUrl } = await withOrderBy(page, url, 'stripe');
  const body = new URLSearchParams({ choice: 'paid' });
  await fetch(pageUrl, { method: 'POST', body, redirect: 'manual' });
  const staff = await clientAs(url, 'owner');
  const path = { number };
  await until(`that the money of order ${number} is held`, async () => {
    const order = await answer(staff.GET('/admin/orders/{number}', { params: { path } }));
    return order.paymentState === 'authorised' ? true : undefined;
  });
  return number;
};

/** Called off by staff, its money on its way back. */
const cancelled: Ordered = async (page, url) => {
  const number = await paid(page, url);
  const staff = await clientAs(url, 'owner');
  const call = { params: { path: { number } }, body: { note: 'Cracked in the kiln' } };
  await answer(staff.POST('/admin/orders/{number}/cancel', call));
  return number;
};

export const pageFixtures: PageFixture[] = [
  {
    name: 'admin-orders-batch',
    route: '/admin/orders/batches/:id',
    async go(page, url) {
      const { number } = await withOrder(page, url, 'approve');
      const staff = await clientAs(url, 'owner');
      const body = { action: 'ship' as const, numbers: [number] };
      const { id } = await answer(staff.POST('/admin/order-batches', { body }));
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/orders/batches/${id}`);
    },
  },
  at('admin-orders-slips', '/admin/orders/packing-slips', { as: 'owner' }),
  ofOrder('order-packing-slip', '/packing-slip', paid),
  at('admin-orders-export', '/admin/orders/export?toShip=true', { as: 'owner' }),
  {
    name: 'order',
    route: '/orders/:number',
    async go(page, url) {
      const { number } = await withOrder(page, url, 'none');
      return page.goto(`${url}/orders/${number}`);
    },
  },
  {
    name: 'shipped',
    route: '/orders/:number',
    async go(page, url) {
      const { number } = await withShippedOrder(page, url);
      return page.goto(`${url}/orders/${number}`);
    },
  },
  {
    name: 'admin-orders',
    route: '/admin/orders',
    async go(page, url) {
      await withOrder(page, url, 'approve');
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/orders`);
    },
  },
  {
    name: 'admin-order',
    route: '/admin/orders/:number',
    async go(page, url) {
      const { number } = await withOrder(page, url, 'approve');
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/orders/${number}`);
    },
  },
  toPricedOrder('priced-order', ''),
  {
    name: 'priced-admin-order',
    route: '/admin/orders/:number',
    async go(page, url) {
      const { number } = await withPricedOrder(page, url);
      await signedInAs(page, url, 'owner');
      return page.goto(`${url}/admin/orders/${number}`);
    },
  },
  ofOrder('order-money-by-hand', '', withMoneyToSendBack),
  ofOrder('order-money-declined', '', declined),
  ofOrder('order-money-cancelled', '', cancelled),
  ofOrder('order-money-held', '', authorised, 'payments'),
  ofOrder('order-refund', '/refund', paid),
  ofOrder('order-refund-nothing', '/refund', declined),
  ofOrder('order-cancel', '/cancel', paid),
  ofOrder('order-cancel-late', '/cancel', shipped),
  ofOrder('order-return', '/return', shipped),
  ofOrder('order-return-nothing', '/return', paid),
];
