/** What a shopper's browser meets at Stripe's stand-in: its page, its bank, its script, and its start in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { stripeAlone } from '#test/harness/stripe.ts';

const { fake, provider, opened, keys } = await stripeAlone();

const choose = (url: string, choice: string) =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ choice }), redirect: 'manual' });
const leadsTo = (answer: Response) => answer.headers.get('location');

describe('the hosted page', () => {
  test('takes payment by a plain form, after a decline and authentication', async () => {
    const { payment, request, answer } = await opened();
    const page = answer.redirectUrl!;
    expect(await (await fetch(page)).text()).toContain('Order 10001: 8400 EUR');
    const declined = await choose(page, 'insufficient_funds');
    expect(declined.status).toBe(200);
    expect(await declined.text()).toContain('Your card has insufficient funds.');

    const bank = `${fake.url}${leadsTo(await choose(page, 'authentication'))}`;
    expect(await (await choose(bank, 'fail')).text()).toContain('unable to authenticate');
    const again = `${fake.url}${leadsTo(await choose(page, 'authentication'))}`;
    expect(leadsTo(await choose(again, 'confirm'))).toBe(request.returnUrl);
    expect((await provider.fetchStatus(payment)).outcome).toBe('captured');
    expect(await (await fetch(page)).text()).toContain('It is complete.');
  });

  test('can be left and reopened', async () => {
    const { request, answer } = await opened();
    expect(leadsTo(await choose(answer.redirectUrl!, 'leave'))).toBe(request.cancelUrl);
    expect(leadsTo(await choose(answer.redirectUrl!, 'paid'))).toBe(request.returnUrl);
  });

  test('of an unknown session answers 404', async () => {
    expect((await fetch(`${fake.url}/c/pay/cs_test_x`)).status).toBe(404);
  });
});

describe('the form on the shop’s page', () => {
  const confirm = (clientSecret: string, method: string, key = keys.publishableKey) =>
    fetch(`${fake.url}/v1/payment_intents/${clientSecret.split('_secret')[0]}/confirm`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: new URLSearchParams({
        client_secret: clientSecret,
        payment_method: method,
        return_url: 'http://shop.test/back',
      }),
    });

  test.each(['/v3/', '/v3', '/endive/stripe.js'])('has its script at %s', async (path) => {
    const answer = await fetch(fake.url + path);
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(await answer.text()).toContain('window.Stripe');
  });

  test('is confirmed only with the publishable key and the client secret', async () => {
    const { payment, answer } = await opened({ method: 'stripe_element' });
    const secret = answer.clientSecret!;
    const wrong = await confirm(`${payment.providerRef}_secret_guessed`, 'pm_card_visa');
    expect(wrong.status).toBe(404);
    const declined = await confirm(secret, 'pm_card_chargeDeclined');
    expect(declined.status).toBe(402);
    expect((await declined.json()).error).toMatchObject({
      type: 'card_error',
      code: 'card_declined',
    });
    const asked = await (await confirm(secret, 'pm_card_authenticationRequired')).json();
    const bank = asked.next_action.redirect_to_url.url;
    const back = new URL(leadsTo(await choose(bank, 'confirm'))!);
    expect(Object.fromEntries(back.searchParams)).toEqual({
      payment_intent: payment.providerRef,
      payment_intent_client_secret: secret,
      redirect_status: 'succeeded',
    });
    expect((await provider.fetchStatus(payment)).outcome).toBe('captured');
  });
});

test('the fake starts on its own and follows its instructions', async () => {
  const child = spawn(
    process.execPath,
    ['test/fakes/stripe/standalone.ts', 'http://127.0.0.1:1/'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    const [line] = await once(child.stdout, 'data');
    const { url, controlUrl, secretKey } = JSON.parse(String(line));
    const created = await fetch(`${url}/v1/payment_intents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'stripe-version': '2026-10-28.endive' },
      body: new URLSearchParams({ amount: '900', currency: 'eur' }),
    });
    const { id } = await created.json();
    const tell = (verb: string, ...given: unknown[]) =>
      fetch(controlUrl, { method: 'POST', body: JSON.stringify({ verb, with: given }) });
    expect((await (await tell('pay', id, 'paid')).json()).status).toBe('succeeded');
    expect((await tell('explode')).status).toBe(400);
  } finally {
    child.kill();
    await once(child, 'exit');
  }
});
