/** The merchant configures payment methods, and works through the review queue. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { flagPayment } from '#modules/payments/review/queries.ts';
import { now } from '#platform/clock.ts';
import { expectOk, placedOrder } from '#test/factories/orders.ts';
import { type Open, story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { withMoneyToSendBack } from '#test/pages/payment-steps.ts';
import { signedInAs, withAddressedCart } from '#test/pages/steps.ts';
import { callerOf, findVariant, signInAs } from './shop-api.ts';
import { untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];
const SETTINGS = '/admin/settings/payments';

async function asOwner(open: Open, path: string, javaScript = true): Promise<Page> {
  const page = await open('about:blank', { javaScript, expectFaults: [/status of 409/] });
  await signedInAs(page, shop.url, 'owner');
  await page.goto(shop.url + path);
  if (javaScript) await untilHydrated(page);
  return page;
}

/** The payment methods that a shopper sees at the checkout, in their order. */
async function offeredAtCheckout(open: Open, javaScript: boolean): Promise<string> {
  const page = await open('about:blank', { javaScript });
  await withAddressedCart(page, shop.url);
  await page.goto(`${shop.url}/checkout`);
  const text = await page.getByRole('main').innerText();
  await page.close();
  return text;
}

/** A payment that waits for somebody for this reason; answers the number of its order. */
async function flagged(attention: 'unclear' | 'refund_failed'): Promise<string> {
  const variantId = await findVariant(caller, 'level-plate');
  const { number, paymentId } = await placedOrder(caller, [{ variantId }]);
  await flagPayment(shop.platform.db, paymentId, { attention, at: now() });
  return number;
}

const untilFocused = (page: Page, label: string) =>
  page.locator(`[aria-label="${label}"]:focus`).waitFor();

const rowOf = (page: Page, number: string) =>
  page.getByRole('listitem').filter({ hasText: `Order ${number}` });

story.for(modes)(
  'a payment method that is switched off is offered no more, and one that is renamed by its new name, $how',
  async ({ javaScript }, { open }) => {
    const page = await asOwner(open, SETTINGS, javaScript);
    await page.getByRole('button', { name: 'Switch off Cash on delivery' }).click();
    await page.getByText('Cash on delivery is switched off.').waitFor();
    expect(await offeredAtCheckout(open, javaScript)).not.toContain('Cash on delivery');

    await page.getByRole('link', { name: 'Change Cash on delivery' }).click();
    expect(await page.getByLabel('Offered at the checkout').isChecked()).toBe(false);
    await page.getByLabel('Offered at the checkout').check();
    await page.getByLabel('Name').fill('Pay the driver');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Pay the driver is saved.').waitFor();
    expect(await offeredAtCheckout(open, javaScript)).toContain('Pay the driver');

    await page.getByRole('link', { name: 'Change Pay the driver' }).click();
    await page.getByLabel('Germany').waitFor();
    await page.getByLabel('Austria').check();
    await page.getByLabel('Name').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Cash on delivery is saved.').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('One country');
    // The bag goes to Germany.
    expect(await offeredAtCheckout(open, javaScript)).not.toContain('Cash on delivery');
    await page.getByRole('link', { name: 'Change Cash on delivery' }).click();
    await page.getByLabel('Austria').uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Cash on delivery is saved.').waitFor();
  },
);

story.for(modes)(
  'a transfer is not left without saying where the money goes, and nothing typed is lost, $how',
  async ({ javaScript }, { open }) => {
    const page = await asOwner(open, `${SETTINGS}/bank_transfer`, javaScript);
    const words = await page.getByLabel('Instructions').inputValue();
    expect(words).toContain('Demo Bank');
    await page.getByLabel('Name').fill('By transfer');
    await page.getByLabel('Instructions').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.field-error').waitFor();
    expect(await page.locator('.field-error').innerText()).toContain(
      'First write where to send the money',
    );
    expect(await page.getByLabel('Name').inputValue()).toBe('By transfer');
  },
);

story('payment methods are reordered by keyboard alone', async ({ open }) => {
  const page = await asOwner(open, '/admin');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.waitForURL(`${shop.url}/admin/settings`);
  await page.getByRole('main').getByRole('link', { name: 'Payment methods' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(shop.url + SETTINGS);
  const up = page.getByRole('button', { name: 'Move Cash on delivery up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Cash on delivery is now number 2 of 3.').waitFor();
  // Still in hand, to be moved further.
  await untilFocused(page, 'Move Cash on delivery up');
  await page.keyboard.press('Enter');
  await page.getByText('Cash on delivery is now number 1 of 3.').waitFor();
  const offered = await offeredAtCheckout(open, true);
  expect(offered.indexOf('Cash on delivery')).toBeLessThan(offered.indexOf('Test card'));
  // At the top there is only the way down.
  await untilFocused(page, 'Move Cash on delivery down');
});

story.for(modes)(
  'money to send back leads from the overview to the payment, and is gone once it is sent, $how',
  async ({ javaScript }, { open }) => {
    const visitor = await open('about:blank');
    const number = await withMoneyToSendBack(visitor, shop.url);
    const page = await asOwner(open, '/admin', javaScript);
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Payments that need you/ })
      .click();
    const row = rowOf(page, number);
    await row.getByText('€12.00 is waiting for you to send it.').waitFor();
    expect(await row.innerText()).toContain('Send back by hand');
    await row.getByRole('button', { name: 'I have sent €12.00' }).click();
    await page.getByText(`Order ${number}: marked as sent.`).waitFor();
    expect(await rowOf(page, number).count()).toBe(0);
    await page.goto(`${shop.url}/admin/payments?search=${number}`);
    await page
      .getByRole('row', { name: new RegExp(number) })
      .getByText('Paid')
      .waitFor();
  },
);

story.for(modes)(
  'an unclear payment is asked about, seen to with a note, and leaves the list, $how',
  async ({ javaScript }, { open }) => {
    const number = await flagged('unclear');
    const page = await asOwner(open, '/admin/payments?reason=unclear', javaScript);
    await rowOf(page, number).getByRole('button', { name: 'Check now' }).click();
    await page.getByText(`Order ${number}: checked. The payment is now: Waiting.`).waitFor();
    await rowOf(page, number).locator('summary').click();
    await rowOf(page, number).getByLabel('Note for the order').fill('Rang them');
    await page.getByRole('button', { name: `Mark as reviewed: order ${number}` }).click();
    await page.getByText(`Order ${number}: marked as reviewed`).waitFor();
    expect(await rowOf(page, number).count()).toBe(0);
    await page.getByText('No payments match these filters.').waitFor();
    await page.goto(`${shop.url}/admin/team/activity?subjectType=payment`);
    const [entry] = await page.getByRole('row').filter({ hasText: 'Reviewed a payment' }).all();
    await entry?.locator('summary').click();
    expect(await entry?.innerText()).toContain('Rang them');
  },
);

story('a payment that changed meanwhile is not cleared from the review queue', async ({ open }) => {
  const number = await flagged('unclear');
  const page = await asOwner(open, '/admin/payments');
  await rowOf(page, number).locator('summary').click();
  await rowOf(page, number).getByLabel('Note for the order').fill('Fine');
  const { rows } = await shop.platform.pool.query(
    'select p.id from payments p join orders o on o.id = p.order_id where o.number = $1',
    [number],
  );
  const { id } = rows[0];
  await flagPayment(shop.platform.db, id, { attention: 'refund_failed', at: now() });
  await page.getByRole('button', { name: `Mark as reviewed: order ${number}` }).click();
  await page.getByText('This payment needs attention for another reason by now.').waitFor();
  await rowOf(page, number).getByText('Refund failed').waitFor();
  // What was typed is still there.
  expect(await rowOf(page, number).getByLabel('Note for the order').inputValue()).toBe('Fine');
  await page.getByRole('button', { name: `Mark as reviewed: order ${number}` }).click();
  await page.getByText(`Order ${number}: marked as reviewed`).waitFor();
});

story('the overview says when nobody can pay', async ({ open }) => {
  const token = await signInAs(caller, 'owner');
  const turn = async (method: string, enabled: boolean) => {
    const path = 'admin/payment-methods';
    const { body } = await expectOk(caller.api('GET', path, { token }));
    const paymentMethod = body.items.find((one: { method: string }) => one.method === method);
    const { names, instructions, currencies, countries, intent } = paymentMethod;
    await expectOk(
      caller.api('PUT', `${path}/${method}`, {
        token,
        body: { enabled, names, instructions, currencies, countries, intent },
      }),
    );
  };
  const all = ['test', 'bank_transfer', 'cash_on_delivery'];
  for (const method of all) await turn(method, false);
  const page = await asOwner(open, '/admin');
  await page.getByText('Nobody can pay at the moment').waitFor();
  await page.getByRole('link', { name: 'Set up payment methods' }).click();
  await page.getByRole('button', { name: 'Switch on Test card' }).click();
  await page.getByText('Test card is switched on.').waitFor();
  await page.goto(`${shop.url}/admin`);
  expect(await page.getByText('Nobody can pay').count()).toBe(0);
  for (const method of all) await turn(method, true);
});
