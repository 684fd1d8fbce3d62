/** Razorpay under the contract of every provider; what else may happen to its orders. */
import { describe, expect, test } from 'vitest';
import { orderTokenOf } from '#modules/orders/index.ts';
import { minutes } from '#platform/clock.ts';
import {
  describePaymentProvider,
  FAILED,
  PAID,
  type PaymentProviderHarness,
  WAITS,
} from '#test/contracts/payment-provider.ts';
import { goods, levelOf, passTime, runJob } from '#test/factories/orders.ts';
import { stateOf, timelineOf } from '#test/factories/payments.ts';
import { sellWithRazorpay } from '#test/harness/razorpay.ts';

const { shop, fake, buy, deliver, comeBack, poll } = await sellWithRazorpay();

/** What Razorpay gave the browser; nothing when its person left. */
type Fields = Record<string, string> | undefined;

const endings: PaymentProviderHarness<Fields>['endings'] = {
  paid: { state: PAID, happens: async ({ paymentId: ref }) => (await fake.pay(ref)).fields },
  declined: {
    state: FAILED,
    happens: async ({ paymentId: ref }) => (await fake.pay(ref, 'declined')).fields,
  },
  'paid after it was declined': {
    state: PAID,
    happens: async ({ paymentId: ref }) => {
      await fake.pay(ref, { declined: 'insufficient_funds' });
      return (await fake.pay(ref)).fields;
    },
  },
  'authenticated and paid': {
    state: PAID,
    happens: async ({ paymentId: ref }) => {
      const { id } = await fake.pay(ref, 'asked');
      return (await fake.answerBank(id, 'paid')).fields;
    },
  },
  'not authenticated': {
    state: FAILED,
    happens: async ({ paymentId: ref }) => {
      const { id } = await fake.pay(ref, 'asked');
      return (await fake.answerBank(id, { declined: 'incorrect_otp' })).fields;
    },
  },
  'paid, and left to the shop to take': {
    state: PAID,
    happens: async ({ paymentId: ref }) => (await fake.pay(ref, 'held')).fields,
  },
  'left without paying': { state: WAITS, happens: async () => undefined },
  'left while the bank asked': {
    state: WAITS,
    happens: async ({ paymentId: ref }) => {
      await fake.pay(ref, 'asked');
      return undefined;
    },
  },
};

describePaymentProvider<Fields>({
  shop,
  methods: ['razorpay'],
  endings,
  buy,
  deliver: ({ reverse, copies } = {}) => deliver({ turned: reverse, times: copies }),
  comeBack,
  poll,
  async reset() {
    fake.behave();
    await fake.deliverPending();
  },
});

const count = (kind: string, entries: string[]) => entries.filter((one) => one === kind).length;
const sweep = () => runJob(shop, 'checkout.sweep-overdue');

describe('an order that has expired', () => {
  test('is polled before it is cancelled, and may have been paid', async () => {
    const { variantId } = await goods(shop, { onHand: 1 });
    const order = await buy(variantId);
    await fake.pay(order.paymentId);
    passTime(minutes(65));
    await sweep();
    expect(await stateOf(shop, order)).toEqual(PAID);
    await deliver();
    expect(count('paid', await timelineOf(shop, order))).toBe(1);
  });

  test.each(['order.paid', 'payment.captured'])(
    'is still payable at Razorpay, and reinstated while its goods are in stock (%s)',
    async (event) => {
      const { variantId } = await goods(shop, { onHand: 1 });
      const order = await buy(variantId);
      passTime(minutes(65));
      await sweep();
      expect(await stateOf(shop, order)).toMatchObject({
        status: 'cancelled',
        payment: 'cancelled',
      });
      expect(await levelOf(shop, variantId)).toEqual({ onHand: 1, reserved: 0 });
      fake.webhooks('drop');
      const { id } = await fake.pay(order.paymentId);
      fake.webhooks('queue');
      await sendHook(fake.eventOf(event, id));
      expect(await stateOf(shop, order)).toEqual(PAID);
    },
  );

  test('is still payable at Razorpay, and refunded when its goods are gone', async () => {
    const { variantId } = await goods(shop, { onHand: 1 });
    const order = await buy(variantId);
    passTime(minutes(65));
    await sweep();
    const another = await buy(variantId);
    await fake.pay(another.paymentId);
    await deliver();
    const { id } = await fake.pay(order.paymentId);
    await deliver();
    await deliver();
    expect(fake.payment(id)).toMatchObject({
      status: 'refunded',
      amount_refunded: expect.any(Number),
    });
    expect(fake.refunds().filter(({ payment_id }) => payment_id === id)).toHaveLength(1);
    expect(await stateOf(shop, order)).toMatchObject({
      status: 'cancelled',
      paymentState: 'refunded',
      payment: 'captured',
    });
  });
});

describe('opening a payment', () => {
  test.each([500, 429, 'cut', 'nonsense'] as const)(
    'after a lost response (%s) leads to one order at Razorpay',
    async (answer) => {
      const { variantId } = await goods(shop);
      fake.misbehave({ on: 'POST /v1/orders', answer, works: true });
      const refused = await buy(variantId).catch((error: Error) => error.message);
      expect(refused).toContain('503');
      const [lost] = fake.orders().slice(-1);
      const again = await carriedOn(lost!.receipt!);
      expect(again.form.fields).toMatchObject({ order_id: lost!.id, key_id: fake.keyId });
      expect(fake.orders().filter(({ receipt }) => receipt === lost!.receipt)).toHaveLength(1);
    },
  );
});

/** The same attempt, asked for again by the order's own page. */
async function carriedOn(paymentId: string) {
  const { number, order_id: id } = await shop.db
    .selectFrom('payments')
    .innerJoin('orders', 'orders.id', 'payments.order_id')
    .select(['orders.number', 'payments.order_id'])
    .where('payments.id', '=', paymentId)
    .executeTakeFirstOrThrow();
  const { body } = await shop.api('GET', `orders/${number}/payment`, {
    order: orderTokenOf(shop.config, id),
  });
  return body.payment;
}

const sendHook = ({ body, signature }: { body: string; signature: string }) =>
  shop.api('POST', '/webhooks/razorpay', {
    body,
    headers: { 'content-type': 'application/json', 'x-razorpay-signature': signature },
  });
