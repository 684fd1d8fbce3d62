/** Every way in which a shop may hear of a payment at Razorpay, for every way in which it may end: right, and once. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { orderTokenOf } from '#modules/orders/index.ts';
import { minutes, setClock } from '#platform/clock.ts';
import { goods, levelOf, type PlacedOrder, passTime, runJob } from '#test/factories/orders.ts';
import { confirmationsOf, stateOf, timelineOf } from '#test/factories/payments.ts';
import { openRazorpayShop } from '#test/harness/razorpay.ts';

const { shop, fake, buy, deliver, comeBack, poll } = await openRazorpayShop();

beforeEach(() => shop.pool.query('delete from graphile_worker._private_jobs'));
afterEach(async () => {
  setClock();
  fake.behave();
  await fake.deliverHeld();
  const findings = await verifyShop(shop.db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

/** `fields`: what Razorpay gave the browser; none when its person left. */
type Fields = Record<string, string> | undefined;
const WAYS: Record<string, (order: PlacedOrder, fields: Fields) => Promise<unknown>> = {
  'webhook first, then the return': async (order, fields) => {
    await deliver();
    await comeBack(order, fields);
  },
  'return first, then the webhook': async (order, fields) => {
    await comeBack(order, fields);
    await deliver();
  },
  'all at once': (order, fields) =>
    Promise.all([deliver({ times: 2 }), comeBack(order, fields), comeBack(order), comeBack(order)]),
  'webhooks only': () => deliver(),
  'webhooks only, the newest first': () => deliver({ turned: true }),
  'return only': comeBack,
  'nothing, then the poll': poll,
  'webhook and poll at once': () => Promise.all([deliver(), poll()]),
};

const PAID = { status: 'paid', paymentState: 'paid', payment: 'captured' };
const WAITS = { status: 'pending', paymentState: 'pending', payment: 'requires_action' };
const FAILED = { status: 'pending', paymentState: 'failed', payment: 'requires_action' };

type End = { state: typeof PAID; go: (ref: string) => Promise<Fields> };
const ENDS: Record<string, End> = {
  paid: { state: PAID, go: async (ref) => (await fake.pay(ref)).fields },
  declined: { state: FAILED, go: async (ref) => (await fake.pay(ref, 'declined')).fields },
  'paid after it was declined': {
    state: PAID,
    go: async (ref) => {
      await fake.pay(ref, { declined: 'insufficient_funds' });
      return (await fake.pay(ref)).fields;
    },
  },
  'authenticated and paid': {
    state: PAID,
    go: async (ref) => {
      const { id } = await fake.pay(ref, 'asked');
      return (await fake.answerBank(id, 'paid')).fields;
    },
  },
  'not authenticated': {
    state: FAILED,
    go: async (ref) => {
      const { id } = await fake.pay(ref, 'asked');
      return (await fake.answerBank(id, { declined: 'incorrect_otp' })).fields;
    },
  },
  'paid, and left to the shop to take': {
    state: PAID,
    go: async (ref) => (await fake.pay(ref, 'held')).fields,
  },
  'left without paying': { state: WAITS, go: async () => undefined },
  'left while the bank asked': {
    state: WAITS,
    go: async (ref) => {
      await fake.pay(ref, 'asked');
      return undefined;
    },
  },
};

const count = (kind: string, entries: string[]) => entries.filter((one) => one === kind).length;

describe.each(Object.keys(ENDS))('a payment that ends with: %s', (name) => {
  const end = ENDS[name]!;
  test.each(Object.keys(WAYS))('comes to the right state once: %s', async (way) => {
    const { variantId } = await goods(shop, { onHand: 3 });
    const order = await buy(variantId);
    const fields = await end.go(order.paymentId);
    await WAYS[way]?.(order, fields);

    expect(await stateOf(shop, order)).toEqual(end.state);
    const isPaid = end.state === PAID;
    expect(await levelOf(shop, variantId)).toEqual(
      isPaid ? { onHand: 2, reserved: 0 } : { onHand: 3, reserved: 1 },
    );
    expect(await confirmationsOf(shop, order)).toBe(isPaid ? 1 : 0);
    const timeline = await timelineOf(shop, order);
    expect([count('paid', timeline), count('confirmed', timeline)]).toEqual(
      isPaid ? [1, 1] : [0, 0],
    );

    // Whatever is heard again later changes nothing.
    await deliver();
    await comeBack(order, fields);
    expect(await stateOf(shop, order)).toEqual(end.state);
    expect(count('paid', await timelineOf(shop, order))).toBe(isPaid ? 1 : 0);
  });
});

const sweep = () => runJob(shop, 'checkout.sweep-overdue');

describe('an order whose time is over', () => {
  test('was paid meanwhile, and is asked about before it is given up', async () => {
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
    'is still payable at Razorpay; the money finds its goods again (%s)',
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
      fake.webhooks('hold');
      await heard(fake.eventOf(event, id));
      expect(await stateOf(shop, order)).toEqual(PAID);
    },
  );

  test('is still payable at Razorpay; where the goods are gone, the money goes back', async () => {
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
      ...{ status: 'cancelled', paymentState: 'refunded', payment: 'captured' },
    });
  });
});

describe('opening', () => {
  test.each([500, 429, 'cut', 'nonsense'] as const)(
    'after a lost answer (%s) leads to one order at Razorpay',
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

const heard = ({ body, signature }: { body: string; signature: string }) =>
  shop.api('POST', '/webhooks/razorpay', {
    body,
    headers: { 'content-type': 'application/json', 'x-razorpay-signature': signature },
  });
