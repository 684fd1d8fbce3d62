/** Bank transfers, cash on delivery, and payment methods that not everybody is offered. */
import { expect } from 'vitest';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import {
  configureMethod,
  configureTransfer,
  payNowhereBut,
  TRANSFER_WORDS,
} from '#test/pages/payment-steps.ts';
import {
  attemptsAt,
  CUP,
  mailAbout,
  modes,
  newestOrder,
  ordersMadeBy,
  seeHeading,
  seeStatus,
} from './paying.ts';
import {
  ADA,
  addToBag,
  choosePaymentMethod,
  EMAIL,
  fillAddress,
  fillCheckout,
  goToCheckout,
  openCheckout,
  partOf,
  payWith,
  pressPay,
  seeThanks,
} from './shopping.ts';

const shop = await openShop({ pages: true });
await configureTransfer(shop.url);

story.for(modes)(
  'a bank transfer is placed with what is needed to send it, and the order says it again, $how',
  async ({ javaScript }, { open }) => {
    const page = await open(shop.url + CUP, { javaScript });
    await openCheckout(page, 'Bank transfer');
    await page.getByText('IBAN: as in the footer of our letters').waitFor();
    await page.getByRole('button', { name: 'Place the order, €28.90' }).click();
    await seeThanks(page);
    const { number } = await newestOrder(shop);
    const see = async () => {
      const words = await page.getByRole('region', { name: 'How to pay' }).innerText();
      for (const word of [...TRANSFER_WORDS.split('\n'), '€28.90', number, 'To arrive by']) {
        expect(words).toContain(word);
      }
    };
    await see();
    await page.getByText(`We have your order ${number} and keep it for you.`).waitFor();
    await page.getByRole('link', { name: 'Follow your order' }).click();
    await seeStatus(page, 'Waiting for payment');
    await see();
    const mail = await mailAbout(shop, 'order.awaits_transfer');
    expect(mail.count).toBe(1);
    expect(mail.text).toContain('IBAN: as in the footer of our letters');
    expect(mail.text).toContain(`Reference: ${number}`);
    await page.goto(`${shop.url}/bag`);
    await page.getByRole('main').getByText('Your bag is empty.').waitFor();
  },
);

story.for(modes)(
  'who meant to transfer may pay another way after all, the same order, $how',
  async ({ javaScript }, { open }) => {
    const orders = await ordersMadeBy(shop, async () => {
      const page = await open(shop.url + CUP, { javaScript });
      await openCheckout(page, 'Bank transfer');
      await pressPay(page);
      await seeThanks(page);
      await page.getByRole('link', { name: 'Follow your order' }).click();
      await page.getByText('Pay another way').click();
      await choosePaymentMethod(page, 'Test card');
      await pressPay(page);
      await payWith(page, 'Approve');
      await seeThanks(page);
    });
    expect(orders).toBe(1);
    expect(await attemptsAt(shop)).toEqual(['bank_transfer cancelled', 'test captured']);
  },
);

story.for(modes)(
  'cash on delivery is confirmed at once and says what to have ready, $how',
  async ({ javaScript }, { open }) => {
    const page = await open(shop.url + CUP, { javaScript });
    await openCheckout(page, 'Cash on delivery');
    await page.getByRole('button', { name: 'Place the order, €28.90' }).click();
    await seeThanks(page);
    await page.getByText('Please have €28.90 ready when the parcel comes.').waitFor();
    await page.getByRole('link', { name: 'Follow your order' }).click();
    await seeStatus(page, 'Confirmed');
    await page.getByText('Please have €28.90 ready when the parcel comes.').waitFor();
    expect(await page.getByRole('button', { name: /^Pay|^Cancel/ }).count()).toBe(0);
  },
);

story.for(modes)(
  'a payment method that is not offered in the country typed is refused beside the choice, and nothing is lost, $how',
  async ({ javaScript }, { open }) => {
    await configureMethod(shop.url, 'cash_on_delivery', { countries: ['DE'] });
    const page = await open(shop.url + CUP, { javaScript, expectFaults: [/status of 4\d\d/] });
    await addToBag(page);
    await goToCheckout(page);
    await fillCheckout(page);
    const vienna = { ...ADA, country: 'Austria', postalCode: '1010', city: 'Vienna' };
    await fillAddress(partOf(page, 'Delivery address'), vienna);
    await choosePaymentMethod(page, 'Cash on delivery');
    await pressPay(page);
    const choice = page.getByRole('radiogroup', { name: 'Payment' });
    await choice.getByText('This payment method is not offered. Choose another.').waitFor();
    const refused = choice.getByRole('radio', { name: 'Cash on delivery' });
    await refused.waitFor({ state: 'detached' });
    expect(await choice.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Email' }).inputValue()).toBe(EMAIL);
    expect(await page.getByRole('textbox', { name: 'Town or city' }).inputValue()).toBe('Vienna');
    await page.getByRole('button', { name: /^Pay €/ }).click();
    await choice.getByText('Choose how you would like to pay.').waitFor();
    await choosePaymentMethod(page, 'Test card');
    await pressPay(page);
    await payWith(page, 'Approve');
    await seeThanks(page);
    await configureMethod(shop.url, 'cash_on_delivery');
  },
);

story('the chosen payment method survives other errors', async ({ open }) => {
  for (const { javaScript } of modes) {
    const page = await open(shop.url + CUP, { javaScript, expectFaults: [/status of 4\d\d/] });
    await addToBag(page);
    await goToCheckout(page);
    await choosePaymentMethod(page, 'Bank transfer');
    await pressPay(page);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('radio', { name: 'Bank transfer' }).isChecked()).toBe(true);
  }
});

story.for(modes)(
  'where nothing is offered the page says so, and looks again for another address, $how',
  async ({ javaScript }, { open }) => {
    await payNowhereBut(shop.url, 'AT');
    const page = await open(shop.url + CUP, { javaScript, expectFaults: [/status of 4\d\d/] });
    await addToBag(page);
    await goToCheckout(page);
    await fillCheckout(page);
    const vienna = { ...ADA, country: 'Austria', postalCode: '1010', city: 'Vienna' };
    await fillAddress(partOf(page, 'Delivery address'), vienna);
    await choosePaymentMethod(page, 'Test card');
    await pressPay(page);
    await page.getByRole('heading', { name: 'No payment method is available just now' }).waitFor();
    expect(await page.getByRole('button', { name: /^Pay|^Place/ }).count()).toBe(0);
    await fillAddress(partOf(page, 'Delivery address'), ADA);
    await page.getByRole('button', { name: 'Look again with this address' }).click();
    await choosePaymentMethod(page, 'Cash on delivery');
    await pressPay(page);
    await seeThanks(page);
  },
);

story('a cancelled order asks for no payment', async ({ open }) => {
  const page = await open(shop.url + CUP);
  await openCheckout(page, 'Bank transfer');
  await pressPay(page);
  await seeThanks(page);
  const { number } = await newestOrder(shop);
  await page.getByRole('link', { name: 'Follow your order' }).click();
  await page.getByRole('button', { name: 'Cancel the order' }).click();
  await seeStatus(page, 'Cancelled');
  expect(await page.getByRole('region', { name: 'How to pay' }).count()).toBe(0);
  for (const path of ['checkout/pay/:n', 'checkout/return/:n', 'orders/:n/confirmed']) {
    await page.goto(`${shop.url}/${path.replace(':n', number)}`);
    await seeHeading(page, `Order ${number}`);
  }
});
