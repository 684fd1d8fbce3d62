/** Orders this browser may see without signing in: the token of each, from its link or from the checkout, in one cookie. */

import type { RequestContext } from './context.server.ts';
import type { CookieJar } from './cookies.server.ts';

const MOST_KEPT = 10;
const NUMBER = /^\d{1,15}$/;
const TOKEN = /^[\w-]{20,100}$/;

type Kept = { number: string; token: string };

function readKept(cookies: CookieJar): Kept[] {
  return (cookies.get('orders') ?? '').split('~').flatMap((pair) => {
    const [number = '', token = ''] = pair.split('.');
    return NUMBER.test(number) && TOKEN.test(token) ? [{ number, token }] : [];
  });
}

/** What is no number of an order is a page that is not there; nor is it led on to. */
function checkNumber(number: string): void {
  if (!NUMBER.test(number)) throw new Response(null, { status: 404 });
}

/** Newest first; the oldest falls out. */
export function saveOrderToken(cookies: CookieJar, number: string, token: string): void {
  checkNumber(number);
  if (!TOKEN.test(token)) return;
  const others = readKept(cookies).filter((kept) => kept.number !== number);
  const kept = [{ number, token }, ...others].slice(0, MOST_KEPT);
  cookies.set('orders', kept.map((order) => `${order.number}.${order.token}`).join('~'));
}

/** The order that this browser made or opened last. */
export const newestOrder = (cookies: CookieJar): string | null =>
  readKept(cookies)[0]?.number ?? null;

/** How to call the API about one order: with its token when this browser has it. */
export function orderCall({ cookies }: RequestContext, number: string) {
  checkNumber(number);
  const token = readKept(cookies).find((kept) => kept.number === number)?.token;
  return {
    params: { path: { number } },
    // Named in any case, so that nothing about an order is ever kept for others.
    headers: { 'order-token': token ?? '' },
  };
}
