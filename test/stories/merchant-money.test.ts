/** The merchant gives money back, notes a transfer as paid, and cancels an order that was paid. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectOk, levelOf, placedOrder } from '#test/factories/orders.ts';
import { type Open, story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { configureTransfer } from '#test/pages/payment-steps.ts';
import { signedInAs } from '#test/pages/steps.ts';
import { modes } from './paying.ts';
import { buyAsGuest, callerOf, findVariant, giveBack, ship, signInAs } from './shop-api.ts';
import { untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const { db } = shop.platform;

const paidOrder = async () => buyAsGuest(caller, await findVariant(caller, 'selvedge-tea-towel'));

async function asOwner(open: Open, path: string, javaScript = true): Promise<Page> {
  const page = await open('about:blank', { javaScript, expectFaults: [/status of 40[09]/] });
  await signedInAs(page, shop.url, 'owner');
  await page.goto(shop.url + path);
  if (javaScript) await untilHydrated(page);
  return page;
}

const main = (page: Page) => page.getByRole('main').innerText();

/** Looks again until the page says so; with scripts it changes by itself. */
const untilShows = (page: Page, words: string | RegExp, javaScript: boolean) =>
  expect
    .poll(
      async () => {
        if (!javaScript) await page.reload();
        return main(page);
      },
      { timeout: 20_000 },
    )
    .toMatch(words);

story.for(modes)(
  'a part of the money goes back, then the rest, and the shopper sees it, $how',
  async ({ javaScript }, { open }) => {
    const order = await paidOrder();
    const page = await asOwner(open, `/admin/orders/${order.number}`, javaScript);
    expect(await main(page)).toMatch(/€\d+\.\d\d was paid\./);
    await page.getByRole('link', { name: 'Refund' }).click();
    await page.getByRole('heading', { name: `Refund order ${order.number}` }).waitFor();
    const amount = page.getByRole('textbox', { name: 'Amount in EUR' });
    const all = Number(await amount.inputValue());
    expect(all).toBeGreaterThan(10);

    // What is no amount stands beside its field, and the note is still there.
    await page.getByRole('textbox', { name: 'Note' }).fill('A loose thread');
    await amount.fill('ten');
    await page.getByRole('button', { name: 'Give back' }).click();
    await page.getByText('Enter an amount such as 12.50.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('A loose thread');
    await amount.fill(String(all + 1));
    await page.getByRole('button', { name: 'Give back' }).click();
    await page.getByText('That is more than is left of this payment.').waitFor();

    await amount.fill('1.000');
    await page.getByRole('button', { name: 'Give back' }).click();
    await page.getByText('Do you mean €1,000.00 or €1.00?').waitFor();
    await amount.fill('10,00 €');
    if (javaScript) {
      const remaining = (all - 10).toFixed(2);
      await page.getByText(`€10.00 is refunded; you keep €${remaining}.`).waitFor();
    }
    await page.getByRole('button', { name: 'Give back' }).click();
    await page.getByText('The refund has been requested.').waitFor();
    await untilShows(page, /€10\.00 was refunded, €[\d.]+ is left\./, javaScript);
    expect(await main(page)).toContain('A loose thread');

    await page.getByRole('link', { name: 'Refund' }).click();
    await page.getByRole('button', { name: 'Give back' }).click();
    await untilShows(page, /was paid, and all of it was refunded\./, javaScript);
    expect(await page.getByRole('link', { name: 'Refund' }).count()).toBe(0);

    await page.goto(`${shop.url}/orders/${order.number}?token=${order.token}`);
    expect((await main(page)).match(/Money sent back/g)).toHaveLength(2);
    expect(await main(page)).not.toContain('A loose thread');
  },
);

story.for(modes)(
  'a transfer is noted once it has come, and money of it is sent back by hand, $how',
  async ({ javaScript }, { open }) => {
    await configureTransfer(shop.url);
    const variantId = await findVariant(caller, 'level-plate');
    const order = await placedOrder(caller, [{ variantId }], { method: 'bank_transfer' });
    const page = await asOwner(open, `/admin/orders/${order.number}`, javaScript);
    expect(await main(page)).toContain('has not been paid yet');
    await page.getByRole('button', { name: 'Mark as paid' }).click();
    await page.getByText('Marked as paid.').waitFor();
    await page.getByRole('button', { name: 'Mark as shipped' }).waitFor();
    expect(await main(page)).toMatch(/Payment received\s+Demo owner/);

    await page.getByRole('link', { name: 'Refund' }).click();
    await page.getByRole('textbox', { name: 'Amount in EUR' }).fill('5');
    await page.getByRole('button', { name: 'Give back' }).click();
    await untilShows(page, /€5\.00 is waiting for you to send it back\./, javaScript);
    await page.getByRole('button', { name: 'I have sent €5.00' }).click();
    await page.getByText('Marked as sent.').waitFor();
    expect(await main(page)).toMatch(/€5\.00 was refunded/);
  },
);

story.for(modes)(
  'a paid order is cancelled after a question that says what follows, $how',
  async ({ javaScript }, { open }) => {
    const variantId = await findVariant(caller, 'selvedge-tea-towel');
    const before = await levelOf({ db }, variantId);
    const order = await buyAsGuest(caller, variantId);
    const page = await asOwner(open, `/admin/orders/${order.number}`, javaScript);
    await page.getByRole('link', { name: 'Cancel this order' }).click();
    await page.getByRole('heading', { name: `Cancel order ${order.number}?` }).waitFor();
    const question = await main(page);
    expect(question).toMatch(/€[\d.]+ is refunded to the shopper\./);
    expect(question).toContain('One unit goes back on the shelf');
    await page.getByRole('link', { name: 'Keep the order' }).click();
    await page.getByRole('link', { name: 'Cancel this order' }).click();
    // The order's own page has a field for notes too.
    await page.getByRole('heading', { name: `Cancel order ${order.number}?` }).waitFor();
    await page.getByRole('textbox', { name: 'Note' }).fill('Torn in the press');
    await page.getByRole('button', { name: 'Cancel the order' }).click();
    await page.getByText('The order is cancelled. The shopper gets a mail.').waitFor();
    await untilShows(page, /was paid, and all of it was refunded\./, javaScript);
    expect(await main(page)).toContain('Torn in the press');
    expect(await page.getByRole('link', { name: 'Cancel this order' }).count()).toBe(0);
    expect(await levelOf({ db }, variantId)).toEqual(before);

    await page.goto(`${shop.url}/admin/orders/${order.number}/cancel`);
    await page.getByText('This order can no longer be cancelled').waitFor();
    expect(await page.getByRole('button', { name: 'Cancel the order' }).count()).toBe(0);
  },
);

story('staff without the permission see no refunds to make', async ({ open }) => {
  const order = await paidOrder();
  const token = await signInAs(caller, 'owner');
  const body = { name: 'Packers', permissions: ['orders:read', 'orders:write'] };
  const role = await expectOk(caller.api('POST', 'admin/roles', { token, body }));
  const someone = { email: `${crypto.randomUUID()}@example.test`, name: 'Pat Example' };
  const password = 'teapot under the stairs';
  await expectOk(caller.api('POST', 'auth/register', { body: { ...someone, password } }));
  await db
    .updateTable('accounts')
    .set({ role_id: role.body.id })
    .where('email', '=', someone.email)
    .execute();
  const page = await open(`${shop.url}/sign-in?to=/admin/orders/${order.number}`, {
    expectFaults: [/status of 403/],
  });
  await page.getByRole('textbox', { name: 'Email' }).fill(someone.email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Payment', exact: true }).waitFor();
  expect(await page.getByRole('link', { name: 'Refund' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Cancel this order' }).click();
  await page.getByText('which your role does not allow').waitFor();
  expect(await page.getByRole('button', { name: 'Cancel the order' }).count()).toBe(0);
  const answer = await page.goto(`${shop.url}/admin/orders/${order.number}/refund`);
  expect(answer?.status()).toBe(403);
});

story('a page left open shows a conflict when others have refunded since', async ({ open }) => {
  const order = await paidOrder();
  const page = await asOwner(open, `/admin/orders/${order.number}/refund`);
  const all = Number(await page.getByRole('textbox', { name: 'Amount in EUR' }).inputValue());
  await giveBack(caller, order, Math.round(all * 100) - 200);
  await page.getByRole('button', { name: 'Give back' }).click();
  await page.getByText('That is more than is left of this payment.').waitFor();
  await page.getByText('Up to €2.00.', { exact: true }).waitFor();

  await page.goto(`${shop.url}/admin/orders/${order.number}/cancel`);
  await untilHydrated(page);
  await ship(caller, order.number);
  const cancel = page.getByRole('button', { name: 'Cancel the order' });
  await cancel.click();
  await page.getByRole('alert').waitFor();
  await cancel.waitFor({ state: 'detached' });
});

story('a refund is made by keyboard alone', async ({ open }) => {
  const order = await paidOrder();
  const page = await asOwner(open, `/admin/orders/${order.number}`);
  await page.getByRole('link', { name: 'Refund' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Amount in EUR' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3.50');
  await page.keyboard.press('Enter');
  await page.getByText('The refund has been requested.').waitFor();
});

story(
  'a sensitive action asks for reauthentication when that was long ago, and goes on',
  async ({ open }) => {
    const order = await paidOrder();
    const page = await asOwner(open, `/admin/orders/${order.number}`);
    await db
      .updateTable('sessions')
      .set({ confirmed_at: new Date(Date.now() - 11 * 60_000) })
      .execute();
    await page.getByRole('link', { name: 'Refund' }).click();
    await page.waitForURL(/\/confirm\?to=/);
    await page.getByLabel('Password', { exact: true }).fill('demo-owner-2026');
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByRole('heading', { name: `Refund order ${order.number}` }).waitFor();
    expect(page.url()).toContain('payment=');
  },
);
