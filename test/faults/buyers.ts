/**
 * Shoppers who do not give up: each walks the whole checkout over HTTP, in one of many ways, again and again. When the
 * shop dies under a call they wait until it is back and make the same call again, as people and clients do.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestAnswer, TestCall } from '../app.ts';
import { ADDRESS } from '../checkout.ts';

export type Crowd = {
  url: string;
  variantIds: string[];
  /** Set to end the crowd once each has finished what it is at. */
  over: boolean;
  /** Every order that was answered to somebody, by number, with its token. */
  orders: Map<string, string>;
  /** Pages whose gateway said that it took the money. */
  charged: Set<string>;
  answered: number;
  /** Calls that were cut off and made again. */
  cutOff: number;
  /** Answers that must never be. */
  surprises: string[];
};

const CARDS = ['approve', 'approve', 'approve', 'decline', 'authenticate', 'abandon'] as const;
const TELLINGS = ['normal', 'normal', 'late', 'twice', 'out_of_order', 'lost'] as const;
const pick = <T>(choices: readonly T[]): T => choices[Math.floor(Math.random() * choices.length)]!;
const chance = (share: number) => Math.random() < share;

export async function buyUntilOver(crowd: Crowd): Promise<void> {
  while (!crowd.over) await buyOnce(crowd);
}

async function buyOnce(crowd: Crowd): Promise<void> {
  const cart = await fillBag(crowd);
  const key = randomUUID();
  const first = await order(crowd, cart, key);
  if (!first) return;
  // Some press the button twice.
  if (chance(0.2)) {
    const again = await order(crowd, cart, key);
    if (again && again.number !== first.number) crowd.surprises.push(`${key} made two orders`);
  }
  const card = await payOn(crowd, first.page);
  const { number, token } = first;
  if (chance(0.6)) await call(crowd, 'POST', `orders/${number}/settle`, { order: token });
  if (chance(0.1)) await call(crowd, 'POST', `orders/${number}/cancel`, { order: token });
  else if (card !== 'approve' && chance(0.5)) await payAgain(crowd, first);
}

async function fillBag(crowd: Crowd): Promise<string> {
  const { body: started } = await call(crowd, 'POST', 'carts', { body: {} });
  const cart: string = started.token;
  const item = { variantId: pick(crowd.variantIds), quantity: chance(0.3) ? 2 : 1 };
  await call(crowd, 'POST', 'cart/items', { cart, body: item });
  const addresses = { email: 'guest@example.test', shipping: ADDRESS };
  await call(crowd, 'PUT', 'cart/addresses', { cart, body: addresses });
  const { body: options } = await call(crowd, 'GET', 'cart/shipping-options', { cart });
  const shippingOptionId = options.items[0].id;
  await call(crowd, 'PUT', 'cart/shipping-option', { cart, body: { shippingOptionId } });
  return cart;
}

type Ordered = { number: string; token: string; page: string };

function remember(crowd: Crowd, { status, body }: TestAnswer): Ordered | null {
  if (status !== 201 || !body.payment?.redirectUrl) return null;
  const { number } = body.order;
  crowd.orders.set(number, body.orderToken);
  return { number, token: body.orderToken, page: body.payment.redirectUrl.split('?')[0] };
}

async function order(crowd: Crowd, cart: string, key: string): Promise<Ordered | null> {
  const headers = { 'idempotency-key': key };
  const body = { paymentMethod: 'test' };
  return remember(crowd, await call(crowd, 'POST', 'checkout', { cart, headers, body }));
}

async function payAgain(crowd: Crowd, { number, token }: Ordered): Promise<void> {
  const body = { paymentMethod: 'test' };
  const path = `orders/${number}/payments`;
  const again = remember(crowd, await call(crowd, 'POST', path, { order: token, body }));
  if (again) await payOn(crowd, again.page);
}

/** What the shopper does on the gateway's page, in the browser's manner. */
async function payOn(crowd: Crowd, page: string): Promise<string> {
  const card = pick(CARDS);
  const paid = await send(crowd, page, { card, webhook: pick(TELLINGS) });
  let took = card === 'approve' && paid.status === 303;
  if (card === 'authenticate' && chance(0.8)) {
    const answer = pick(['confirm', 'confirm', 'fail']);
    const { status } = await send(crowd, `${page}/authentication`, { answer });
    took = answer === 'confirm' && status === 303;
  }
  if (took) crowd.charged.add(page);
  return card;
}

const send = (crowd: Crowd, url: string, fields: Record<string, string>) =>
  insist(crowd, url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

async function call(
  crowd: Crowd,
  method: string,
  path: string,
  { body, cart, order, headers }: TestCall,
): Promise<TestAnswer> {
  return insist(crowd, `${crowd.url}/api/v1/${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(cart && { 'cart-token': cart }),
      ...(order && { 'order-token': order }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** Makes the call until it is answered. */
async function insist(crowd: Crowd, url: string, request: RequestInit): Promise<TestAnswer> {
  for (let tries = 1; ; tries += 1) {
    try {
      const response = await fetch(url, request);
      const text = await response.text();
      crowd.answered += 1;
      const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
      const body = isJson ? JSON.parse(text) : undefined;
      if (response.status >= 500) crowd.surprises.push(`${request.method} ${url}: ${text}`);
      return { status: response.status, body, text, headers: {} };
    } catch {
      if (tries === 1) crowd.cutOff += 1;
      await sleep(50);
    }
  }
}
