import { describe, expect, test } from 'vitest';
import { after, hours, now, setClock } from '#platform/clock.ts';
import { startDemoProvider } from '#test/harness/demo-provider.ts';

const demo = await startDemoProvider();
const { call, open } = demo;

async function openPage(id: string, { path = '', headers = {} as Record<string, string> } = {}) {
  const response = await fetch(`${demo.url}/test-gateway/pay/${id}${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function send(id: string, fields: Record<string, string>, step = '') {
  const response = await fetch(`${demo.url}/test-gateway/pay/${id}${step}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  const location = response.headers.get('location');
  return { status: response.status, location, text: await response.text() };
}

const statusOf = async (id: string) => (await call('GET', `/sessions/${id}`)).body.status;

describe('the page', () => {
  test('shows the amount, the order and the choices, and says that it is a test', async () => {
    const { id } = await open({ description: 'Order <b>10001</b>' });
    const { status, text } = await openPage(id);
    expect(status).toBe(200);
    expect(text).toContain('Demo payment: no money moves');
    expect(text).toContain('Pay €84.00');
    expect(text).toContain('Order &lt;b&gt;10001&lt;/b&gt;');
    const cards = [...text.matchAll(/name="card" value="(\w+)"/g)].map(([, value]) => value);
    expect(cards).toEqual(['approve', 'decline', 'authenticate', 'abandon']);
    const deliveries = [...text.matchAll(/name="webhook" value="(\w+)"/g)].map(
      ([, value]) => value,
    );
    expect(deliveries).toEqual(['normal', 'late', 'twice', 'out_of_order', 'lost']);
  });

  test('runs no script and loads nothing, and its forms may lead back to the shop', async () => {
    const { id } = await open();
    const { headers, text } = await openPage(id);
    expect(text).not.toMatch(/<script|\son\w+=|javascript:/i);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://shop.test");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('is written in the language asked for, right to left where that language is', async () => {
    const { id } = await open();
    const { text } = await openPage(id, { path: '?locale=ar-XB' });
    expect(text).toContain('<html lang="ar-XB" dir="rtl">');
    const sentences = text.replace(/<style>.*<\/style>/s, '').replace(/<[^>]*>/g, '');
    expect(sentences.replaceAll('Order 10001', '')).not.toMatch(/[a-z]{3}/i);
    expect(text).toContain(`action="/test-gateway/pay/${id}?locale=ar-XB"`);
  });

  test('answers an unknown session with an error page', async () => {
    for (const id of ['1', `tgs_${'x'.repeat(24)}`, '%00', 'x'.repeat(250)]) {
      const { status, text } = await openPage(id);
      expect(status, id).toBeGreaterThanOrEqual(400);
      expect(status, id).toBeLessThan(500);
      expect(text).toContain('<h1>');
    }
  });
});

describe('the form', () => {
  test.each([
    ['approve', 'paid', 'http://shop.test/return?order=10001'],
    ['decline', 'declined', 'http://shop.test/return?order=10001'],
    ['abandon', 'open', 'http://shop.test/cancelled'],
  ])('%s leads back to the shop', async (card, status, location) => {
    const { id } = await open();
    expect(await send(id, { card, webhook: 'normal' })).toMatchObject({ status: 303, location });
    expect(await statusOf(id)).toBe(status);
  });

  test.each([
    ['confirm', 'paid'],
    ['fail', 'declined'],
  ])('asks on a second page when the card needs authentication: %s', async (answer, status) => {
    const { id } = await open();
    const first = await send(id, { card: 'authenticate', webhook: 'twice' });
    expect(first).toMatchObject({
      status: 303,
      location: `/test-gateway/pay/${id}?locale=en`,
    });
    expect((await openPage(id)).text).toContain('Confirm the payment');
    const second = await send(id, { answer }, '/authentication');
    expect(second).toMatchObject({ status: 303, location: 'http://shop.test/return?order=10001' });
    expect(await statusOf(id)).toBe(status);
  });

  test('can cancel the payment for good', async () => {
    const { id } = await open();
    const given = await send(id, { card: 'approve', webhook: 'normal', act: 'cancel' });
    expect(given).toMatchObject({ status: 303, location: 'http://shop.test/cancelled' });
    expect(await statusOf(id)).toBe('cancelled');
  });

  test('shows the status of the payment to the second who submits it', async () => {
    const { id } = await open();
    await send(id, { card: 'approve', webhook: 'normal' });
    const again = await send(id, { card: 'approve', webhook: 'normal' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('This is paid');
    expect(again.text).toContain('href="http://shop.test/return?order=10001"');
  });

  test('says that the time is over, with a link back to the shop', async () => {
    const { id } = await open();
    setClock(after(now(), hours(2)));
    const page = await openPage(id);
    const late = await send(id, { card: 'approve', webhook: 'normal' });
    setClock();
    expect(page.text).toContain('The time to pay has run out');
    expect(page.text).toContain('href="http://shop.test/cancelled"');
    expect(late).toMatchObject({ status: 409, location: null });
    expect(await statusOf(id)).toBe('open');
  });

  test.each([
    [{}],
    [{ card: '4242424242424242', webhook: 'normal' }],
    [{ card: 'approve', webhook: 'never' }],
    [{ card: 'approve', webhook: 'normal', number: '4242424242424242' }],
    [{ card: 'approve\0', webhook: 'normal' }],
    [{ __proto__: 'x', constructor: 'y' }],
  ])('refuses %j with an error page', async (fields) => {
    const { id } = await open();
    const { status, text } = await send(id, fields as never);
    expect(status).toBe(400);
    expect(text).toContain('That was not one of the choices');
    expect(await statusOf(id)).toBe('open');
  });

  test('refuses other content types, and bodies that are too large', async () => {
    const { id } = await open();
    const url = `${demo.url}/test-gateway/pay/${id}`;
    const statusFor = async (body: string, type: string) =>
      (await fetch(url, { method: 'POST', body, headers: { 'content-type': type } })).status;
    expect(await statusFor('<a/>', 'text/xml')).toBe(415);
    expect(await statusFor('{', 'application/json')).toBe(400);
    expect(await statusFor('x'.repeat(20_000), 'application/x-www-form-urlencoded')).toBe(413);
  });
});
