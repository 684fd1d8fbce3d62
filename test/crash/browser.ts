/** A shopper's browser: it asks again until it is answered, as people do when a page does not come. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT_MS = 60_000;
const PAUSE_MS = 25;

export type Answer = { status: number; body: { [field: string]: never } & Body; text: string };
// Of any route; each caller knows what it asked for.
type Body = { order: { number: string }; orderToken: string } & { payment: Opened | null } & {
  token: string;
  accessToken: string;
  items: { id: string }[];
};
type Opened = {
  id: string;
  redirectUrl: string | null;
  form: { fields: Record<string, string> } | null;
};

export type Asking = {
  body?: unknown;
  cart?: string;
  order?: string;
  key?: string;
  /** Of whoever is signed in. */
  token?: string;
};

/** Repeats the call until an answer comes that is no "later, please"; throws at one that must never be. */
export async function insist(url: string, request: RequestInit): Promise<Answer> {
  const end = Date.now() + TIMEOUT_MS;
  for (;;) {
    const answer = await ask(url, request);
    if (answer && answer.status < 500) return answer;
    if (answer && answer.status !== 503) {
      throw new Error(`${request.method} ${url} answered ${answer.status}: ${answer.text}`);
    }
    if (Date.now() > end) throw new Error(`${request.method} ${url} was never answered`);
    await sleep(PAUSE_MS);
  }
}

async function ask(url: string, request: RequestInit): Promise<Answer | null> {
  try {
    const response = await fetch(url, { redirect: 'manual', ...request });
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, text, body: isJson ? JSON.parse(text) : {} };
  } catch {
    return null;
  }
}

/** A call of the shop's API. */
export function call(shopUrl: string, method: string, path: string, asking: Asking = {}) {
  const { body, cart, order, key, token } = asking;
  return insist(`${shopUrl}/api/v1/${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(cart && { 'cart-token': cart }),
      ...(order && { 'order-token': order }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(key && { 'idempotency-key': key }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** What a shopper sends from a page that is a plain form. */
export const sendForm = (url: string, fields: Record<string, string>) =>
  insist(url, { method: 'POST', body: new URLSearchParams(fields) });

const ADDRESS = {
  firstName: 'Ada',
  lastName: 'Example',
  line1: '1 Test Street',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
};

/** A cart with these goods, an address and a shipping option. */
export async function fillBag(shopUrl: string, variantId: string, quantity = 1): Promise<string> {
  const { body: started } = await call(shopUrl, 'POST', 'carts', { body: {} });
  const cart = started.token;
  await call(shopUrl, 'POST', 'cart/items', { cart, body: { variantId, quantity } });
  const whereTo = { email: 'guest@example.test', shipping: ADDRESS };
  await call(shopUrl, 'PUT', 'cart/addresses', { cart, body: whereTo });
  const { body: options } = await call(shopUrl, 'GET', 'cart/shipping-options', { cart });
  const shippingOptionId = options.items[0]?.id;
  await call(shopUrl, 'PUT', 'cart/shipping-option', { cart, body: { shippingOptionId } });
  return cart;
}

export type Ordered = {
  number: string;
  token: string;
  paymentId: string;
  /** The address of the provider's page; where a form leads there, the provider's order in it. */
  page: string;
};

export type Checkout = { cart: string; method: string; key: string };
export const newKey = () => randomUUID();

/** Presses "Pay", with the same key however often. */
export async function checkOut(shopUrl: string, { cart, method, key }: Checkout): Promise<Ordered> {
  const body = { paymentMethod: method };
  const answer = await call(shopUrl, 'POST', 'checkout', { cart, key, body });
  const { order, orderToken: token, payment } = answer.body;
  const page = payment?.redirectUrl ?? payment?.form?.fields.order_id;
  if (answer.status !== 201 || !payment || !page) {
    throw new Error(`the checkout answered ${answer.status}: ${answer.text}`);
  }
  return { number: order.number, token, paymentId: payment.id, page };
}

/** Comes back from the provider's page: the shop asks how the payment stands. */
export const comeBack = (shopUrl: string, { number, token }: Ordered) =>
  call(shopUrl, 'POST', `orders/${number}/settle`, { order: token });
