/** Nobody is led out of the shop by a link that looks like ours; and the cookies that a sign-in sets are out of reach. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placedOrder } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import { localPath } from '../../web/request/local-path.ts';
import { callerOf, findVariant } from './shop-api.ts';

const PUBLIC_URL = 'https://shop.test';
const shop = await openShop({ pages: true, settings: { PUBLIC_URL } });
const { body } = await callerOf(shop.url).api('GET', 'shop');
const { email, password } = body.demoSignIns.find(
  (one: { role: string }) => one.role === 'shopper',
);

/** What has led people elsewhere in other shops. */
const NASTY = [
  '//evil.test',
  '///evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  '/\t/evil.test',
  '/\n/evil.test',
  '\t//evil.test',
  '/.//evil.test',
  '/..//evil.test',
  '/a/..//evil.test',
  '/%2e//evil.test',
  '/;@evil.test',
  'https:evil.test',
  'https://evil.test',
  'HTTPS://evil.test',
  '//evil.test/%2f..',
  '/%09/evil.test',
  '/%5cevil.test',
  '/%2f%2fevil.test',
  '//shop.test@evil.test',
  '//evil。test',
  '/\u2028/evil.test',
  '/\u0000/evil.test',
  'javascript:alert(1)',
  'data:text/html,x',
  '/path?to=//evil.test',
  '/a\r\nset-cookie: a=b',
  '/\ud800',
  '/€',
  '?//evil.test',
  'evil.test',
  '',
  ' /bag',
  `/${'a'.repeat(5000)}`,
];
const pieces = fc.constantFrom(
  '/',
  '\\',
  '//',
  '.',
  '..',
  '/.',
  '%2f',
  '%5c',
  '%09',
  '@',
  ':',
  '?',
  '#',
  '\t',
  '\n',
  '\r',
  ' ',
  'evil.test',
  'http:',
  'https://',
  'javascript:',
  'a',
  'é',
  '\u0000',
  '\u2028',
  '。',
  '[',
  ']',
);
const wish = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `/${text}`),
);

/** Where a browser, and then a router that reads the path once more, would go. */
function staysHere(location: string): boolean {
  const here = new URL(location, PUBLIC_URL);
  const again = new URL(here.pathname + here.search + here.hash, PUBLIC_URL);
  return [here, again].every(({ origin }) => origin === PUBLIC_URL);
}

test('a return address is always a path of this shop', () => {
  fc.assert(
    fc.property(wish, (text) => {
      const path = localPath(text, '/safe');
      expect(path).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
      expect(staysHere(path), path).toBe(true);
      // What leads somewhere leads to the same place the second time.
      expect(localPath(path, '/safe')).toBe(path);
    }),
    { numRuns: 5000 },
  );
});

const send = (path: string, fields?: Record<string, string>, cookie = '') =>
  fetch(shop.url + path, {
    method: fields ? 'POST' : 'GET',
    body: fields && new URLSearchParams(fields),
    redirect: 'manual',
    headers: { origin: PUBLIC_URL, cookie },
  });
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
const signedIn = cookiesOf(await send('/sign-in', { email, password }));
const query = (to: string) => new URLSearchParams({ to }).toString();

const caller = callerOf(shop.url);
const variantId = await findVariant(caller, 'morrow-cup', 'Oat');
const order = await placedOrder(caller, [{ variantId }]);
/** Whatever a payment service, or who pretends to be one, may write into the way back. */
const brought = (to: string) =>
  new URLSearchParams({
    token: order.token,
    to,
    return_url: to,
    redirect_url: to,
    next: to,
    url: to,
    payment_intent: to,
    payment_intent_client_secret: to,
    redirect_status: to,
    PayerID: to,
  });

/** Every route that takes a way back, and how one gets to be sent on by it. */
const DOORS: Record<string, (to: string) => Promise<Response>> = {
  'the sign-in of who is signed in': (to) => send(`/sign-in?${query(to)}`, undefined, signedIn),
  'the sign-in': (to) => send('/sign-in', { email, password, to }),
  'making an account': (to) => send(`/register?${query(to)}`, undefined, signedIn),
  'the choice of appearance': (to) => send('/preferences', { theme: 'dark', back: to }),
  'another verification mail': (to) => send('/account/verification', { to }, signedIn),
  'the second step': (to) => send(`/sign-in/code?${query(to)}`, undefined, signedIn),
  'the confirmation': (to) => send(`/confirm?${query(to)}`, undefined, signedIn),
  'coming back from a payment page': (to) =>
    send(`/checkout/return/${order.number}?${brought(to)}`),
  'leaving a payment page': (to) =>
    send(
      `/checkout/return/${order.number}?${brought(to)}&left=${encodeURIComponent(to.toWellFormed())}`,
    ),
  'a number of an order that is none': (to) =>
    send(`/checkout/return/${encodeURIComponent(to.toWellFormed())}?${brought(to)}`),
  'the order behind a mailed link': (to) => send(`/orders/${order.number}?${brought(to)}`),
  'the page that leads to a payment': (to) =>
    send(
      `/checkout/pay/${order.number}?${brought(to)}`,
      undefined,
      `__Host-orders=${order.number}.${order.token}`,
    ),
  'a proof that a browser brings': (to) =>
    send(`/payments/${order.paymentId}/return?${brought(to)}`, {
      ...Object.fromEntries(brought(to)),
      callback_url: to,
    }),
  'coming back from Google': async (to) => {
    const left = await send(`/sign-in/google?${query(to)}`);
    const location = left.headers.get('location');
    if (!location) return left;
    const page = new URL(location);
    const choice = { name: 'Alex', email: 'way@example.test', address: 'verified', fault: 'none' };
    const back = await send(page.pathname + page.search, choice);
    const { pathname, search } = new URL(back.headers.get('location') ?? '');
    return send(pathname + search, undefined, cookiesOf(left));
  },
};

describe.each(Object.entries(DOORS))('%s', (_name, goThrough) => {
  test('redirects to no other site', async () => {
    const tried = [...NASTY.filter((text) => text.length < 1000), ...fc.sample(wish, 12)];
    for (const to of tried) {
      const response = await goThrough(to);
      expect(response.status, JSON.stringify(to)).toBeLessThan(500);
      const location = response.headers.get('location');
      if (location)
        expect(staysHere(location), `${JSON.stringify(to)} led to ${location}`).toBe(true);
      await response.body?.cancel();
    }
  });
});

test('an unknown page below our address links back to the shop only', async () => {
  for (const path of ['//evil.test/account', '/account?to=//evil.test', '/%2f%2fevil.test']) {
    const location = (await send(path)).headers.get('location');
    if (location) expect(staysHere(location), path).toBe(true);
  }
});

test('a link on another site signs nobody in: it leads to the button that does', async () => {
  const follow = (site: string) =>
    fetch(`${shop.url}/sign-in/google?to=/bag`, {
      redirect: 'manual',
      headers: { 'sec-fetch-site': site },
    });
  for (const site of ['cross-site', 'same-site']) {
    const response = await follow(site);
    expect(response.headers.get('location')).toBe('/sign-in?to=%2Fbag');
    expect(response.headers.getSetCookie()).toEqual([]);
  }
  expect((await follow('same-origin')).headers.get('location')).toContain('/demo/identity/google');
});

describe('cookies of a sign-in', () => {
  const HIDDEN = /^__Host-[\w-]+=[^;]+; Path=\/; SameSite=Lax; HttpOnly; Secure; Max-Age=(\d+)$/;

  test('of an OAuth flow last ten minutes, and are removed on return', async () => {
    const left = await send('/sign-in/google?to=/bag');
    const [flowCookie = ''] = left.headers.getSetCookie();
    expect(flowCookie).toMatch(/^__Host-oauth-flow=enter~/);
    expect(HIDDEN.exec(flowCookie)?.[1]).toBe('600');
    expect(left.headers.get('cache-control')).toContain('no-store');
    const back = await send(
      '/sign-in/google/callback?error=access_denied',
      undefined,
      cookiesOf(left),
    );
    expect(back.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-oauth-flow=;.*Max-Age=0$/),
    ]);
    expect(back.headers.get('cache-control')).toBe('private, no-store');
    expect(await back.text()).toContain('name="referrer" content="no-referrer"');
  });

  test('last as long as what is in them', async () => {
    const response = await send('/sign-in', { email, password });
    const ages = Object.fromEntries(
      response.headers.getSetCookie().map((cookie) => {
        expect(cookie).toMatch(HIDDEN);
        return [cookie.split('=')[0], Number(HIDDEN.exec(cookie)?.[1])];
      }),
    );
    expect(ages['__Host-access']).toBeLessThan(600);
    expect(ages['__Host-refresh']).toBe(30 * 24 * 3600);
  });
});
