/** Which webhooks are believed, and what they say. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { after, minutes, now, setClock } from '#platform/clock.ts';
import { bodyOf } from '#test/fakes/stripe/webhooks.ts';
import { openRequest, stripeAlone } from '#test/stripe.ts';
import { createStripeProvider } from './index.ts';

const { fake, provider, keys, heard, sign, read, readBody } = await stripeAlone();
afterEach(() => setClock());

const opened = async (changes: Parameters<typeof openRequest>[0] = {}) => {
  const request = openRequest(changes);
  const { providerRef } = await provider.open(request);
  return { ...request, providerRef };
};

describe('a webhook', () => {
  let body = '';
  let amount = 0;
  beforeAll(async () => {
    const payment = await opened();
    await fake.pay(payment.paymentId);
    body = bodyOf(heard('payment_intent.succeeded'));
    amount = payment.amount;
  });
  const bad = { status: 400, code: 'webhook.bad_signature' };

  test('is believed with the right signature, for five minutes', async () => {
    const signature = sign(body);
    expect((await readBody(body, signature)).about.kind).toBe('payment');
    setClock(after(now(), minutes(4.9)));
    expect((await readBody(body, signature)).about.kind).toBe('payment');
    setClock(after(now(), minutes(0.2)));
    await expect(readBody(body, signature)).rejects.toMatchObject(bad);
  });

  test('is refused when it was changed, even where the meaning stays the same', async () => {
    const signature = sign(body);
    for (const changed of [
      body.replace(String(amount), '1'),
      JSON.stringify(JSON.parse(body)),
      `${body}\n`,
      '',
    ]) {
      await expect(readBody(changed, signature)).rejects.toMatchObject(bad);
    }
  });

  test('is refused when its time was changed to look fresh', async () => {
    const signature = sign(body);
    const time = Number(/t=(\d+)/.exec(signature)?.[1]);
    setClock(after(now(), minutes(10)));
    const fresh = signature.replace(`t=${time}`, `t=${time + 600}`);
    await expect(readBody(body, fresh)).rejects.toMatchObject(bad);
  });

  test.each([
    ['none', undefined],
    ['an empty one', ''],
    ['two', ['t=1,v1=a', 't=1,v1=b']],
    ['no time', `v1=${'0'.repeat(64)}`],
    ['no number for a time', `t=soon,v1=${'0'.repeat(64)}`],
    ['a short hash', 't=1700000000,v1=00'],
    ['zeros', `t=1700000000,v1=${'0'.repeat(64)}`],
    ['words', 'believe me'],
    ['a NUL', '\0'],
    ['a long one', 't='.repeat(10_000)],
  ])('is refused with a signature that is %s', async (_name, signature) => {
    await expect(readBody(body, signature)).rejects.toMatchObject(bad);
  });

  test('is refused with a signature of the scheme that anybody can make in test mode', async () => {
    const test = sign(body).replace(/v1=\w+,v0=/, 'v0=');
    await expect(readBody(body, test)).rejects.toMatchObject(bad);
  });

  test('is believed by any of our secrets, and by no other', async () => {
    const withSecrets = (...webhookSecrets: string[]) =>
      createStripeProvider({ ...keys, webhookSecrets });
    const signature = sign(body);
    const two = withSecrets('whsec_newest', fake.webhookSecret);
    expect((await readBody(body, signature, two)).eventId).toMatch(/^evt_/);
    for (const client of [withSecrets('whsec_newest'), withSecrets(), withSecrets('', ' ')]) {
      await expect(readBody(body, signature, client)).rejects.toMatchObject(bad);
    }
    for (const secret of [keys.secretKey, '', 'guessed']) {
      await expect(readBody(body, sign(body, { secret }))).rejects.toMatchObject(bad);
    }
  });

  test('that is signed but is no event is unreadable', async () => {
    const session = { id: 'evt_1', livemode: false, type: 'payment_intent.succeeded' };
    for (const text of [
      ...['null', '[]', '{', '"paid"', '7', '{"object":"v2.core.event"}'],
      JSON.stringify(session),
      JSON.stringify({ ...session, data: { object: null } }),
      JSON.stringify({ ...session, data: { object: { metadata: { paymentId: randomUUID() } } } }),
      JSON.stringify({ ...session, id: 'x'.repeat(256), data: { object: {} } }),
    ]) {
      const refused = readBody(text, sign(text));
      await expect(refused).rejects.toMatchObject({ status: 400, code: 'webhook.unreadable' });
    }
  });

  test('of test mode says nothing at a live key, nor one of live mode at a test key', async () => {
    const event = JSON.parse(body);
    expect((await read({ ...event, livemode: true })).about).toEqual({ kind: 'nothing' });
    const live = createStripeProvider({ ...keys, secretKey: 'sk_live_0123456789' });
    expect((await readBody(body, sign(body), live)).about).toEqual({ kind: 'nothing' });
    const real = bodyOf({ ...event, livemode: true });
    expect((await readBody(real, sign(real), live)).about.kind).toBe('payment');
  });
});

describe('what an event says', () => {
  type Steps = (paymentId: string) => Promise<unknown>;
  const pay: Steps = (ref) => fake.pay(ref);

  test.each<[string, Steps, object]>([
    ['checkout.session.completed', pay, { outcome: 'captured', amount: 8400, currency: 'EUR' }],
    ['checkout.session.expired', (ref) => fake.expire(ref), { outcome: 'expired' }],
    ['payment_intent.succeeded', pay, { outcome: 'captured' }],
    [
      'payment_intent.requires_action',
      (ref) => fake.pay(ref, 'authentication'),
      { outcome: 'requires_action' },
    ],
    ['payment_intent.processing', (ref) => fake.pay(ref, 'processing'), { outcome: 'processing' }],
    [
      'payment_intent.payment_failed',
      (ref) => fake.pay(ref, 'insufficient_funds'),
      { outcome: 'requires_action', failureCode: 'insufficient_funds' },
    ],
    [
      'checkout.session.async_payment_succeeded',
      async (ref) => {
        await fake.pay(ref, 'processing');
        await fake.finishProcessing(ref);
      },
      { outcome: 'captured' },
    ],
  ])('%s', async (type, steps, said) => {
    const { paymentId, providerRef } = await opened();
    await steps(paymentId);
    const { about, eventId } = await read(heard(type));
    expect(eventId).toBe(heard(type).id);
    const isSession = type.startsWith('checkout');
    expect(about).toMatchObject({
      kind: 'payment',
      facts: { paymentId, ...(isSession && { providerRef }), ...said },
    });
  });

  test('held money, which the session’s own event does not tell', async () => {
    const { paymentId } = await opened({ intent: 'authorise' });
    await fake.pay(paymentId);
    const told = await read(heard('checkout.session.completed'));
    expect(told.about).toEqual({ kind: 'ask', payment: { paymentId } });
    const { about } = await read(heard('payment_intent.amount_capturable_updated'));
    expect(about).toMatchObject({
      kind: 'payment',
      facts: { outcome: 'authorised', amount: 8400 },
    });
  });

  test('a direct debit: on its way, then bounced, of which Stripe is asked', async () => {
    const { paymentId } = await opened();
    await fake.pay(paymentId, 'processing');
    const ask = { kind: 'ask', payment: { paymentId } };
    expect((await read(heard('checkout.session.completed'))).about).toEqual(ask);
    await fake.finishProcessing(paymentId, false);
    expect((await read(heard('checkout.session.async_payment_failed'))).about).toEqual(ask);
  });

  test('money that was let go of is cancelled, and no refund though Stripe books one', async () => {
    const { paymentId } = await opened({ intent: 'authorise' });
    await fake.pay(paymentId);
    await fake.cancelAtDesk(paymentId);
    const { about } = await read(heard('payment_intent.canceled'));
    expect(about).toMatchObject({ kind: 'payment', facts: { paymentId, outcome: 'cancelled' } });
    for (const type of ['refund.created', 'charge.refunded']) {
      expect((await read(heard(type))).about).toEqual({ kind: 'nothing' });
    }
  });

  test('a refund at Stripe’s desk, by the money alone', async () => {
    const { paymentId } = await opened();
    const { id: transactionRef } = await fake.pay(paymentId);
    await fake.refundAtDesk(paymentId, 100);
    const { about } = await read(heard('refund.created'));
    expect(about).toMatchObject({
      kind: 'refund',
      facts: { payment: { transactionRef }, refundId: null, outcome: 'done', amount: 100 },
    });
  });

  test('a refund of which Stripe cannot be asked just now comes again', async () => {
    const { paymentId } = await opened();
    await fake.pay(paymentId);
    await fake.refundAtDesk(paymentId, 100);
    fake.misbehave({ on: '/v1/charges', call: '429', times: 2 });
    await expect(read(heard('refund.created'))).rejects.toThrow('not reached');
    fake.behave();
    expect((await read(heard('refund.created'))).about.kind).toBe('refund');
  });

  test.each([
    [true, 'refund.updated', 'done', undefined],
    [false, 'refund.failed', 'failed', 'expired_or_canceled_card'],
  ])('a refund of ours that took its time: done %s', async (isDone, type, outcome, failureCode) => {
    const request = await opened();
    const { id: transactionRef } = await fake.pay(request.paymentId);
    fake.nextRefunds('pending');
    const refundId = randomUUID();
    const wish = { refundId, amount: 400, currency: 'EUR', tries: 0 };
    const { providerRef } = await provider.refund({
      payment: { ...request, transactionRef },
      ...wish,
    });
    await fake.finishRefund(providerRef, isDone);
    const { about } = await read(heard(type));
    const { paymentId } = request;
    expect(about).toMatchObject({
      kind: 'refund',
      facts: { payment: { paymentId }, refundId, outcome, ...(failureCode && { failureCode }) },
    });
  });

  test('a dispute, by the money alone, with the day by which to answer', async () => {
    const { paymentId } = await opened();
    const { id: transactionRef } = await fake.pay(paymentId);
    const { id, evidence_details } = await fake.dispute(paymentId);
    const facts = { payment: { transactionRef }, providerRef: id, reason: 'fraudulent' };
    const dueAt = new Date(evidence_details.due_by! * 1000);
    for (const type of ['charge.dispute.created', 'charge.dispute.funds_withdrawn']) {
      const { about } = await read(heard(type));
      expect(about).toMatchObject({ kind: 'dispute', facts: { ...facts, outcome: 'open', dueAt } });
    }
    await fake.moveDispute(id, 'under_review');
    expect((await read(heard('charge.dispute.updated'))).about).toMatchObject({
      facts: { outcome: 'waiting' },
    });
    await fake.moveDispute(id, 'lost');
    expect((await read(heard('charge.dispute.closed'))).about).toMatchObject({
      facts: { outcome: 'lost', amount: 8400 },
    });
  });

  test.each(['elsewhere', '', '\0', 'null'])(
    'nothing, where it is of another program: %j',
    async (reference) => {
      const { paymentId } = await opened();
      await fake.pay(paymentId);
      for (const type of ['payment_intent.succeeded', 'checkout.session.completed']) {
        const event = structuredClone(heard(type));
        Object.assign(event.data.object, {
          client_reference_id: reference,
          metadata: { paymentId: reference },
        });
        expect((await read(event)).about).toEqual({ kind: 'nothing' });
      }
    },
  );

  test('nothing, where it is of another kind', async () => {
    await opened({ method: 'stripe_element' });
    expect((await read(heard('payment_intent.created'))).about).toEqual({ kind: 'nothing' });
    const event = { ...heard('payment_intent.created'), type: 'invoice.paid' };
    expect(await read(event)).toMatchObject({ type: 'invoice.paid', about: { kind: 'nothing' } });
  });
});

test('of an event the inbox keeps ids, states and amounts, and nothing of people or keys', async () => {
  const { paymentId } = await opened();
  await fake.pay(paymentId, 'declined');
  await fake.pay(paymentId);
  await fake.refundAtDesk(paymentId, 100);
  await fake.dispute(paymentId);
  const said = [];
  for (const event of fake.account.events) said.push((await read(event)).payload);
  const text = JSON.stringify(said);
  for (const word of ['example.test', 'Ada', '10115', '_secret_', 'Your card', 'http', 'pm_']) {
    expect(text).not.toContain(word);
  }
  expect((await read(heard('checkout.session.completed'))).payload).toEqual({
    id: expect.stringMatching(/^evt_/),
    type: 'checkout.session.completed',
    created: expect.any(Number),
    livemode: false,
    api_version: '2026-10-28.endive',
    object: {
      id: expect.stringMatching(/^cs_test_/),
      object: 'checkout.session',
      status: 'complete',
      payment_status: 'paid',
      mode: 'payment',
      amount_total: 8400,
      currency: 'eur',
      client_reference_id: paymentId,
      payment_intent: expect.stringMatching(/^pi_/),
      created: expect.any(Number),
      expires_at: expect.any(Number),
      metadata: { paymentId, orderNumber: '10001' },
    },
  });
});
