/** Orders this browser may see without signing in: the token of each, from its link or from the checkout, in one cookie. */
import { orderDigits } from '#common/order-number.ts';
import type { RequestContext } from './context.server.ts';
import type { CookieJar } from './cookies.server.ts';

const MAX_ORDERS = 10;
const TOKEN = /^[\w-]{20,100}$/;

type OrderToken = { number: string; token: string };

function readOrderTokens(cookies: CookieJar): OrderToken[] {
  return (cookies.get('orders') ?? '').split('~').flatMap((pair) => {
    const [number = '', token = ''] = pair.split('.');
    return orderDigits(number) && TOKEN.test(token) ? [{ number, token }] : [];
  });
}

/** An invalid order number answers 404, without a redirect. */
function checkNumber(number: string): void {
  if (!orderDigits(number)) throw new Response(null, { status: 404 });
}

/** Links and people name an order with its prefix or without. */
const isSame = (a: string, b: string) => orderDigits(a) === orderDigits(b);

/** Newest first; the oldest falls out. */
export function saveOrderToken(cookies: CookieJar, number: string, token: string): void {
  checkNumber(number);
  if (!TOKEN.test(token)) return;
  const others = readOrderTokens(cookies).filter((stored) => !isSame(stored.number, number));
  const stored = [{ number, token }, ...others].slice(0, MAX_ORDERS);
  cookies.set('orders', stored.map((order) => `${order.number}.${order.token}`).join('~'));
}

/** The order that this browser placed or opened last. */
export const newestOrder = (cookies: CookieJar): string | null =>
  readOrderTokens(cookies)[0]?.number ?? null;

/** How to call the API about one order: with its token when this browser has it. */
export function orderCall({ cookies }: RequestContext, number: string) {
  checkNumber(number);
  const token = readOrderTokens(cookies).find((stored) => isSame(stored.number, number))?.token;
  return {
    params: { path: { number } },
    // Added in any case, so that nothing about an order is cached for others.
    headers: { 'order-token': token ?? '' },
  };
}
