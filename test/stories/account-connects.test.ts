/** Connecting and disconnecting Google, as browsers ask for it: the redirects and cookies between three sites' pages. */
import { expect, test } from 'vitest';
import { openShop } from '#test/harness/shop.ts';
import { callerOf } from './shop-api.ts';

const shop = await openShop({ pages: true });
const { api } = callerOf(shop.url);
let people = 0;
const newEmail = () => `connects${++people}@example.test`;

/** A browser of few words: it keeps cookies and tells where it is led. */
function browser() {
  const cookies = new Map<string, string>();
  return async (address: string, form?: Record<string, string>) => {
    const response = await fetch(new URL(address, shop.url), {
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      redirect: 'manual',
      headers: {
        origin: shop.url,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    const text = await response.text();
    return { status: response.status, to: response.headers.get('location') ?? '', text };
  };
}

async function signedIn() {
  const go = browser();
  const [email, password] = [newEmail(), 'seven quiet otters'];
  await api('POST', 'auth/register', { body: { email, password, name: 'Kim Example' } });
  expect((await go('/sign-in', { email, password })).status).toBe(302);
  return go;
}

const choice = (email: string, address: string) => ({
  name: 'Kim Elsewhere',
  email,
  address,
  fault: 'none',
});

test('a person connects Google, signs in with it, and disconnects it', async () => {
  const go = await signedIn();
  const google = choice(newEmail(), 'unverified');
  const left = await go('/account/security/identities/google');
  const back = await go(left.to, google);
  expect((await go(back.to)).to).toBe('/account/security?connected=google');

  const otherBrowser = browser();
  const page = await otherBrowser('/sign-in/google?to=/account/details');
  const entered = await otherBrowser((await otherBrowser(page.to, google)).to);
  expect(entered.to).toBe('/account/details');

  const gone = await go('/account/security/identities/google', {});
  expect(gone.to).toBe('/account/security?disconnected=google');
});

test('the only sign-in method cannot be disconnected', async () => {
  const go = browser();
  const page = await go('/sign-in/google');
  const back = await go(page.to, choice(newEmail(), 'verified'));
  expect((await go(back.to)).to).toBe('/account');
  const unchanged = await go('/account/security/identities/google', {});
  expect(unchanged.to).toBe('/account/security?kept=google');
});

test('an identity connected to another account is refused, with a link back', async () => {
  const google = choice(newEmail(), 'unverified');
  for (const [nth, go] of [await signedIn(), await signedIn()].entries()) {
    const left = await go('/account/security/identities/google');
    const back = await go((await go(left.to, google)).to);
    expect(back.status).toBe(nth === 0 ? 302 : 409);
    if (nth === 0) continue;
    expect(back.text).toContain('This already signs in to another account here');
    expect(back.text).toContain('href="/account/security/identities/google"');
  }
});

test('connecting needs a sign-in', async () => {
  const { status, to } = await browser()('/account/security/identities/google');
  expect([status, to]).toEqual([302, '/sign-in?to=%2Faccount%2Fsecurity%2Fidentities%2Fgoogle']);
});
