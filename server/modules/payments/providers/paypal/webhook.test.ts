import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { days, minutes, setClock } from '#platform/clock.ts';
import { makeSigner } from '#test/fakes/paypal/certificate.ts';
import { openPaypal } from '#test/harness/paypal.ts';
import { createPaypalProvider } from './index.ts';

const { paypal, provider, taken } = await openPaypal();
afterEach(() => setClock());

const bad = { status: 400, code: 'webhook.bad_signature' };
const CERTIFICATES = '/v1/notifications/certs/';

async function genuine() {
  await taken();
  const event = paypal.account.events.findLast((one) => one.event_type.endsWith('.COMPLETED'));
  const body = JSON.stringify(event);
  return { body, headers: paypal.sign(body), event: event! };
}
const read = (body: string, headers: Record<string, unknown>, client = provider) =>
  client.readWebhook!(Buffer.from(body), headers as Record<string, string>);

describe('a webhook', () => {
  test('is accepted when PayPal signed these bytes for our webhook', async () => {
    const { body, headers, event } = await genuine();
    expect(await read(body, headers)).toMatchObject({
      eventId: event.id,
      type: 'PAYMENT.CAPTURE.COMPLETED',
      subject: { kind: 'payment', update: { outcome: 'captured', amount: 8400, currency: 'EUR' } },
    });
  });

  test('is accepted again when PayPal repeats it, and the inbox knows its id', async () => {
    const { body, headers } = await genuine();
    expect(await read(body, headers)).toEqual(await read(body, headers));
  });

  test('is refused when anything of it was changed, even where the meaning stays the same', async () => {
    const { body, headers } = await genuine();
    for (const forged of [
      body.replace('84.00', '0.01'),
      JSON.stringify(JSON.parse(body), null, 2),
      `${body}\n`,
      '',
    ]) {
      await expect(read(forged, headers)).rejects.toMatchObject(bad);
    }
  });

  test.each([
    ['another id', { 'paypal-transmission-id': randomUUID() }],
    ['a fresher time', { 'paypal-transmission-time': '2099-01-01T00:00:00Z' }],
    ['no time', { 'paypal-transmission-time': 'soon' }],
    ['another algorithm', { 'paypal-auth-algo': 'SHA1withRSA' }],
    ['no algorithm', { 'paypal-auth-algo': undefined }],
    ['no signature', { 'paypal-transmission-sig': '' }],
    ['zeros', { 'paypal-transmission-sig': 'AAAA' }],
    ['words', { 'paypal-transmission-sig': 'believe me' }],
    ['two signatures', { 'paypal-transmission-sig': ['AAAA', 'BBBB'] }],
    ['a long one', { 'paypal-transmission-sig': 'A'.repeat(20_000) }],
    ['a NUL', { 'paypal-transmission-id': 'a\0' }],
    ['no certificate', { 'paypal-cert-url': undefined }],
    [
      'a certificate elsewhere',
      { 'paypal-cert-url': 'https://evil.test/v1/notifications/certs/CERT-1' },
    ],
    [
      'a certificate on another port',
      { 'paypal-cert-url': 'http://127.0.0.1:1/v1/notifications/certs/CERT-1' },
    ],
    ['another page as certificate', { 'paypal-cert-url': 'PAYPAL/v2/checkout/orders' }],
    [
      'a certificate by detour',
      { 'paypal-cert-url': 'PAYPAL/v1/notifications/certs/CERT-1/../../x' },
    ],
    ['a certificate unknown there', { 'paypal-cert-url': 'PAYPAL/v1/notifications/certs/CERT-1' }],
  ])('is refused with %s', async (_what, change) => {
    const { body, headers } = await genuine();
    const changed = Object.fromEntries(
      Object.entries({ ...headers, ...change }).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.replace(/^PAYPAL/, paypal.url) : value,
      ]),
    );
    await expect(read(body, changed)).rejects.toMatchObject(bad);
  });

  test('is refused when it was signed for another webhook, or by somebody else', async () => {
    const { body } = await genuine();
    const other = paypal.sign(body, { webhookId: '1AB23456CD789012E' });
    await expect(read(body, other)).rejects.toMatchObject(bad);
    const forger = makeSigner({ name: 'messageverificationcerts.paypal.com' });
    const forged = paypal.sign(body, { signer: forger });
    await expect(read(body, forged)).rejects.toMatchObject(bad);
    const stranger = createPaypalProvider({ ...paypal.keys, webhookId: 'SOMEBODYELSES' });
    await expect(read(body, paypal.sign(body), stranger)).rejects.toMatchObject(bad);
  });

  test('is accepted for four days, as long as PayPal retries, and no longer', async () => {
    const { body, headers } = await genuine();
    const at = Date.now();
    setClock(new Date(at + days(3.9)));
    expect(await read(body, headers)).toMatchObject({ subject: { kind: 'payment' } });
    setClock(new Date(at + days(4) + minutes(1)));
    await expect(read(body, headers)).rejects.toMatchObject(bad);
    setClock(new Date(at - minutes(6)));
    await expect(read(body, headers)).rejects.toMatchObject(bad);
  });

  test.each([
    'null',
    '[]',
    '{',
    '"paid"',
    '{"id":"1"}',
    '{"id":"1","event_type":"X","resource":1}',
  ])('is unreadable when it is signed but contains %s', async (body) => {
    const unreadable = { status: 400, code: 'webhook.unreadable' };
    await expect(read(body, paypal.sign(body))).rejects.toMatchObject(unreadable);
    const withNul = JSON.stringify({ id: 'a\0', event_type: 'X', resource: {} });
    await expect(read(withNul, paypal.sign(withNul))).rejects.toMatchObject(unreadable);
  });
});

describe('the certificate', () => {
  const answers: ((response: import('node:http').ServerResponse) => void)[] = [];
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    const answer = answers.shift() ?? ((one) => one.writeHead(200).end(signer.pem));
    answer(response);
  });
  const signer = makeSigner({ name: 'messageverificationcerts.paypal.com' });
  const apiUrl = new Promise<string>((done) =>
    server.listen(0, '127.0.0.1', () =>
      done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  );
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const client = async () => createPaypalProvider({ ...paypal.keys, apiUrl: await apiUrl });
  const signed = async (name = 'CERT-1', by = signer) => {
    const body = JSON.stringify({ id: 'WH-1', event_type: 'SOMETHING.ELSE', resource: {} });
    const certUrl = `${await apiUrl}${CERTIFICATES}${name}`;
    return [body, paypal.sign(body, { certUrl, signer: by })] as const;
  };

  test('is fetched once for many webhooks, and cached', async () => {
    const shop = await client();
    const [body, headers] = await signed();
    asked = 0;
    await Promise.all(Array.from({ length: 8 }, () => read(body, headers, shop)));
    await read(body, headers, shop);
    expect(asked).toBe(1);
  });

  test.each<[string, (typeof answers)[number], object]>([
    ['is missing', (one) => one.writeHead(404).end(), bad],
    ['is none', (one) => one.writeHead(200).end('<html>'), bad],
    ['is broken', (one) => one.writeHead(200).end(signer.pem.replace(/[b-k]/g, 'b')), bad],
    ['is endless', (one) => one.writeHead(200).end(signer.pem + ' '.repeat(100_000)), bad],
    [
      'lies elsewhere',
      (one) => one.writeHead(302, { location: paypal.url }).end(),
      { status: 503 },
    ],
    ['cannot be had', (one) => one.writeHead(500).end(), { status: 503 }],
    ['breaks off', (one) => one.destroy(), { status: 503 }],
  ])('that %s is refused, and fetched again next time', async (_what, answer, refusal) => {
    const shop = await client();
    const [body, headers] = await signed();
    answers.push(answer);
    await expect(read(body, headers, shop)).rejects.toMatchObject(refusal);
    expect(await read(body, headers, shop)).toMatchObject({ subject: { kind: 'nothing' } });
  });

  test('that is expired, or not yet valid, is refused', async () => {
    const shop = await client();
    const at = Date.now();
    const old = makeSigner({ name: signer.name, to: new Date(at - 1000) });
    const early = makeSigner({ name: signer.name, from: new Date(at + days(1)) });
    for (const [index, by] of [old, early].entries()) {
      answers.push((one) => one.writeHead(200).end(by.pem));
      const [body, headers] = await signed(`CERT-then-${index}`, by);
      await expect(read(body, headers, shop)).rejects.toMatchObject(bad);
    }
  });

  test('is fetched a few at a time, though a forger names many', async () => {
    const shop = await client();
    asked = 0;
    const silent: import('node:http').ServerResponse[] = [];
    answers.push(
      ...Array.from({ length: 20 }, () => (one: (typeof silent)[number]) => silent.push(one)),
    );
    const tries = Array.from({ length: 20 }, async (_none, index) =>
      read(...(await signed(`CERT-many-${index}`)), shop).catch((reason) => reason.status),
    );
    await expect.poll(() => silent.length).toBe(4);
    for (const one of silent) one.writeHead(404).end();
    const statuses = await Promise.all(tries);
    expect(statuses.filter((status) => status === 503)).toHaveLength(16);
    expect(asked).toBe(4);
    answers.length = 0;
  });
});
