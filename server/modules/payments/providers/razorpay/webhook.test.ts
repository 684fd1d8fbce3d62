import { afterEach, describe, expect, test } from 'vitest';
import { after, days, hours, minutes, setClock } from '#platform/clock.ts';
import { knownOf, razorpayProvider, requestOf } from '#test/harness/razorpay.ts';
import { createRazorpayProvider } from './index.ts';

const { fake, keys, provider, opened } = await razorpayProvider();
const bad = expect.objectContaining({ status: 400, code: 'webhook.bad_signature' });
const unreadable = expect.objectContaining({ status: 400, code: 'webhook.unreadable' });

afterEach(() => setClock());

const read = (body: string, signature?: string | string[], client = provider) =>
  client.readWebhook!(Buffer.from(body), { 'x-razorpay-signature': signature as string });
const readHook = ({ body, signature }: { body: string; signature: string }) =>
  read(body, signature);
/** The newest event of a kind, and what the provider makes of it. */
const lastOf = (event: string) => fake.events().findLast((hook) => hook.event === event)!;
const aboutLast = async (event: string) => (await readHook(lastOf(event))).subject;

async function paid(intent: 'capture' | 'authorise' = 'capture') {
  const payment = await opened({ intent });
  const { id } = await fake.pay(payment.paymentId, 'paid');
  return { payment, id };
}

describe('an event', () => {
  test('is accepted with the right signature for as long as Razorpay retries', async () => {
    await paid();
    const { body, signature } = lastOf('order.paid');
    for (const later of [0, hours(24), days(7.9)]) {
      setClock(after(new Date(), later));
      expect((await read(body, signature)).type).toBe('order.paid');
    }
    setClock(after(new Date(), days(8.1)));
    await expect(read(body, signature)).rejects.toThrow(bad);
    setClock(after(new Date(), minutes(-6)));
    await expect(read(body, signature)).rejects.toThrow(bad);
  });

  test('is identified by its bytes, whatever id the header has', async () => {
    await paid();
    const { body, signature, id } = lastOf('order.paid');
    const send = (eventId: string) =>
      provider.readWebhook!(Buffer.from(body), {
        'x-razorpay-signature': signature,
        'x-razorpay-event-id': eventId,
      });
    const [first, again] = [await send(id), await send('made-up')];
    expect(first.eventId).toMatch(/^[0-9a-f]{64}$/);
    expect(again.eventId).toBe(first.eventId);
    const other = await readHook(lastOf('payment.captured'));
    expect(other.eventId).not.toBe(first.eventId);
  });

  test('is refused when it was changed, even where the meaning stays the same', async () => {
    await paid();
    const { body, signature } = lastOf('order.paid');
    for (const changed of [
      body.replaceAll('8400', '1'),
      JSON.stringify(JSON.parse(body), null, 1),
      `${body}\n`,
      ` ${body}`,
      '',
    ]) {
      await expect(read(changed, signature)).rejects.toThrow(bad);
    }
  });

  test('is refused when its time was changed to look fresh', async () => {
    const { id } = await paid();
    const stale = fake.eventOf('order.paid', id, Math.floor(Date.now() / 1000) - 9 * 86_400);
    await expect(readHook(stale)).rejects.toThrow(bad);
    const time = String(JSON.parse(stale.body).created_at);
    const freshened = stale.body.replaceAll(time, String(Math.floor(Date.now() / 1000)));
    await expect(read(freshened, stale.signature)).rejects.toThrow(bad);
  });

  test.each([
    ['none', undefined],
    ['an empty one', ''],
    ['two', ['0'.repeat(64), '0'.repeat(64)]],
    ['zeros', '0'.repeat(64)],
    ['a short one', '00'],
    ['words', 'believe me'],
    ['a NUL', '\0'],
    ['a long one', '0'.repeat(100_000)],
  ])('is refused with a signature that is %s', async (_name, signature) => {
    await paid();
    await expect(read(lastOf('order.paid').body, signature)).rejects.toThrow(bad);
  });

  test('is accepted under any of our secrets, and under no other', async () => {
    await paid();
    const { body } = lastOf('order.paid');
    const webhookSecrets = ['the-new-one', 'the-old-one', ''];
    const client = createRazorpayProvider({ ...keys, webhookSecrets });
    for (const secret of ['the-new-one', 'the-old-one']) {
      expect((await read(body, fake.sign(body, secret), client)).type).toBe('order.paid');
    }
    // The key's secret signs returns; an empty one would be everybody's.
    for (const secret of ['guessed', keys.keySecret, keys.webhookSecrets[0]!, '']) {
      await expect(read(body, fake.sign(body, secret), client)).rejects.toThrow(bad);
    }
    const none = createRazorpayProvider({ ...keys, webhookSecrets: [] });
    await expect(read(body, fake.sign(body), none)).rejects.toThrow(bad);
  });

  test.each([
    '',
    'null',
    '[]',
    '{',
    '"paid"',
    '{"event":"order.paid","created_at":1,"payload":[]}',
    '{"event":"","created_at":1,"payload":{}}',
    '{"event":"order.paid","payload":{}}',
    '{"event":"a\\u0000b","created_at":1,"payload":{}}',
  ])('is unreadable when it is signed but says %j', async (body) => {
    await expect(read(body, fake.sign(body))).rejects.toThrow(unreadable);
  });

  test('of a known kind but another shape is unreadable', async () => {
    const created_at = Math.floor(Date.now() / 1000);
    for (const event of ['order.paid', 'payment.failed', 'refund.failed', 'payment.dispute.won']) {
      const body = JSON.stringify({ event, created_at, payload: { payment: { entity: {} } } });
      await expect(read(body, fake.sign(body))).rejects.toThrow(unreadable);
    }
  });

  test.each(['payment_link.paid', 'constructor', '__proto__', 'refund.speed_changed'])(
    'of a kind we did not subscribe to (%s) is ignored',
    async (event) => {
      const created_at = Math.floor(Date.now() / 1000);
      const body = JSON.stringify({ event, created_at, payload: { payment: 'of another shape' } });
      const update = await read(body, fake.sign(body));
      expect(update).toMatchObject({ type: event, subject: { kind: 'nothing' } });
    },
  );

  test('is stored as ids, states and amounts, without people, cards or keys', async () => {
    const { payment, id } = await paid();
    await fake.refundInDashboard(id, 100);
    await fake.dispute(id);
    const stored = await Promise.all(
      fake.events().map(async (hook) => (await readHook(hook)).payload),
    );
    const text = JSON.stringify(stored);
    for (const wanted of [id, payment.providerRef, payment.paymentId, 'captured', '8400']) {
      expect(text).toContain(wanted);
    }
    for (const person of ['@', '+9190', 'card_', 'email', 'contact', 'notes', 'auth_code', 'vpa']) {
      expect(text).not.toContain(person);
    }
  });
});

describe('the meaning of an event:', () => {
  const money = { amount: 8400, currency: 'EUR' };

  test('a capture is applied to our payment and order', async () => {
    const { payment, id } = await paid();
    const { paymentId, providerRef } = payment;
    const update = { paymentId, providerRef, transactionRef: id, outcome: 'captured', ...money };
    expect(await aboutLast('order.paid')).toEqual({
      kind: 'payment',
      update: { ...update, refunded: 0 },
    });
    expect(await aboutLast('payment.captured')).toEqual({ kind: 'payment', update });
  });

  test.each([
    ['payment.authorized', 'paid'],
    ['payment.failed', 'declined'],
  ] as const)('%s causes a status check', async (event, how) => {
    const { paymentId } = await opened();
    await fake.pay(paymentId, how);
    expect(await aboutLast(event)).toEqual({ kind: 'poll', payment: { paymentId } });
  });

  test("a shopper's note affects only the payment of its own order", async () => {
    const mine = await opened();
    const theirs = await opened();
    await fake.pay(mine.paymentId, 'paid', { notes: { paymentId: theirs.paymentId } });
    // The order's id beside it is not theirs, so it will not be believed of them.
    expect(await aboutLast('payment.captured')).toMatchObject({
      update: { paymentId: theirs.paymentId, providerRef: mine.providerRef },
    });
    expect(await aboutLast('order.paid')).toMatchObject({
      update: { paymentId: mine.paymentId, providerRef: mine.providerRef },
    });
  });

  test.each<[string, Record<string, string>]>([
    ['no note', {}],
    ['a note of another program', { paymentId: 'invoice 7' }],
    ['a long one', { paymentId: 'a'.repeat(256) }],
  ])('a payment with %s is ignored, but its order is not', async (_name, notes) => {
    const { paymentId } = await opened();
    await fake.pay(paymentId, 'declined', { notes });
    expect(await aboutLast('payment.failed')).toEqual({ kind: 'nothing' });
    await fake.pay(paymentId, 'paid', { notes });
    expect(await aboutLast('payment.captured')).toEqual({ kind: 'nothing' });
    expect(await aboutLast('order.paid')).toMatchObject({ update: { paymentId } });
  });

  test('an order of another program is ignored', async () => {
    const request = requestOf({ paymentId: 'invoice-7' });
    const { providerRef } = await provider.open(request);
    await fake.pay(knownOf(request, providerRef).providerRef, 'paid');
    expect(await aboutLast('order.paid')).toEqual({ kind: 'nothing' });
  });

  test('a refund of ours differs from one made in the dashboard', async () => {
    const { payment, id } = await paid();
    const refundId = crypto.randomUUID();
    await provider.refund({ payment, refundId, amount: 400, currency: 'EUR', tries: 0 });
    await fake.settled();
    const ours = { payment: { transactionRef: id }, refundId, amount: 400, currency: 'EUR' };
    expect(await aboutLast('refund.created')).toMatchObject({
      kind: 'refund',
      update: { ...ours, outcome: 'pending' },
    });
    expect(await aboutLast('refund.processed')).toMatchObject({ update: { outcome: 'done' } });
    await fake.refundInDashboard(id, 100);
    expect(await aboutLast('refund.processed')).toMatchObject({
      update: { refundId: null, outcome: 'done', amount: 100 },
    });
    fake.letRefundsEnd('failed');
    await fake.refundInDashboard(id, 50);
    fake.letRefundsEnd('processed');
    expect(await aboutLast('refund.failed')).toMatchObject({
      update: { outcome: 'failed', failureCode: 'refund_failed', amount: 50 },
    });
  });

  test('money returned because it was never captured is no refund', async () => {
    const { id } = await paid('authorise');
    await fake.returnAuthorisation(id);
    for (const event of ['refund.created', 'refund.processed']) {
      expect(await aboutLast(event)).toEqual({ kind: 'poll', payment: { transactionRef: id } });
    }
  });

  test.each([
    ['under_review', undefined, 'waiting', 8400],
    ['action_required', undefined, 'open', 8400],
    ['won', undefined, 'won', 8400],
    ['lost', undefined, 'lost', 8400],
    ['closed', 0, 'won', 8400],
    ['closed', 300, 'lost', 300],
  ] as const)('a dispute that is %s (%s kept) is %s', async (move, deducted, outcome, amount) => {
    const { id } = await paid();
    const { id: disputeId, respond_by } = await fake.dispute(id, { reason: 'fraud' });
    const update = {
      payment: { transactionRef: id },
      providerRef: disputeId,
      reason: 'fraud',
      currency: 'EUR',
      dueAt: new Date(respond_by * 1000),
    };
    expect(await aboutLast('payment.dispute.created')).toEqual({
      kind: 'dispute',
      update: { ...update, outcome: 'open', amount: 8400 },
    });
    await fake.moveDispute(disputeId, move, deducted);
    expect(await aboutLast(`payment.dispute.${move}`)).toEqual({
      kind: 'dispute',
      update: { ...update, outcome, amount },
    });
  });

  test('a recorded event of an earlier version is still read', async () => {
    const { id } = await paid();
    const early = fake.eventOf('order.paid', id);
    await fake.refundInDashboard(id);
    expect((await readHook(early)).subject).toMatchObject({ update: { outcome: 'captured' } });
    expect((await readHook(fake.eventOf('order.paid', id))).subject).toMatchObject({
      update: { outcome: 'captured' },
    });
  });
});
