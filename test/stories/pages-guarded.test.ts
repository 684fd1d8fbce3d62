/** What every page tells browsers, so that they keep visitors safe; and that no page is forgotten. */
import { describe, expect, test } from 'vitest';
import { openShop } from '#test/harness/shop.ts';
import { PAGE_FIXTURES } from '#test/pages/fixtures.ts';
import { until } from '#test/pages/steps.ts';
import routes from '../../web/routes.ts';
import { callerOf, findVariant, signInAs } from './shop-api.ts';

const PUBLIC_URL = 'https://shop.test';
const shop = await openShop({ pages: true, settings: { PUBLIC_URL } });

/** What stands in a layout is a screen; the rest are files, streams and forms. */
test('every route has a page fixture, so that every-page tests it', async () => {
  const screens = (await routes).flatMap(({ children = [] }) =>
    children.map(({ path }) => `/${path ?? ''}`),
  );
  const shown = PAGE_FIXTURES.map(({ route }) => route);
  expect(screens.length).toBeGreaterThan(10);
  expect(screens.filter((path) => !shown.includes(path))).toEqual([]);
});

const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(shop.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { origin: PUBLIC_URL, ...headers },
  });

describe('every page', () => {
  test.each(['/', '/bag', '/products/tarn-vase', '/no-such-page', '/orders/1', '/demo/mailbox'])(
    '%s loads nothing from other origins',
    async (path) => {
      const { headers } = await fetch(shop.url + path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of [
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ]) {
        expect(policy).toContain(rule);
      }
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{22}'(;|$)/);
      expect(policy).not.toContain('unsafe');
      expect(Object.fromEntries(headers)).toMatchObject({
        'strict-transport-security': expect.stringMatching(/^max-age=\d{8}; includeSubDomains/),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  test('has its nonce on scripts and styles', async () => {
    const response = await fetch(shop.url);
    const nonce = /'nonce-([\w-]+)'/.exec(response.headers.get('content-security-policy') ?? '');
    const text = await response.text();
    const inline = [...text.matchAll(/<(script|style)\b([^>]*)>/g)].map(([, , rest]) => rest ?? '');
    expect(inline.length).toBeGreaterThan(0);
    for (const attributes of inline) {
      expect(attributes).toMatch(new RegExp(`nonce="${nonce?.[1]}"|application/ld\\+json`));
    }
    expect(text).not.toMatch(/\son\w+=|javascript:/);
  });
});

describe('cookies on https', () => {
  const HIDDEN = /^__Host-[\w-]+=[^;]+; Path=\/; SameSite=Lax; HttpOnly; Secure; Max-Age=\d+$/;

  test('of a bag and a sign-in are out of reach of scripts and neighbouring hosts', async () => {
    const variantId = await findVariant(callerOf(shop.url), 'level-plate');
    const added = await send('/bag', { intent: 'add', variantId, quantity: '1' });
    expect(added.status).toBe(302);
    const [hint = '', ...hidden] = added.headers
      .getSetCookie()
      .sort((a, b) => Number(b.includes('has-bag')) - Number(a.includes('has-bag')));
    expect(hint).toMatch(/^__Host-has-bag=1; Path=\/; SameSite=Lax; Secure/);
    expect(hidden).toEqual([expect.stringMatching(HIDDEN)]);

    const { body } = await callerOf(shop.url).api('GET', 'shop');
    const { email, password } = body.demoSignIns[0];
    const signedIn = await send('/sign-in', { email, password });
    const cookies = signedIn.headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual([
      '__Host-access',
      '__Host-refresh',
    ]);
    for (const cookie of cookies) expect(cookie).toMatch(HIDDEN);
  });

  test('are not read by their plain names, which a neighbour could plant', async () => {
    const response = await fetch(`${shop.url}/account`, {
      headers: { cookie: 'access=whatever; refresh=whatever' },
      redirect: 'manual',
    });
    expect(response.headers.get('location')).toContain('/sign-in');
  });
});

test.each<Record<string, string>>([
  { origin: 'https://elsewhere.test' },
  { origin: 'null' },
  { origin: '' },
  { origin: PUBLIC_URL, 'sec-fetch-site': 'cross-site' },
])('a form sent from another site changes nothing: %o', async (headers) => {
  const response = await send('/bag', { intent: 'add' }, headers);
  expect(response.status).toBe(403);
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(await response.text()).toContain('did not come from a page of this shop');
});

describe('the links of a newsletter', () => {
  const caller = callerOf(shop.url);
  const email = 'links@example.test';
  const SUBJECTS: Record<string, RegExp> = { confirm: /^Confirm/, unsubscribe: /^You are/ };
  const mailed = (page: string) =>
    until(`that a mail leads to ${page}`, async () => {
      const { body } = await caller.api('GET', 'demo/mailbox');
      const mail = body.items.find(
        ({ to, subject }: Record<string, string>) =>
          to === email && SUBJECTS[page]?.test(subject ?? ''),
      );
      if (!mail) return undefined;
      const { text } = (await caller.api('GET', `demo/mailbox/${mail.id}`)).body;
      return new RegExp(`/newsletter/${page}\\?token=\\S+`).exec(text)?.[0];
    });
  const state = async () => {
    const token = await signInAs(caller, 'owner');
    const path = `admin/newsletter/subscribers?search=${email}`;
    return (await caller.api('GET', path, { token })).body.items[0]?.state;
  };
  /** As a program that looks through mails does. */
  const scan = async (link: string) => {
    const { status, headers } = await fetch(shop.url + link);
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  };

  test('confirm and unsubscribe nobody when they are opened, and a mail program unsubscribes in one press', async () => {
    expect((await send('/newsletter', { email })).headers.get('location')).toContain('asked');
    const confirmation = await mailed('confirm');
    await scan(confirmation);
    expect(await state()).toBe('pending');
    const token = new URLSearchParams(confirmation.split('?')[1]).get('token') ?? '';
    expect((await send('/newsletter/confirm', { token })).status).toBe(200);
    expect(await state()).toBe('subscribed');

    const link = await mailed('unsubscribe');
    await scan(link);
    expect(await state()).toBe('subscribed');
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    for (const body of [new URLSearchParams('List-Unsubscribe=One-Click'), form]) {
      const answer = await fetch(shop.url + link, { method: 'POST', body, redirect: 'manual' });
      expect(answer.status).toBe(200);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(await state()).toBe('unsubscribed');
    }
  });
});
