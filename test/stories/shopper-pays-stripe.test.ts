/** Paying at Stripe's own page, with a stand-in for Stripe behind the provider as it is in production. */
import { expect } from 'vitest';
import { startProviderFakes } from '#test/fakes/payment-providers.ts';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import {
  attemptsAt,
  CUP,
  modes,
  newestOrder,
  ordersMadeBy,
  seeHeading,
  seeStatus,
} from './paying.ts';
import { choosePaymentMethod, openCheckout, payWith, pressPay, seeThanks } from './shopping.ts';

const fakes = await startProviderFakes();
const shop = await openShop({ pages: true, fakes: Object.values(fakes) });
// A browser asks any site for its icon.
const expectFaults = [/favicon/];
const stripePage = { name: 'Stand-in for Stripe Checkout' };

story.for(modes)('a card is paid at Stripe’s page, $how', async ({ javaScript }, { open }) => {
  const page = await open(shop.url + CUP, { javaScript, expectFaults });
  await openCheckout(page, 'Card or wallet');
  await pressPay(page);
  await page.getByRole('heading', stripePage).waitFor();
  expect(new URL(page.url()).origin).toBe(fakes.stripe.url);
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await seeThanks(page);
  expect(page.url()).toBe(`${shop.url}/orders/${(await newestOrder(shop)).number}/confirmed`);
  expect(await attemptsAt(shop)).toEqual(['stripe captured']);
});

story.for(modes)(
  'a declined card is shown with its reason, and another payment method keeps the order, $how',
  async ({ javaScript }, { open }) => {
    const orders = await ordersMadeBy(shop, async () => {
      const page = await open(shop.url + CUP, { javaScript, expectFaults });
      await openCheckout(page, 'Card or wallet');
      await pressPay(page);
      await page.getByRole('button', { name: 'Decline: insufficient funds' }).click();
      await page.getByRole('button', { name: 'Leave' }).click();
      await seeHeading(page, 'The payment did not go through');
      await page.getByText('There was not enough money on the card or account.').waitFor();
      expect(await page.getByRole('radio', { name: 'Card or wallet' }).isChecked()).toBe(true);
      await choosePaymentMethod(page, 'Test card');
      await pressPay(page);
      await payWith(page, 'Approve');
      await seeThanks(page);
    });
    expect(orders).toBe(1);
    expect(await attemptsAt(shop)).toEqual(['stripe expired', 'test captured']);
  },
);

story.for(modes)(
  'whoever leaves Stripe’s page and comes back later pays the same order there, $how',
  async ({ javaScript }, { open }) => {
    const page = await open(shop.url + CUP, { javaScript, expectFaults });
    await openCheckout(page, 'Card or wallet');
    await pressPay(page);
    await page.getByRole('heading', stripePage).waitFor();
    const { number } = await newestOrder(shop);
    await page.goto(`${shop.url}/products`);
    await page.goto(`${shop.url}/orders/${number}`);
    await seeStatus(page, 'Waiting for payment');
    await pressPay(page);
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByText('You have left the payment page. Nothing was charged').waitFor();
    await pressPay(page);
    await page.getByRole('button', { name: 'Pay with authentication' }).click();
    await page.getByRole('button', { name: 'Complete' }).click();
    await seeThanks(page);
    expect((await newestOrder(shop)).number).toBe(number);
    expect(await attemptsAt(shop)).toEqual(['stripe captured']);
  },
);

story(
  'a shopper who returns while the payment service is silent waits on our page, and is led on',
  async ({ open }) => {
    const page = await open(shop.url + CUP, { javaScript: false, expectFaults });
    await openCheckout(page, 'Card or wallet');
    await pressPay(page);
    fakes.stripe.misbehave({ call: '500 without work', times: 100, webhooks: 'queue' });
    await page.getByRole('button', { name: 'Pay', exact: true }).click();
    await seeHeading(page, 'Your payment is being checked');
    fakes.stripe.behave();
    await seeThanks(page);
  },
);

story(
  "the browser's Back button leads to the checkout, and not out of it again",
  async ({ open }) => {
    const page = await open(shop.url + CUP, { expectFaults });
    await openCheckout(page, 'Card or wallet');
    await pressPay(page);
    await page.getByRole('heading', stripePage).waitFor();
    await page.goBack();
    await seeHeading(page, 'Checkout');
  },
);

story.for(modes)(
  'a debit that takes days is said to be on its way, and nobody need stay, $how',
  async ({ javaScript }, { open }) => {
    const page = await open(shop.url + CUP, { javaScript, expectFaults });
    await openCheckout(page, 'Card or wallet');
    await pressPay(page);
    await page.getByRole('button', { name: 'Pay by direct debit' }).click();
    await seeHeading(page, 'Your payment is on its way');
    await page.getByText('Some banks take a few days.').waitFor();
    await page.getByRole('link', { name: 'See the order' }).click();
    await page.getByRole('heading', { name: 'Your payment is on its way' }).waitFor();
    expect(await page.getByRole('button', { name: /^Pay|^Cancel/ }).count()).toBe(0);
    const { id, number } = await newestOrder(shop);
    const { paymentId } = await shop.platform.db
      .selectFrom('payments')
      .select('id as paymentId')
      .where('order_id', '=', id)
      .executeTakeFirstOrThrow();
    await fakes.stripe.finishProcessing(paymentId);
    await page.goto(`${shop.url}/orders/${number}`);
    await seeStatus(page, 'Paid');
  },
);

story('a silent payment service is reported, and the payment can be retried', async ({ open }) => {
  const page = await open(shop.url + CUP, { expectFaults: [...expectFaults, /status of 400/] });
  await openCheckout(page, 'Card or wallet');
  fakes.stripe.misbehave({ call: '500 without work', times: 100 });
  await pressPay(page);
  await page.getByRole('alert').getByText('did not answer').waitFor();
  fakes.stripe.behave();
  await pressPay(page);
  await page.getByRole('heading', stripePage).waitFor();
});
