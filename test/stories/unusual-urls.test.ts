/** Whatever stands in an address or a form, no page fails: what does not exist is not found, what is no filter filters nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openShop } from '#test/harness/shop.ts';
import { some } from '#test/harness/whole.ts';
import routes from '../../web/routes.ts';
import { callerOf, signInAs } from './shop-api.ts';

const PUBLIC_URL = 'https://shop.test';
const WEB = join(import.meta.dirname, '../../web');
const shop = await openShop({ pages: true, settings: { PUBLIC_URL } });
const { body: about } = await callerOf(shop.url).api('GET', 'shop');

const LONG = 'a'.repeat(2_000);
const NO_ONE = '01890a5d-ac96-774b-bcce-b302099a8057';
const cursorOf = (...values: unknown[]) =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** As they stand in an address. */
const ODD_PARTS = [
  'abc',
  'ABC',
  'x.html',
  '0',
  '-1',
  '1.5',
  '1e9',
  '9'.repeat(30),
  NO_ONE,
  'null',
  '%E5%95%86%E5%93%81',
  '%D9%A3',
  '%00',
  'a%00b',
  '%ED%A0%80',
  '%20',
  'a%0Ab',
  '%2F%2F',
  '%27%22%3C',
  '%255',
  '%E0%A4%A',
  '[object%20Object]',
  'a'.repeat(400),
];
const ODD_VALUES = [
  'zzz',
  '-1',
  '1.5',
  '9'.repeat(30),
  '1e400',
  'NaN',
  'true',
  '[]',
  LONG,
  '9999-12-31',
  '2026-02-31',
  '0000-01-01',
  '999999-01-01',
  '2026-01-01T00:00:00Z',
  '%00',
  '%ED%A0%80',
  '%E0%A4%A',
  '%E5%95%86%E5%93%81',
  '%',
  '%27%22%3C',
  NO_ONE,
  cursorOf(),
  cursorOf('x'),
  cursorOf(1e30, 'x'),
  cursorOf('title', 'a\0', NO_ONE),
  cursorOf('position', 2 ** 53 - 1, NO_ONE),
  cursorOf('newest', 'x', NO_ONE),
  cursorOf('spent', -(2 ** 53) + 1, NO_ONE),
  cursorOf('a'.repeat(1_000)),
];

type Page = { path: string; names: string[]; acts: string[] };
const NAMED = /(?:\.(?:get|getAll|has)|\b(?:asked|day|text|pick|one|on|field))\(\s*'([\w.-]+)'/g;
const ACTS = /(?:=== |case |value=)['"]([\w-]+)['"]/g;

/** What the sources beside a page call the parts of an address and of a form, and the buttons: too many do no harm. */
function wordsBeside(file: string): { names: string[]; acts: string[] } {
  const folder = dirname(join(WEB, file));
  const sources = readdirSync(folder).filter((name) => /(?<!\.test)\.tsx?$/.test(name));
  const text = sources.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const found = (pattern: RegExp) => [
    ...new Set([...text.matchAll(pattern)].map(([, word = '']) => word)),
  ];
  return { names: found(NAMED), acts: found(ACTS) };
}

const PAGES: Page[] = (await routes)
  .flatMap(({ path, file, index, children }) => children ?? [{ path, file, index }])
  .map(({ path = '', file }) => ({ path: `/${path}`, ...wordsBeside(file) }));
/** Pages that are read page by page. */
const LISTS =
  /^\/(products|categories\/|account$|account\/sessions|demo\/mailbox$|admin\/(orders|payments|customers|products|team|team\/keys|team\/activity)$)/;
const parts = (path: string) => path.match(/:\w+|\*/g) ?? [];
const filled = (path: string, value: string) => path.replace(/:\w+|\*/g, () => value);

const send = (path: string, cookie: string, init: RequestInit = {}) =>
  fetch(shop.url + path, {
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
    ...init,
    // Thousands of answers, of which most are not read: nothing is compressed.
    headers: { origin: PUBLIC_URL, cookie, 'accept-encoding': 'identity', ...init.headers },
  });

async function signIn(role: string): Promise<string> {
  const { email, password } = about.demoSignIns.find((one: { role: string }) => one.role === role);
  const response = await send('/sign-in', '', {
    method: 'POST',
    body: new URLSearchParams({ email, password }),
  });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Streams are let go of at once; each fault is told with the address that led to it. */
async function tryAll(calls: { path: string; init?: RequestInit }[], cookie: string) {
  const faults: unknown[] = [];
  const open = [...calls];
  const work = async () => {
    for (let call = open.pop(); call; call = open.pop()) {
      const response = await send(call.path, cookie, call.init);
      await response.body?.cancel();
      const text = shop.errors.splice(0);
      if (response.status < 500 && text.length === 0) continue;
      const first = text[0] as { err?: unknown } | undefined;
      const why = first?.err ?? first;
      faults.push([call.init?.method, call.path.slice(0, 150), response.status, String(why)]);
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
  return faults.slice(0, 40);
}

/** All names at once with a few of the values, each value as a cursor, and each name alone with one more. */
function oddQueries({ path, names }: Page, at: number): string[] {
  const asked = ['cursor', ...names];
  const value = (n: number) => ODD_VALUES[n % ODD_VALUES.length];
  const together = some([0, 1, 2, 3, 4], 2, at).map((n) =>
    asked.map((name, i) => `${name}=${value(at + i + n * 5)}`).join('&'),
  );
  const lists = LISTS.test(path) ? some(ODD_VALUES, 10, at).map((one) => `cursor=${one}`) : [];
  const alone = some(asked, 2, at).map((name, i) => `${name}=${value(at + i)}`);
  const repeated = `${asked[0]}=a&${asked[0]}=b&${asked[0]}[]=c&${asked[0]}[x]=d`;
  const page = filled(path, 'tarn-vase');
  return [...together, ...lists, ...alone, repeated].map((query) => `${page}?${query}`);
}

const form = (fields: [string, string][]): RequestInit => ({
  method: 'POST',
  body: fields.map(([name, value]) => `${name}=${value}`).join('&'),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
const body = (text: string, type: string): RequestInit => ({
  method: 'POST',
  body: text,
  headers: { 'content-type': type },
});
const NO_FORMS = [
  body('{"a":1}', 'application/json'),
  body('a=1', 'text/plain'),
  body('no part', 'multipart/form-data; boundary=x'),
  body('--x\r\nno head', 'multipart/form-data; boundary=x'),
  body('a=1', 'multipart/form-data'),
  body('\u0000%%%', 'application/x-www-form-urlencoded'),
];

/** Every button with an odd value in all fields, and bodies that are no forms. */
function oddForms({ path, names, acts }: Page, at: number) {
  const page = filled(path, 'tarn-vase');
  const pressed = ['', ...acts].map((act, i) => {
    const value = ODD_VALUES[(at + i) % ODD_VALUES.length] ?? '';
    const fields = names.map((name): [string, string] => [name, value]);
    return form([...fields, ['act', act], ['intent', act]]);
  });
  const empty = form([]);
  return [...pressed, empty, ...some(NO_FORMS, 2, at)].map((init) => ({ path: page, init }));
}

const PARTS = { nobody: /^\/(?!account|admin)/, shopper: /^\/(?!admin)/, owner: /^\/admin/ };

/** What would end the session, or take the goods away that the rest looks at: `empty-demo.test.ts` tries that one. */
const ENDING = /^\/(sign-out|admin\/setup\/empty)/;

describe.each(Object.entries(PARTS))('signed in as %s', async (who, part) => {
  const cookie = who === 'nobody' ? '' : await signIn(who);
  // To all other pages an owner is a person like any, and a shopper has been there.
  const pages = PAGES.filter(({ path }) => part.test(path) && !ENDING.test(path));
  const guarded = PAGES.filter(({ path }) => who !== 'owner' && !part.test(path));

  test('no unusual path makes a page fail', async () => {
    const odd = pages
      .filter(({ path }) => parts(path).length > 0)
      .flatMap(({ path }, at) =>
        some(ODD_PARTS, 10, at).map((part) => ({ path: filled(path, part) })),
      );
    expect(await tryAll(odd, cookie)).toEqual([]);
  });

  test('no unusual query makes a page fail', async () => {
    const odd = [
      ...pages.flatMap(oddQueries),
      ...guarded.map(({ path }) => `${filled(path, 'abc')}?cursor=zzz`),
    ];
    expect(
      await tryAll(
        odd.map((path) => ({ path })),
        cookie,
      ),
    ).toEqual([]);
  });

  test('no unusual form makes a page fail', async () => {
    expect(await tryAll(pages.flatMap(oddForms), cookie)).toEqual([]);
    // Whoever was signed in still is: everything above was tried in their name.
    const account = await send('/account', cookie);
    expect(account.status).toBe(who === 'nobody' ? 302 : 200);
  });
});

describe('a URL that is nearly right', () => {
  const follow = async (path: string) => {
    const { status, headers } = await send(path, '');
    return [status, headers.get('location')];
  };

  test.each([
    ['/products/TARN-VASE?Colour=Chalk&x=1', '/products/tarn-vase?Colour=Chalk&x=1'],
    ['/products/Tarn-Vase/', '/products/tarn-vase'],
    ['/Products/tarn-vase', '/products/tarn-vase'],
    ['/categories/CERAMICS?sort=price', '/categories/ceramics?sort=price'],
    ['/PRODUCTS', '/products'],
  ])('%s redirects to %s for good', async (path, to) => {
    expect(await follow(path)).toEqual([301, to]);
  });

  test('of something unknown answers a page that says so', async () => {
    for (const path of ['/products/x.html', '/products/NO-SUCH', '/products/%E5%95%86%E5%93%81']) {
      const response = await send(path, '');
      expect(response.status, path).toBe(404);
      expect(await response.text()).toContain('<h1');
    }
  });

  test('of an unknown admin record answers a page that says so', async () => {
    const cookie = await signIn('owner');
    for (const path of ['orders/abc', 'products/abc', 'customers/abc', 'team/people/abc']) {
      expect((await send(`/admin/${path}`, cookie)).status, path).toBe(404);
    }
  });

  test('with an invalid cursor shows the first page', async () => {
    const first = (html: string) => /href="(\/products\/[\w-]+)"/.exec(html)?.[1];
    const [plain, stale] = await Promise.all(
      ['/products', '/products?cursor=zzz'].map(async (path) => (await send(path, '')).text()),
    );
    expect(first(stale ?? '')).toBe(first(plain ?? ''));
    expect((await callerOf(shop.url).api('GET', 'products?cursor=zzz')).status).toBe(400);
  });
});

test('a renamed product or category redirects from its former URL to its new one', async () => {
  const { api } = callerOf(shop.url);
  const token = await signInAs({ api }, 'owner');
  for (const [kind, word] of [
    ['products', 'tarn-vase'],
    ['categories', 'ceramics'],
  ] as const) {
    const { body } = await api('GET', `${kind}/${word}`);
    for (const slug of [`${word}-2`, `${word}-3`]) {
      const { status } = await api('PATCH', `admin/${kind}/${body.id}`, { token, body: { slug } });
      expect(status).toBe(200);
    }
    const old = await send(`/${kind}/${word}?a=b`, '');
    expect([old.status, old.headers.get('location')]).toEqual([301, `/${kind}/${word}-3?a=b`]);
    const page = await (await send(`/${kind}/${word}-3`, '')).text();
    expect(page).toContain(`rel="canonical" href="${PUBLIC_URL}/${kind}/${word}-3"`);
    const map = await (await send('/sitemap.xml', '')).text();
    expect(map).toContain(`/${kind}/${word}-3<`);
    expect(map).not.toContain(`/${kind}/${word}<`);
  }
});
