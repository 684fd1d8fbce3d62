import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Open, story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { orderAsGuest, payWith, seeThanks, untilHydrated } from './shopping.ts';

const shop = await openShop({ pages: true });
const modes = [
  { how: 'with scripts', javaScript: true },
  { how: 'without scripts', javaScript: false },
];

/** On the payment page of an order for one cup. */
async function openPayment(open: Open, javaScript: boolean) {
  const page = await open(`${shop.url}/products/morrow-cup?Colour=Oat`, { javaScript });
  return { page, number: await orderAsGuest(page) };
}

const seeStatus = (page: Page, status: string) =>
  page.getByRole('main').getByText(status, { exact: true }).first().waitFor();

story.for(modes)(
  'a declined card is told with its reason, and another one pays, $how',
  async ({ javaScript }, { open }) => {
    const { page, number } = await openPayment(open, javaScript);
    await payWith(page, 'Decline');
    await page.getByRole('heading', { name: 'The payment did not go through' }).waitFor();
    const words = await page.getByRole('main').innerText();
    expect(words).toContain('The bank declined the card.');
    expect(words).toContain(`Nothing was charged. Your order ${number} is kept for you`);
    if (javaScript) await untilHydrated(page);
    await page.getByRole('button', { name: /^Pay €/ }).click();
    await payWith(page, 'Approve', 'Twice');
    await seeThanks(page);
    await page.getByRole('link', { name: 'Follow your order' }).click();
    await seeStatus(page, 'Paid');
    expect(await page.getByText('Payment declined').count()).toBe(1);
    expect(await page.getByText('Payment received').count()).toBe(1);
  },
);

story.for(modes)(
  'a card that the bank asks about pays once that is answered, $how',
  async ({ javaScript }, { open }) => {
    const { page } = await openPayment(open, javaScript);
    await payWith(page, 'Needs authentication');
    await page.getByRole('button', { name: 'Fail' }).click();
    await page.getByText('The bank could not confirm that it was you.').waitFor();
    if (javaScript) await untilHydrated(page);
    await page.getByRole('button', { name: /^Pay €/ }).click();
    await payWith(page, 'Needs authentication', 'Out of order');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await seeThanks(page);
  },
);

story.for(modes)(
  'whoever leaves the payment page finds the order waiting, and may cancel it, $how',
  async ({ javaScript }, { open }) => {
    const { page, number } = await openPayment(open, javaScript);
    await payWith(page, 'Abandon');
    await page.waitForURL(`${shop.url}/orders/${number}?left`);
    await page.getByText('You have left the payment page.').waitFor();
    await seeStatus(page, 'Waiting for payment');
    await page.getByRole('button', { name: 'Pay €28.90' }).waitFor();
    await page.getByRole('button', { name: 'Cancel the order' }).click();
    await seeStatus(page, 'Cancelled');
    await page.getByText('As you asked.').waitFor();
    expect(await page.getByRole('button', { name: /^Pay|^Cancel/ }).count()).toBe(0);
    await page.goto(`${shop.url}/bag`);
    await page.getByRole('link', { name: 'Morrow cup' }).waitFor();
  },
);

story.for(modes)(
  'a payment is found even though its webhook never comes, $how',
  async ({ javaScript }, { open }) => {
    const { page } = await openPayment(open, javaScript);
    await payWith(page, 'Approve', 'Never');
    await seeThanks(page);
    await page.goto(`${shop.url}/bag`);
    await page.getByRole('main').getByText('Your bag is empty.').waitFor();
  },
);

story('a payment abandoned on its page can be made later', async ({ open }) => {
  const { page, number } = await openPayment(open, true);
  await page.getByRole('button', { name: 'Cancel the payment' }).click();
  await page.waitForURL(`${shop.url}/orders/${number}?left`);
  await page.getByText('You have left the payment page.').waitFor();
  await seeStatus(page, 'Waiting for payment');
  await page.getByRole('button', { name: /^Pay €/ }).click();
  await payWith(page, 'Approve', 'Late');
  await seeThanks(page);
});
