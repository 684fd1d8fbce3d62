import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { after, minutes, now, setClock } from '#platform/clock.ts';
import { nextNumber } from '#test/factories/accounts.ts';
import { startDemoProvider } from '#test/harness/demo-provider.ts';
import { dropJobs } from '#test/harness/jobs.ts';
import { isUnreachable } from '../../provider.ts';
import { createDemoProvider } from './index.ts';

const demo = await startDemoProvider();
const { call, provider, known, pool, receiver, runJobs } = demo;

afterEach(() => setClock());

const request = (changes: object = {}) => ({
  paymentId: randomUUID(),
  method: 'test',
  intent: 'capture' as const,
  tries: 0,
  orderNumber: '10001',
  amount: 8400,
  currency: 'EUR',
  email: 'ada@example.test',
  locale: 'en',
  returnUrl: 'http://shop.test/return',
  cancelUrl: 'http://shop.test/left',
  callbackUrl: 'http://shop.test/proof',
  webhookUrl: receiver.url,
  expiresAt: new Date(Date.now() + 60_000),
  ...changes,
});
const pay = (id: string, card: string, webhook = 'lost') =>
  call('POST', `/sessions/${id}/pay`, { card, webhook });

describe('the client', () => {
  test('opens one page per payment, in the language of the order', async () => {
    const asked = request({ locale: 'ar-XB' });
    const opened = await provider.open(asked);
    expect(opened.redirectUrl).toContain(`/test-gateway/pay/${opened.providerRef}?locale=ar-XB`);
    expect(await provider.open(asked)).toEqual(opened);
  });

  test.each([
    ['approve', 'captured', undefined],
    ['decline', 'declined', 'card_declined'],
    ['authenticate', 'requires_action', undefined],
    ['abandon', 'requires_action', undefined],
  ])('reads the status of a session after: %s', async (card, outcome, failureCode) => {
    const asked = request();
    const { providerRef } = await provider.open(asked);
    await pay(providerRef, card);
    const update = await provider.fetchStatus(known(providerRef));
    const { paymentId, amount, currency } = asked;
    expect(update).toEqual({
      paymentId,
      providerRef,
      amount,
      currency,
      outcome,
      refunded: 0,
      ...(failureCode && { failureCode }),
    });
  });

  test('closes a page, or learns that it was paid before', async () => {
    const open = await provider.open(request());
    expect((await provider.close(known(open.providerRef))).outcome).toBe('expired');
    const paid = await provider.open(request());
    await pay(paid.providerRef, 'approve');
    expect((await provider.close(known(paid.providerRef))).outcome).toBe('captured');
  });

  test('refunds once', async () => {
    const { providerRef } = await provider.open(request());
    await pay(providerRef, 'approve');
    const refund = {
      payment: known(providerRef),
      refundId: `refund-${nextNumber()}`,
      tries: 0,
      amount: 400,
      currency: 'EUR',
    };
    expect(await provider.refund(refund)).toEqual(await provider.refund(refund));
    expect((await call('GET', `/sessions/${providerRef}`)).body.refundedAmount).toBe(400);
  });
});

describe('an unreachable provider', () => {
  const answers: ((response: import('node:http').ServerResponse) => void)[] = [];
  const server = createServer((_request, response) => answers.shift()?.(response));
  afterAll(() => void server.close());
  const access = new Promise<string>((done) =>
    server.listen(0, '127.0.0.1', () =>
      done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  ).then((baseUrl) => createDemoProvider({ ...demo.platform.config, baseUrl, timeoutMs: 300 }));

  test('counts as unreachable when it is silent, fails, hangs up or sends nonsense', async () => {
    const client = await access;
    answers.push(() => {});
    await expect(client.fetchStatus(known('tgs_1'))).rejects.toSatisfy(isUnreachable);
    answers.push((response) => response.writeHead(500).end('{}'));
    await expect(client.fetchStatus(known('tgs_1'))).rejects.toSatisfy(isUnreachable);
    answers.push((response) => response.socket?.destroy());
    answers.push((response) => response.socket?.destroy());
    await expect(client.fetchStatus(known('tgs_1'))).rejects.toSatisfy(isUnreachable);
    answers.push((response) => response.writeHead(200).end('<html>'));
    await expect(client.fetchStatus(known('tgs_1'))).rejects.toSatisfy(isUnreachable);
    const nobody = createDemoProvider({
      ...demo.platform.config,
      baseUrl: 'http://127.0.0.1:1',
    });
    await expect(nobody.fetchStatus(known('tgs_1'))).rejects.toSatisfy(isUnreachable);
  });

  test('is called again after a broken connection', async () => {
    const session = {
      id: 'tgs_1',
      reference: 'p',
      status: 'paid',
      failureCode: null,
      amount: 1,
      currency: 'EUR',
      url: 'http://provider.test/pay',
    };
    answers.push((response) => response.socket?.destroy());
    answers.push((response) => response.end(JSON.stringify(session)));
    expect(await (await access).fetchStatus(known('tgs_1'))).toMatchObject({ outcome: 'captured' });
  });

  test('differs from one that refuses us, whose error does not contain the key', async () => {
    const stranger = createDemoProvider({
      ...demo.platform.config,
      baseUrl: demo.url,
      secretKeys: ['another-secret-of-32-characters-or-more'],
    });
    const error: Error = await stranger.fetchStatus(known('tgs_1')).catch((reason) => reason);
    expect(error.message).toContain('401: test_gateway.wrong_key');
    expect(error.message).not.toContain('another-secret');
  });
});

describe('a webhook', () => {
  async function genuine(changes: object = {}) {
    receiver.received.length = 0;
    await dropJobs(pool);
    const { providerRef } = await provider.open(request(changes));
    await pay(providerRef, 'approve', 'normal');
    await runJobs();
    const [received] = receiver.received;
    return { body: received!.body, signature: received!.signature };
  }
  const read = (body: string | Buffer, signature?: string | string[], client = provider) =>
    client.readWebhook(Buffer.from(body), { 'test-gateway-signature': signature as string });
  const captured = { subject: { kind: 'payment', update: { outcome: 'captured' } } };
  const bad = expect.objectContaining({ status: 400, code: 'webhook.bad_signature' });

  test('is accepted with the right signature within five minutes', async () => {
    const { body, signature } = await genuine();
    expect(await read(body, signature)).toMatchObject(captured);
    setClock(after(now(), minutes(4.9)));
    expect(await read(body, signature)).toMatchObject(captured);
    setClock(after(now(), minutes(0.2)));
    await expect(read(body, signature)).rejects.toThrow(bad);
  });

  test('of an unknown payment is ignored', async () => {
    const { body, signature } = await genuine({ paymentId: `elsewhere-${nextNumber()}` });
    expect(await read(body, signature)).toMatchObject({
      type: 'session.paid',
      subject: { kind: 'nothing' },
    });
  });

  test('is refused when it was changed, even where the meaning stays the same', async () => {
    const { body, signature } = await genuine();
    await expect(read(body.replace('8400', '1'), signature)).rejects.toThrow(bad);
    await expect(read(JSON.stringify(JSON.parse(body), null, 1), signature)).rejects.toThrow(bad);
    await expect(read(`${body}\n`, signature)).rejects.toThrow(bad);
    await expect(read('', signature)).rejects.toThrow(bad);
  });

  test('is refused when its time was changed to look fresh, or lies in the future', async () => {
    const { body, signature } = await genuine();
    const time = Number(/t=(\d+)/.exec(signature)?.[1]);
    setClock(after(now(), minutes(10)));
    await expect(read(body, signature.replace(`t=${time}`, `t=${time + 600}`))).rejects.toThrow(
      bad,
    );
    setClock(after(now(), minutes(-20)));
    await expect(read(body, signature)).rejects.toThrow(bad);
  });

  test.each([
    ['none', undefined],
    ['an empty one', ''],
    ['two', ['t=1,v1=a', 't=1,v1=b']],
    ['no time', `v1=${'0'.repeat(64)}`],
    ['a short hash', `t=${Math.floor(Date.now() / 1000)},v1=00`],
    ['zeros', `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}`],
    ['words', 'believe me'],
    ['a NUL', '\0'],
    ['a long one', 't='.repeat(10_000)],
  ])('is refused with a signature that is %s', async (_name, signature) => {
    const { body } = await genuine();
    await expect(read(body, signature)).rejects.toThrow(bad);
  });

  test("is refused under a foreign key, and accepted under the shop's former key", async () => {
    const { body, signature } = await genuine();
    const { secretKeys } = demo.platform.config;
    const newKey = 'the-newest-secret-of-32-characters-or-more';
    const withKeys = (keys: string[]) =>
      createDemoProvider({ ...demo.platform.config, secretKeys: keys });
    await expect(read(body, signature, withKeys([newKey]))).rejects.toThrow(bad);
    await expect(read(body, signature, withKeys([]))).rejects.toThrow(bad);
    expect(await read(body, signature, withKeys([newKey, ...secretKeys]))).toMatchObject(captured);
  });
});
