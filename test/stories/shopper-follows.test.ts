import { expect } from 'vitest';
import { payAt, placedOrder } from '#test/factories/orders.ts';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { buyAsGuest, callerOf, findVariant, giveBack, ship, signInAs } from './shop-api.ts';
import { untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
// A number with letters is followed like any other.
await caller.api('PUT', 'admin/settings/orders', {
  token: await signInAs(caller, 'owner'),
  body: { prefix: 'MAR-', start: 10_001 },
});

story("an order's page updates itself on payment and shipping", async ({ open }) => {
  const variantId = await findVariant(caller, 'ember-teapot');
  const order = await placedOrder(caller, [{ variantId }]);
  expect(order.number).toMatch(/^MAR-\d+$/);
  const page = await open(`${shop.url}/orders/${order.number}?token=${order.token}`);
  const main = page.getByRole('main');
  const seeStatus = (status: string) => main.getByText(status, { exact: true }).first().waitFor();
  await seeStatus('Waiting for payment');
  expect(page.url()).not.toContain('token');
  await untilHydrated(page);
  await page.evaluate('window.sameDocument = true');

  await payAt(order.pageUrl, 'approve');
  await seeStatus('Paid');
  expect(await main.getByRole('button', { name: 'Cancel the order' }).count()).toBe(0);
  await ship(caller, order.number);
  await seeStatus('On its way');
  await main.getByText('Test Post TP-0042').waitFor();
  await main.getByText('Handed to the carrier').waitFor();
  await giveBack(caller, order, 100);
  await main.getByText('€1.00 has gone back to you.').waitFor();
  expect(await page.evaluate('window.sameDocument')).toBe(true);

  await page.goto(`${shop.url}/demo/mailbox`);
  const mail = page.getByRole('link', { name: `Your order ${order.number} is on its way` });
  await expect
    .poll(async () => (await mail.count()) || (await page.reload()), { timeout: 10_000 })
    .toBe(1);
  await mail.click();
  const letter = page.frameLocator('iframe');
  await letter.getByText('Tracking number: TP-0042').waitFor();
});

story('without scripts the page shows the same after a reload', async ({ open }) => {
  const order = await buyAsGuest(caller, await findVariant(caller, 'ember-teapot'));
  const address = `${shop.url}/orders/${order.number}?token=${order.token}`;
  const page = await open(address, { javaScript: false });
  await page.getByText('Thank you. We are packing your order.').waitFor();
  await ship(caller, order.number);
  await page.reload();
  await page.getByText('All of your order has left us.').waitFor();
});

story('an order cannot be seen by guessing its number', async ({ open }) => {
  const order = await buyAsGuest(caller, await findVariant(caller, 'ember-teapot'));
  const address = `${shop.url}/orders/${order.number}`;
  const expectFaults = [/status of 404/];
  for (const wrong of ['', '?token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '/confirmed', '/failed']) {
    const page = await open(address + wrong, { expectFaults });
    await page.getByRole('heading', { name: 'This page is not here' }).waitFor();
  }
});

story('a shopper with an account signs in, buys, and finds the order there', async ({ open }) => {
  const page = await open(`${shop.url}/sign-in`);
  await page.getByRole('button', { name: 'Sign in as a shopper' }).click();
  await page.getByRole('heading', { name: 'Your orders' }).waitFor();
  const token = await signInAs(caller, 'shopper');
  const variantId = await findVariant(caller, 'ember-teapot');
  const order = await placedOrder(caller, [{ variantId }], { token });
  await page.reload();
  await page.getByRole('link', { name: order.number }).click();
  await page.getByRole('heading', { name: `Order ${order.number}` }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${shop.url}/`);
  await page.goto(`${shop.url}/account`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});
