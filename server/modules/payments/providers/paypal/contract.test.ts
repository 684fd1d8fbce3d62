/** PayPal under the contract of every provider; what else may happen to its orders. */
import { describe, expect, test } from 'vitest';
import { orderTokenOf } from '#modules/orders/index.ts';
import { minutes, seconds } from '#platform/clock.ts';
import {
  describePaymentProvider,
  FAILED,
  PAID,
  type PaymentProviderHarness,
  WAITS,
} from '#test/contracts/payment-provider.ts';
import { goods, levelOf, type PlacedOrder, passTime, runJob } from '#test/factories/orders.ts';
import { stateOf } from '#test/factories/payments.ts';
import { sellWithPaypal } from '#test/harness/paypal-shop.ts';

const { shop, paypal, buy, deliver, comeBack, poll } = await sellWithPaypal();

/** As the shop has it from its first look; the next one is not in the same moments. */
async function afterFirstLook(order: PlacedOrder) {
  await comeBack(order);
  passTime(seconds(11));
}
const endings: PaymentProviderHarness['endings'] = {
  paid: { state: PAID, happens: ({ paymentId }) => paypal.pay(paymentId) },
  declined: { state: FAILED, happens: ({ paymentId }) => paypal.pay(paymentId, 'decline') },
  'paid with another card after a decline': {
    state: PAID,
    happens: async (order) => {
      await paypal.pay(order.paymentId, 'decline');
      await afterFirstLook(order);
      await paypal.pay(order.paymentId);
    },
  },
  'to be confirmed at PayPal': {
    state: FAILED,
    happens: ({ paymentId }) => paypal.pay(paymentId, 'authenticate'),
  },
  'confirmed at PayPal': {
    state: PAID,
    happens: async (order) => {
      await paypal.pay(order.paymentId, 'authenticate');
      await afterFirstLook(order);
      await paypal.pay(order.paymentId);
    },
  },
  'under review at PayPal': {
    state: { ...WAITS, payment: 'processing' },
    happens: ({ paymentId }) => paypal.pay(paymentId, 'wait'),
  },
  'paid after a review': {
    state: PAID,
    happens: async (order) => {
      await paypal.pay(order.paymentId, 'wait');
      await afterFirstLook(order);
      await paypal.finishCapture(order.paymentId);
    },
  },
  'refused after a review': {
    state: { ...FAILED, payment: 'declined' },
    happens: async (order) => {
      await paypal.pay(order.paymentId, 'wait');
      await afterFirstLook(order);
      await paypal.finishCapture(order.paymentId, false);
    },
  },
  'left without paying': {
    state: WAITS,
    happens: ({ paymentId }) => paypal.pay(paymentId, 'leave'),
    isSilent: true,
  },
  'forgotten by PayPal': {
    state: { ...WAITS, payment: 'expired' },
    happens: ({ paymentId }) => paypal.expire(paymentId),
    isSilent: true,
  },
};

describePaymentProvider({
  shop,
  methods: ['paypal'],
  endings,
  buy,
  deliver,
  comeBack,
  poll,
  captures: ({ paymentId }) =>
    paypal.account.orders
      .filter(({ customId }) => customId === paymentId)
      .flatMap(({ captures }) => captures).length,
  reset() {
    paypal.behave();
    paypal.misbehave({ webhooks: 'queue' });
  },
});

describe('an order that has expired', () => {
  const sweep = () => runJob(shop, 'checkout.sweep-overdue');

  test('is polled before it is cancelled, and may have been paid', async () => {
    const { variantId } = await goods(shop, { onHand: 1 });
    const order = await buy(variantId);
    await paypal.pay(order.paymentId);
    await comeBack(order);
    passTime(minutes(65));
    await sweep();
    await deliver();
    expect(await stateOf(shop, order)).toEqual(PAID);
  });

  test('is not captured when its shopper approves it afterwards', async () => {
    const { variantId } = await goods(shop, { onHand: 1 });
    const order = await buy(variantId);
    passTime(minutes(65));
    await sweep();
    const over = { status: 'cancelled', paymentState: 'pending', payment: 'cancelled' };
    expect(await stateOf(shop, order)).toMatchObject(over);
    expect(await levelOf(shop, variantId)).toEqual({ onHand: 1, reserved: 0 });
    await paypal.pay(order.paymentId);
    await deliver();
    await comeBack(order);
    await poll();
    expect(await stateOf(shop, order)).toMatchObject(over);
    expect(paypal.account.orders.at(-1)?.captures).toEqual([]);
  });
});

describe('opening a payment page', () => {
  test.each(['500 after work', 'cut after work', '429'] as const)(
    'after a lost response (%s) leads to a payable page and one capture',
    async (call) => {
      const { variantId } = await goods(shop);
      paypal.misbehave({ on: 'POST /v2/checkout/orders', call, times: 2 });
      await expect(buy(variantId)).rejects.toThrow('503');
      paypal.behave();
      paypal.misbehave({ webhooks: 'queue' });
      const { number, id } = await shop.db
        .selectFrom('payments')
        .innerJoin('orders', 'orders.id', 'payments.order_id')
        .select(['orders.number', 'payments.id'])
        .orderBy('payments.id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      const order = await orderAgain(number, id);
      expect(order.pageUrl).toContain('/checkoutnow?token=');
      await paypal.pay(new URL(order.pageUrl).searchParams.get('token')!);
      await Promise.all([deliver(), comeBack(order)]);
      expect(await stateOf(shop, order)).toEqual(PAID);
      const all = paypal.account.orders.filter(({ customId }) => customId === id);
      expect(all.flatMap(({ captures }) => captures)).toHaveLength(1);
    },
  );

  async function orderAgain(orderNumber: number, paymentId: string): Promise<PlacedOrder> {
    const { id } = await shop.db
      .selectFrom('orders')
      .select('id')
      .where('number', '=', orderNumber)
      .executeTakeFirstOrThrow();
    const token = orderTokenOf(shop.config, id);
    const number = String(orderNumber);
    const { body } = await shop.api('GET', `orders/${number}/payment`, { order: token });
    return { number, token, paymentId, pageUrl: body.payment.redirectUrl };
  }

  test('puts the order’s own token first in the return URL', async () => {
    const { variantId } = await goods(shop);
    const order = await buy(variantId);
    const answer = await fetch(order.pageUrl, {
      method: 'POST',
      body: new URLSearchParams({ choice: 'pay' }),
      redirect: 'manual',
    });
    const back = new URL(answer.headers.get('location') ?? '');
    expect(back.pathname).toBe(`/checkout/return/${order.number}`);
    expect(back.searchParams.get('token')).toBe(order.token);
    expect(back.searchParams.getAll('token')).toHaveLength(2);
  });
});
