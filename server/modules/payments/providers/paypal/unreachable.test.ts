import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { hours, setClock } from '#platform/clock.ts';
import { openPaypal, openRequest } from '#test/harness/paypal.ts';
import { createPaypalProvider } from './index.ts';

const { paypal, provider, opened, taken, orderOf } = await openPaypal();
afterEach(() => {
  setClock();
  paypal.behave();
});

/** Each call of the shop's that moves something, and how often it had an effect. */
const ACTIONS: Record<string, () => Promise<{ act: () => Promise<unknown>; done: () => number }>> =
  {
    open: async () => {
      const asked = openRequest();
      const isThis = ({ customId }: { customId?: string }) => customId === asked.paymentId;
      return {
        act: () => provider.open(asked),
        done: () => paypal.account.orders.filter(isThis).length,
      };
    },
    'take an order': async () => {
      const payment = await opened();
      await paypal.pay(payment.paymentId);
      return {
        act: () => provider.fetchStatus(payment),
        done: () => orderOf(payment).captures.length,
      };
    },
    'hold an order': async () => {
      const payment = await opened({ intent: 'authorise' });
      await paypal.pay(payment.paymentId);
      return {
        act: () => provider.fetchStatus(payment),
        done: () => orderOf(payment).authorizations.length,
      };
    },
    'take what is held': async () => {
      const payment = await taken({ intent: 'authorise' });
      return {
        act: () => provider.capture!(payment),
        done: () => orderOf(payment).captures.length,
      };
    },
    'let go what is held': async () => {
      const payment = await taken({ intent: 'authorise' });
      return {
        act: () => provider.voidAuthorisation!(payment),
        done: () => orderOf(payment).authorizations.filter((one) => one.status === 'VOIDED').length,
      };
    },
    refund: async () => {
      const payment = await taken();
      const { amount, currency } = payment;
      const wish = { payment, refundId: randomUUID(), amount, currency, tries: 0 };
      return {
        act: () => provider.refund(wish),
        done: () => orderOf(payment).refunds.length,
      };
    },
  };

describe.each(Object.keys(ACTIONS))('a call to %s', (action) => {
  test.each([
    '500 without work',
    '500 after work',
    'cut before work',
    'cut after work',
    '401',
  ] as const)('takes effect once when PayPal fails once: %s', async (call) => {
    const { act, done } = (await ACTIONS[action]?.())!;
    paypal.misbehave({ on: 'POST /v2', call });
    await act();
    expect(done()).toBe(1);
    expect(paypal.requests.map(({ status }) => status)).toContain(
      call.startsWith('cut') ? 'cut' : Number(call.slice(0, 3)),
    );
  });

  test.each([
    ['500 without work', 0],
    ['500 after work', 1],
    ['cut before work', 0],
    ['cut after work', 1],
    ['429', 0],
  ] as const)(
    'counts as unreachable while PayPal keeps failing, and takes effect once later: %s',
    async (call, n) => {
      const { act, done } = (await ACTIONS[action]?.())!;
      paypal.misbehave({ on: 'POST /v2', call, times: 2 });
      const error: Error = await act().then(
        () => new Error('it worked'),
        (reason) => reason,
      );
      expect(error.name).not.toBe('ProviderRefusal');
      expect(done()).toBe(n);
      paypal.behave();
      await act();
      expect(done()).toBe(1);
    },
  );
});

describe('PayPal', () => {
  test('that is silent is given up after the timeout, without a retry', async () => {
    const hasty = createPaypalProvider(paypal.keys, { timeoutMs: 200 });
    const payment = await opened();
    await hasty.fetchStatus(payment);
    const seen = paypal.requests.length;
    paypal.misbehave({ call: 'silence', times: 2 });
    await expect(hasty.fetchStatus(payment)).rejects.toMatchObject({ reason: 'timeout' });
    expect(paypal.requests).toHaveLength(seen + 1);
  });

  test.each(['nonsense', '409'] as const)('that answers %s counts as unreachable', async (call) => {
    const payment = await taken();
    const { amount, currency } = payment;
    const wish = { payment, refundId: randomUUID(), amount, currency, tries: 0 };
    paypal.misbehave({ call });
    const error: Error = await provider.refund(wish).catch((reason) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).not.toBe('ProviderRefusal');
  });

  test('that is still processing the order leaves it pending', async () => {
    const payment = await opened();
    await paypal.pay(payment.paymentId);
    paypal.misbehave({ on: '/capture', call: '409' });
    expect(await provider.fetchStatus(payment)).toMatchObject({ outcome: 'processing' });
    expect(await provider.fetchStatus(payment)).toMatchObject({ outcome: 'captured' });
  });

  test('that refuses connections counts as unreachable', async () => {
    const nobody = createPaypalProvider({ ...paypal.keys, apiUrl: 'http://127.0.0.1:1' });
    await expect(nobody.open(openRequest())).rejects.toThrow('PayPal could not be reached');
  });
});

describe('the access token', () => {
  const lent = () => paypal.requests.filter(({ path }) => path === '/v1/oauth2/token').length;

  test('is fetched once for many calls, and cached until shortly before it expires', async () => {
    const client = createPaypalProvider(paypal.keys);
    const before = lent();
    await Promise.all(Array.from({ length: 8 }, () => client.open(openRequest())));
    expect(lent()).toBe(before + 1);
    setClock(new Date(Date.now() + hours(8.9)));
    await client.open(openRequest());
    expect(lent()).toBe(before + 1);
    setClock(new Date(Date.now() + hours(8.99)));
    await client.open(openRequest());
    expect(lent()).toBe(before + 2);
  });

  test('is replaced once when PayPal refuses it', async () => {
    const payment = await opened();
    const before = lent();
    paypal.endTokens();
    await Promise.all(Array.from({ length: 5 }, () => provider.fetchStatus(payment)));
    expect(lent()).toBe(before + 1);
    paypal.misbehave({ on: 'GET', call: '401', times: 9 });
    await expect(provider.fetchStatus(payment)).rejects.toThrow('PayPal answered 401');
    expect(lent()).toBe(before + 2);
  });

  test('is refused for wrong keys, which appear in no message', async () => {
    const stranger = createPaypalProvider({ ...paypal.keys, clientSecret: 'guessed-secret' });
    const error: Error = await stranger.open(openRequest()).catch((reason) => reason);
    expect(error.message).toContain('PayPal does not know the client id');
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('guessed');
  });
});

test('a payment page that is not at PayPal’s own host is refused', async () => {
  const { createServer } = await import('node:http');
  const pages = [
    'https://paypal.com.evil.test/checkoutnow',
    'http://www.paypal.com/checkoutnow',
    'https://evilpaypal.com/',
    'https://www.paypal.com@evil.test/',
    'https://user@www.paypal.com/',
    'javascript:alert(1)',
    'http://127.0.0.1:9/',
    '',
  ];
  let page = '';
  const liar = createServer((request, response) => {
    const token = { access_token: 't', expires_in: 100 };
    const links = [{ rel: 'payer-action', href: page }];
    const order = { id: 'O', status: 'PAYER_ACTION_REQUIRED', links };
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(request.url === '/v1/oauth2/token' ? token : order));
  });
  await new Promise<void>((done) => liar.listen(0, '127.0.0.1', done));
  const { port } = liar.address() as import('node:net').AddressInfo;
  const client = createPaypalProvider({ ...paypal.keys, apiUrl: `http://127.0.0.1:${port}` });
  for (page of pages) {
    await expect(client.open(openRequest())).rejects.toThrow('not one of its own');
  }
  page = 'https://www.paypal.com/checkoutnow?token=O';
  expect(await client.open(openRequest())).toMatchObject({ redirectUrl: page });
  liar.closeAllConnections();
  liar.close();
});
