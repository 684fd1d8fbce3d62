import { expect, test } from 'vitest';
import { nextNumber } from '#test/factories/accounts.ts';
import { checkOut, expectOk, goods, payAt, readyCart } from '#test/factories/orders.ts';
import { offerTransfer } from '#test/factories/payments.ts';
import { mailsTo } from '#test/harness/mailbox.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ listens: true });
const { api } = shop;
const { variantId } = await goods(shop, { onHand: 100, price: 2500 });

await offerTransfer(shop, 'Account holder: Example Shop\nIBAN: DE00 0000');

async function placed(method: string) {
  const email = `later${nextNumber()}@example.test`;
  const cart = await readyCart(shop, [{ variantId }], { email });
  const { body } = await expectOk(checkOut(shop, cart, { method }));
  return { email, cart, number: body.order.number as string, token: body.orderToken as string };
}

test('a shopper who pays by transfer gets one mail with account, amount, deadline and reference', async () => {
  const { email, cart, number } = await placed('bank_transfer');
  await expectOk(checkOut(shop, cart, { method: 'bank_transfer' }));
  const mails = await mailsTo(shop, email);
  expect(mails.map(({ subject }) => subject)).toEqual([`Your order ${number}: how to pay`]);
  const text = mails[0]?.text ?? '';
  for (const words of [
    'Account holder: Example Shop',
    'IBAN: DE00 0000',
    'Amount: €29.90',
    `Reference: ${number}.`,
  ]) {
    expect(text).toContain(words);
  }
  expect(text).toMatch(/It should arrive by \w+ \d+, \d{4}, \d\d:\d\d GMT\+[12]\./);
});

test('a shopper who chose another method before the mail was sent gets none', async () => {
  const { email, number, token } = await placed('bank_transfer');
  const body = { paymentMethod: 'cash_on_delivery' };
  await expectOk(api('POST', `orders/${number}/payments`, { order: token, body }));
  const subjects = (await mailsTo(shop, email)).map(({ subject }) => subject);
  expect(subjects).toEqual([`Your order ${number} is confirmed`]);
});

test('the confirmation says what is to be paid on delivery, and does not say that it was paid', async () => {
  const { email } = await placed('cash_on_delivery');
  const [mail] = await mailsTo(shop, email);
  expect(mail?.text).toContain('Please have €29.90 ready when the parcel comes.');
  expect(mail?.text).not.toContain('your payment');
});

test('the confirmation of a paid order says that it is paid', async () => {
  const email = `paid${nextNumber()}@example.test`;
  const cart = await readyCart(shop, [{ variantId }], { email });
  const { body } = await expectOk(checkOut(shop, cart));
  await payAt(body.payment.redirectUrl, 'approve', 'lost');
  await expectOk(api('POST', `orders/${body.order.number}/settle`, { order: body.orderToken }));
  const [mail] = await mailsTo(shop, email);
  expect(mail?.text).toContain('We have your order and your payment.');
});
