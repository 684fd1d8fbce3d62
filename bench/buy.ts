/** One whole guest checkout, step by step as a browser would do it, through any sender of requests. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type BenchRequest, type Recorded, record } from './answers.ts';

export type Send = (request: BenchRequest) => Promise<{ status: number; body: string }>;
export type OrderInput = { variantId: string; email: string };

const ADDRESS = {
  firstName: 'Ada',
  lastName: 'Example',
  line1: '1 Bench Street',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
};
const API = '/api/v1';
const JSON_HEADERS = { 'content-type': 'application/json' };
/** The webhook arrives in its own time, so the waiting page polls, each time after twice as long. */
const FIRST_PAUSE_MS = 10;
const TIMEOUT_MS = 10_000;

/** Returns the order's number once it is paid; throws at any unexpected answer. */
export async function buy(send: Send, input: OrderInput): Promise<string> {
  const { call, order, orderToken, payment } = await place(send, input, 'test');
  await pay(send, payment.redirectUrl);
  const until = performance.now() + TIMEOUT_MS;
  for (let wait = FIRST_PAUSE_MS; ; wait *= 2) {
    const { status } = await call('GET', `/orders/${order.number}`, { 'order-token': orderToken });
    if (status === 'paid') return order.number;
    if (performance.now() > until) throw new Error(`order ${order.number} stayed ${status}`);
    await sleep(wait);
  }
}

/** An unpaid order. */
export async function placeWith(
  base: string,
  input: OrderInput,
  method: string,
): Promise<{ number: string; paymentId: string }> {
  const { order, payment } = await place(
    (request) => record(base, request).then(readable),
    input,
    method,
  );
  return { number: order.number, paymentId: payment.id };
}

const readable = ({ status, body }: Recorded) => ({
  status,
  body: Buffer.from(body, 'base64').toString(),
});

async function place(send: Send, { variantId, email }: OrderInput, paymentMethod: string) {
  const call = async (method: string, path: string, headers: object, body?: unknown) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const sent = { ...(text !== undefined && JSON_HEADERS), ...headers };
    const answer = await send({ method, path: API + path, headers: sent, body: text });
    if (answer.status >= 300)
      throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body}`);
    return JSON.parse(answer.body);
  };
  const { token } = await call('POST', '/carts', {}, {});
  const headers = { 'cart-token': token };
  await call('POST', '/cart/items', headers, { variantId, quantity: 1 });
  await call('PUT', '/cart/addresses', headers, { email, shipping: ADDRESS });
  const { items: options } = await call('GET', '/cart/shipping-options', headers);
  await call('PUT', '/cart/shipping-option', headers, { shippingOptionId: options[0].id });
  const placed = await call('POST', '/checkout', headers, { paymentMethod });
  return { call, ...placed };
}

/** Submits the form on the provider's page. */
async function pay(send: Send, redirectUrl: string): Promise<void> {
  const { pathname } = new URL(redirectUrl);
  const { status } = await send({
    method: 'POST',
    path: pathname,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'card=approve&webhook=normal',
  });
  if (status >= 400) throw new Error(`paying answered ${status}`);
}
