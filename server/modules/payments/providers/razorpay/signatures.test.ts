import { describe, expect, test } from 'vitest';
import { razorpayProvider, requestOf } from '#test/harness/razorpay.ts';
import { createRazorpayProvider } from './index.ts';

const { fake, keys, provider, opened } = await razorpayProvider();
const bad = expect.objectContaining({ status: 400, code: 'webhook.bad_signature' });

async function paid() {
  const payment = await opened();
  const { fields } = await fake.pay(payment.paymentId, 'paid');
  return { payment, fields };
}

describe('the return from Razorpay', () => {
  test('is accepted with a signature over our own order', async () => {
    const { payment, fields } = await paid();
    expect(() => provider.readReturn?.(payment, fields)).not.toThrow();
    const { razorpay_order_id: _order, ...rest } = fields;
    expect(() => provider.readReturn?.(payment, rest)).not.toThrow();
  });

  test('is refused with the signature of another payment, whatever order it names', async () => {
    const { payment } = await paid();
    const { fields: theirs } = await paid();
    const relabelled = { ...theirs, razorpay_order_id: payment.providerRef };
    for (const fields of [theirs, relabelled]) {
      expect(() => provider.readReturn?.(payment, fields)).toThrow(bad);
    }
  });

  test.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['no signature', { razorpay_payment_id: 'pay_1' }],
    ['an empty one', { razorpay_payment_id: 'pay_1', razorpay_signature: '' }],
    ['a short one', { razorpay_payment_id: 'pay_1', razorpay_signature: '00' }],
    ['zeros', { razorpay_payment_id: 'pay_1', razorpay_signature: '0'.repeat(64) }],
    ['a signature alone', { razorpay_signature: '0'.repeat(64) }],
    ['an error beside a guess', { 'error[code]': 'x', razorpay_payment_id: 'pay_1' }],
  ])('is refused with %s', async (_name, fields) => {
    const payment = await opened();
    expect(() => provider.readReturn?.(payment, fields)).toThrow(bad);
  });

  test('is refused when it was changed, or signed with another key', async () => {
    const { payment, fields } = await paid();
    const other = fake.sign(`${payment.providerRef}|${fields.razorpay_payment_id}`);
    const changes: Record<string, string>[] = [
      { razorpay_payment_id: 'pay_of_another' },
      { razorpay_order_id: 'order_of_another' },
      { razorpay_signature: fields.razorpay_signature!.toUpperCase() },
      // The webhook's secret is not the key's.
      { razorpay_signature: other },
      { razorpay_signature: fake.sign(`${payment.providerRef}|${fields.razorpay_payment_id}`, '') },
    ];
    for (const change of changes) {
      expect(() => provider.readReturn?.(payment, { ...fields, ...change })).toThrow(bad);
    }
    const keyless = createRazorpayProvider({ ...keys, keySecret: '' });
    const forged = fake.sign(`${payment.providerRef}|pay_1`, '');
    expect(() =>
      keyless.readReturn?.(payment, { razorpay_payment_id: 'pay_1', razorpay_signature: forged }),
    ).toThrow(bad);
  });

  test('of a failed attempt needs no signature, since it causes a status check', async () => {
    const payment = await opened();
    const { fields } = await fake.pay(payment.paymentId, 'declined');
    expect(Object.keys(fields)).toContain('error[metadata]');
    expect(() => provider.readReturn?.(payment, fields)).not.toThrow();
  });
});

describe('the checkout page', () => {
  const post = (path: string, form: Record<string, string>) =>
    fetch(`${fake.url}${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'manual',
    });

  /** As a browser without scripts: the hidden fields of the page's form, with the button that was pressed. */
  const fieldsIn = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/name="([^"]+)" value="([^"]*)">/g)]
        .filter(([tag]) => !tag.includes('act'))
        .map(([, name, value]) => [
          name!,
          value!.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
        ]),
    );

  async function arrived() {
    const request = requestOf();
    const { providerRef, form } = await provider.open(request);
    const page = await (await post('/v1/checkout/embedded', form!.fields)).text();
    const payment = { ...request, providerRef, transactionRef: null };
    return { payment, form: form!, page, ...fieldsIn(page) };
  }
  const press = async (fields: object, act: string) =>
    post('/v1/checkout/embedded/act', { ...fields, act } as Record<string, string>);

  test("accepts the shop's form, and returns a signature that the shop accepts", async () => {
    const { payment, page } = await arrived();
    const back = await (await press(fieldsIn(page), 'pay')).text();
    expect(back).toContain('action="http://shop.test/payments/p/return"');
    expect(() => provider.readReturn?.(payment, fieldsIn(back))).not.toThrow();
    expect((await provider.fetchStatus(payment)).outcome).toBe('captured');
    const [hook] = fake
      .events()
      .filter(
        ({ event, body }) => event === 'payment.captured' && body.includes(payment.providerRef),
      );
    expect(JSON.parse(hook!.body).payload.payment.entity.notes).toEqual({
      paymentId: payment.paymentId,
    });
  });

  test('lets a shopper decline, authenticate, try again and leave', async () => {
    const { payment, page } = await arrived();
    const fields = fieldsIn(page);
    const back = await (await press(fields, 'decline')).text();
    expect(() => provider.readReturn?.(payment, fieldsIn(back))).not.toThrow();
    expect((await provider.fetchStatus(payment)).failureCode).toBe('card_declined');
    expect(await (await press(fields, 'bank')).text()).toContain('It is me');
    await press(fields, 'refuse');
    expect((await provider.fetchStatus(payment)).failureCode).toBe('authentication_failed');
    const left = await press(fields, 'leave');
    expect([left.status, left.headers.get('location')]).toEqual([303, payment.cancelUrl]);
    await press(fields, 'bank');
    await press(fields, 'pay');
    expect((await provider.fetchStatus(payment)).outcome).toBe('captured');
    expect((await press(fields, 'pay')).status).toBe(400);
  });

  test.each([
    ['another key', { key_id: 'rzp_test_other' }],
    ['another amount', { amount: '1' }],
    ['another order', { order_id: 'order_other' }],
    ['no way back', { callback_url: '' }],
    ['a script for a way back', { callback_url: 'javascript:1' }],
  ])('refuses a form with %s', async (_name, change) => {
    const { form } = await arrived();
    const answer = await post('/v1/checkout/embedded', { ...form.fields, ...change });
    expect(answer.status).toBe(400);
  });
});
