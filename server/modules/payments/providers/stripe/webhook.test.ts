/** Which webhooks are believed. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { after, minutes, now, setClock } from '#platform/clock.ts';
import { bodyOf } from '#test/fakes/stripe/webhooks.ts';
import { openRequest, stripeAlone } from '#test/harness/stripe.ts';
import { createStripeProvider } from './index.ts';

const { fake, provider, keys, receivedEvent, sign, read, readBody } = await stripeAlone();
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
    body = bodyOf(receivedEvent('payment_intent.succeeded'));
    amount = payment.amount;
  });
  const bad = { status: 400, code: 'webhook.bad_signature' };

  test('is accepted with the right signature for five minutes', async () => {
    const signature = sign(body);
    expect((await readBody(body, signature)).subject.kind).toBe('payment');
    setClock(after(now(), minutes(4.9)));
    expect((await readBody(body, signature)).subject.kind).toBe('payment');
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

  test('is refused with a signature of the test scheme', async () => {
    const test = sign(body).replace(/v1=\w+,v0=/, 'v0=');
    await expect(readBody(body, test)).rejects.toMatchObject(bad);
  });

  test('is accepted under any of our secrets, and under no other', async () => {
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
      'null',
      '[]',
      '{',
      '"paid"',
      '7',
      '{"object":"v2.core.event"}',
      JSON.stringify(session),
      JSON.stringify({ ...session, data: { object: null } }),
      JSON.stringify({ ...session, data: { object: { metadata: { paymentId: randomUUID() } } } }),
      JSON.stringify({ ...session, id: 'x'.repeat(256), data: { object: {} } }),
    ]) {
      const refused = readBody(text, sign(text));
      await expect(refused).rejects.toMatchObject({ status: 400, code: 'webhook.unreadable' });
    }
  });

  test('of test mode is ignored with a live key, and one of live mode with a test key', async () => {
    const event = JSON.parse(body);
    expect((await read({ ...event, livemode: true })).subject).toEqual({ kind: 'nothing' });
    const live = createStripeProvider({ ...keys, secretKey: 'sk_live_0123456789' });
    expect((await readBody(body, sign(body), live)).subject).toEqual({ kind: 'nothing' });
    const real = bodyOf({ ...event, livemode: true });
    expect((await readBody(real, sign(real), live)).subject.kind).toBe('payment');
  });
});
