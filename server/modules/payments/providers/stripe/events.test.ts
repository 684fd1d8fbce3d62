/** What Stripe's events say, and what is kept of them. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openRequest, stripeAlone } from '#test/harness/stripe.ts';

const { fake, provider, receivedEvent, read } = await stripeAlone();

const opened = async (changes: Parameters<typeof openRequest>[0] = {}) => {
  const request = openRequest(changes);
  const { providerRef } = await provider.open(request);
  return { ...request, providerRef };
};

describe('an event reports', () => {
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
  ])('%s', async (type, steps, payloads) => {
    const { paymentId, providerRef } = await opened();
    await steps(paymentId);
    const { subject, eventId } = await read(receivedEvent(type));
    expect(eventId).toBe(receivedEvent(type).id);
    const isSession = type.startsWith('checkout');
    expect(subject).toMatchObject({
      kind: 'payment',
      update: { paymentId, ...(isSession && { providerRef }), ...payloads },
    });
  });

  test('authorised money, which the session’s own event does not contain', async () => {
    const { paymentId } = await opened({ intent: 'authorise' });
    await fake.pay(paymentId);
    const reported = await read(receivedEvent('checkout.session.completed'));
    expect(reported.subject).toEqual({ kind: 'poll', payment: { paymentId } });
    const { subject } = await read(receivedEvent('payment_intent.amount_capturable_updated'));
    expect(subject).toMatchObject({
      kind: 'payment',
      update: { outcome: 'authorised', amount: 8400 },
    });
  });

  test('a direct debit as pending, and causes a status check when it bounces', async () => {
    const { paymentId } = await opened();
    await fake.pay(paymentId, 'processing');
    const ask = { kind: 'poll', payment: { paymentId } };
    expect((await read(receivedEvent('checkout.session.completed'))).subject).toEqual(ask);
    await fake.finishProcessing(paymentId, false);
    expect((await read(receivedEvent('checkout.session.async_payment_failed'))).subject).toEqual(
      ask,
    );
  });

  test('voided money as cancelled, and not as the refund that Stripe records', async () => {
    const { paymentId } = await opened({ intent: 'authorise' });
    await fake.pay(paymentId);
    await fake.cancelInDashboard(paymentId);
    const { subject } = await read(receivedEvent('payment_intent.canceled'));
    expect(subject).toMatchObject({ kind: 'payment', update: { paymentId, outcome: 'cancelled' } });
    for (const type of ['refund.created', 'charge.refunded']) {
      expect((await read(receivedEvent(type))).subject).toEqual({ kind: 'nothing' });
    }
  });

  test('the rest of a partial capture as voided, and a later refund as a refund', async () => {
    const { paymentId } = await opened({ intent: 'authorise' });
    await fake.pay(paymentId);
    await fake.captureInDashboard(paymentId, 8000);
    expect((await read(receivedEvent('refund.created'))).subject).toEqual({ kind: 'nothing' });
    await fake.refundInDashboard(paymentId, 100);
    expect((await read(receivedEvent('refund.created'))).subject).toMatchObject({
      update: { amount: 100 },
    });
  });

  test('a refund in Stripe’s dashboard, found by its transaction alone', async () => {
    const { paymentId } = await opened();
    const { id: transactionRef } = await fake.pay(paymentId);
    await fake.refundInDashboard(paymentId, 100);
    const { subject } = await read(receivedEvent('refund.created'));
    expect(subject).toMatchObject({
      kind: 'refund',
      update: { payment: { transactionRef }, refundId: null, outcome: 'done', amount: 100 },
    });
  });

  test('an error, so that Stripe resends it, when a refund cannot be fetched', async () => {
    const { paymentId } = await opened();
    await fake.pay(paymentId);
    await fake.refundInDashboard(paymentId, 100);
    fake.misbehave({ on: '/v1/charges', call: '429', times: 2 });
    await expect(read(receivedEvent('refund.created'))).rejects.toMatchObject({ status: 503 });
    fake.behave();
    expect((await read(receivedEvent('refund.created'))).subject.kind).toBe('refund');
  });

  test.each([
    [true, 'refund.updated', 'done', undefined],
    [false, 'refund.failed', 'failed', 'expired_or_canceled_card'],
  ])(
    'the completion of a slow refund of ours: done %s',
    async (isDone, type, outcome, failureCode) => {
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
      const { subject } = await read(receivedEvent(type));
      const { paymentId } = request;
      expect(subject).toMatchObject({
        kind: 'refund',
        update: { payment: { paymentId }, refundId, outcome, ...(failureCode && { failureCode }) },
      });
    },
  );

  test('a dispute with its deadline, found by its transaction alone', async () => {
    const { paymentId } = await opened();
    const { id: transactionRef } = await fake.pay(paymentId);
    const { id, evidence_details } = await fake.dispute(paymentId);
    const update = { payment: { transactionRef }, providerRef: id, reason: 'fraudulent' };
    const dueAt = new Date(evidence_details.due_by! * 1000);
    for (const type of ['charge.dispute.created', 'charge.dispute.funds_withdrawn']) {
      const { subject } = await read(receivedEvent(type));
      expect(subject).toMatchObject({
        kind: 'dispute',
        update: { ...update, outcome: 'open', dueAt },
      });
    }
    await fake.moveDispute(id, 'under_review');
    expect((await read(receivedEvent('charge.dispute.updated'))).subject).toMatchObject({
      update: { outcome: 'waiting' },
    });
    await fake.moveDispute(id, 'lost');
    expect((await read(receivedEvent('charge.dispute.closed'))).subject).toMatchObject({
      update: { outcome: 'lost', amount: 8400 },
    });
  });

  test.each(['elsewhere', '', '\0', 'null'])(
    'nothing, where it is of another program: %j',
    async (reference) => {
      const { paymentId } = await opened();
      await fake.pay(paymentId);
      for (const type of ['payment_intent.succeeded', 'checkout.session.completed']) {
        const event = structuredClone(receivedEvent(type));
        Object.assign(event.data.object, {
          client_reference_id: reference,
          metadata: { paymentId: reference },
        });
        expect((await read(event)).subject).toEqual({ kind: 'nothing' });
      }
    },
  );

  test('nothing, where it is of another kind', async () => {
    await opened({ method: 'stripe_element' });
    expect((await read(receivedEvent('payment_intent.created'))).subject).toEqual({
      kind: 'nothing',
    });
    const event = { ...receivedEvent('payment_intent.created'), type: 'invoice.paid' };
    expect(await read(event)).toMatchObject({ type: 'invoice.paid', subject: { kind: 'nothing' } });
  });
});

test('the inbox stores ids, states and amounts of an event, without people or keys', async () => {
  const { paymentId } = await opened();
  await fake.pay(paymentId, 'declined');
  await fake.pay(paymentId);
  await fake.refundInDashboard(paymentId, 100);
  await fake.dispute(paymentId);
  const payloads = [];
  for (const event of fake.account.events) payloads.push((await read(event)).payload);
  const text = JSON.stringify(payloads);
  for (const word of ['example.test', 'Ada', '10115', '_secret_', 'Your card', 'http', 'pm_']) {
    expect(text).not.toContain(word);
  }
  expect((await read(receivedEvent('checkout.session.completed'))).payload).toEqual({
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
