import { createHmac, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { now } from '#platform/clock.ts';
import { deriveToken } from '#platform/tokens.ts';
import { checkOut, goods, levelOf, placedOrder, readyCart } from '#test/factories/orders.ts';
import { confirmationsOf, stateOf, timelineOf } from '#test/factories/payments.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ listens: true });
const { api, db, platform } = shop;

const PAID = { status: 'paid', paymentState: 'paid', payment: 'captured' };

describe('a webhook that must not be trusted', () => {
  type ForgedEvent = { id?: string; status?: string; amount?: number; reference?: string };

  function signed(
    body: string,
    { secret = deriveToken(platform.config, 'test gateway', 'webhook secret'), age = 0 } = {},
  ) {
    const time = Math.floor(now().getTime() / 1000) - age;
    const hash = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
    return { body, signature: `t=${time},v1=${hash}` };
  }
  const send = ({ body, signature }: { body: string; signature?: string }, provider = 'test') =>
    api('POST', `/webhooks/${provider}`, {
      body,
      headers: {
        'content-type': 'application/json',
        ...(signature !== undefined && { 'test-gateway-signature': signature }),
      },
    });

  async function waiting() {
    const { variantId } = await goods(shop, { onHand: 3 });
    const order = await placedOrder(shop, [{ variantId }]);
    const sessionId = /tgs_[\w-]+/.exec(order.pageUrl)?.[0] ?? '';
    const { amount } = await db
      .selectFrom('payments')
      .select('amount')
      .where('id', '=', order.paymentId)
      .executeTakeFirstOrThrow();
    const forgedEvent = (changes: ForgedEvent = {}) =>
      JSON.stringify({
        id: randomUUID(),
        type: 'session.paid',
        createdAt: now(),
        data: {
          session: {
            id: sessionId,
            reference: order.paymentId,
            status: 'paid',
            failureCode: null,
            amount,
            currency: 'EUR',
            ...changes,
          },
        },
      });
    const untouched = async () => {
      expect((await stateOf(shop, order)).status).toBe('pending');
      expect(await levelOf(shop, variantId)).toEqual({ onHand: 3, reserved: 1 });
    };
    return { order, forgedEvent, untouched, amount };
  }

  test('is refused without a signature, or with a wrong, stale or foreign one', async () => {
    const { order, forgedEvent, untouched } = await waiting();
    const body = forgedEvent();
    const genuine = signed(body);
    for (const forged of [
      { body },
      { body, signature: '' },
      { body, signature: `t=1,v1=${'0'.repeat(64)}` },
      { body: forgedEvent(), signature: genuine.signature },
      { body: `${body} `, signature: genuine.signature },
      signed(body, { age: 301 }),
      // A minute more, for it comes nearer while the others are sent.
      signed(body, { age: -361 }),
      signed(body, { secret: 'guessed' }),
      // The key that opens sessions is not the one that signs.
      signed(body, { secret: deriveToken(platform.config, 'test gateway', 'api key') }),
    ]) {
      const { status, body: problem } = await send(forged);
      expect([status, problem.code]).toEqual([400, 'webhook.bad_signature']);
    }
    await untouched();
    expect((await send(genuine)).status).toBe(200);
    expect(await stateOf(shop, order)).toEqual(PAID);
  });

  test('has no second effect when a genuine one is sent again', async () => {
    const { order, forgedEvent } = await waiting();
    const genuine = signed(forgedEvent());
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(genuine)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(await timelineOf(shop, order)).toEqual(['placed', 'paid', 'confirmed']);
    expect(await confirmationsOf(shop, order)).toBe(1);
  });

  test('pays nothing when it names another amount, currency or page', async () => {
    const { order, forgedEvent, untouched, amount } = await waiting();
    for (const lie of [
      { amount: amount - 1 },
      { amount: 1 },
      { currency: 'USD' },
      { id: 'tgs_another' },
    ]) {
      expect((await send(signed(forgedEvent(lie)))).status).toBe(200);
    }
    await untouched();
    const { attention } = await db
      .selectFrom('payments')
      .select('attention')
      .where('id', '=', order.paymentId)
      .executeTakeFirstOrThrow();
    expect(attention).toBe('mismatch');
  });

  test('is ignored when it ends a page that no shopper was sent to', async () => {
    const { order, forgedEvent, untouched } = await waiting();
    // Left behind by a process that died between opening it and writing it down; the next try opened another.
    const orphan = { id: 'tgs_orphan', status: 'expired' };
    expect((await send(signed(forgedEvent(orphan)))).status).toBe(200);
    await untouched();
    const { attention } = await db
      .selectFrom('payments')
      .select('attention')
      .where('id', '=', order.paymentId)
      .executeTakeFirstOrThrow();
    expect(attention).toBeNull();
    expect((await send(signed(forgedEvent()))).status).toBe(200);
    expect(await stateOf(shop, order)).toEqual(PAID);
  });

  test('has no effect on unknown payments', async () => {
    const { forgedEvent, untouched } = await waiting();
    for (const reference of [randomUUID(), 'elsewhere', '', '\u0000']) {
      expect((await send(signed(forgedEvent({ reference })))).status).toBeLessThan(500);
    }
    await untouched();
  });

  test.each(['', 'null', '[]', '{', '"paid"', '{"id":"1","type":"session.paid","data":{}}'])(
    'is refused when it is signed but contains %j',
    async (body) => {
      const { status } = await send(signed(body));
      expect(status).toBe(400);
    },
  );

  test('is refused at the URL of another provider', async () => {
    const { forgedEvent } = await waiting();
    for (const provider of ['stripe', 'constructor', '__proto__', 'x'.repeat(200)]) {
      const { status } = await send(signed(forgedEvent()), provider);
      expect([400, 404]).toContain(status);
    }
  });
});

test("a payment method with the name of an object's built-in property is refused", async () => {
  const { variantId } = await goods(shop);
  const cart = await readyCart(shop, [{ variantId }]);
  for (const paymentMethod of ['constructor', '__proto__', 'valueof', 'hasownproperty']) {
    const { status, body } = await api('POST', 'checkout', { cart, body: { paymentMethod } });
    expect([status, body.code]).toEqual([409, 'payment.method_not_offered']);
  }
  expect((await checkOut(shop, cart)).status).toBe(201);
});
