/** Every page of the site map, looked at as a whole: forms from elsewhere change nothing, and what is personal is kept by nobody. */
import type { RouteConfigEntry } from '@react-router/dev/routes';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '#test/api/fingerprint.ts';
import { openShop } from '#test/harness/shop.ts';
import routes from '../../web/routes.ts';
import { callerOf, signInAs } from './shop-api.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const pool = shop.platform.pool;

const pathsOf = (entries: RouteConfigEntry[]): string[] =>
  entries.flatMap(({ path, children = [] }) =>
    children.length > 0 ? pathsOf(children) : [`/${path ?? ''}`],
  );
const SAMPLES: Record<string, string> = {
  number: '10001',
  slug: 'level-plate',
  category: 'ceramics',
  provider: 'google',
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
};
/** Every address of the site map, with something in the place of its parameters. */
const paths = pathsOf(await routes)
  .map((path) => path.replace(/:(\w+)/g, (_whole, name) => SAMPLES[name] ?? 'x').replace('*', 'x'))
  .map((path): [string] => [path]);
const personal = paths.filter(([path]) => /^\/(account|admin)(\/|$)/.test(path));
const STREAMS = /\/events$/;
const LEADS_ON = /^\/(sign-in(\?|$)|account(\/security)?$|admin\/settings\/payments$)/;

const FOREIGN: Record<string, string>[] = [
  { origin: 'https://elsewhere.test' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site', origin: shop.url.replace('localhost', 'other.localhost') },
  {},
];

/** Mail programs post to it from anywhere (RFC 8058): only its token counts, and here is none. */
const ONE_CLICK = '/newsletter/unsubscribe';

describe("a form sent from another site with the owner's cookies", () => {
  test.each(paths)('changes nothing at %s', async (path) => {
    const cookie = await ownersCookie();
    const before = await fingerprint(pool);
    for (const headers of FOREIGN) {
      for (const address of [path, `${path === '/' ? '/_root' : path}.data`]) {
        const response = await fetch(shop.url + address, {
          method: 'POST',
          body: new URLSearchParams({ intent: 'block', name: 'x', email: 'x@example.test' }),
          redirect: 'manual',
          headers: { cookie, ...headers },
        });
        const refusals = path === ONE_CLICK ? [403, 409] : [403];
        expect(refusals, JSON.stringify(headers)).toContain(response.status);
        expect(response.headers.getSetCookie()).toEqual([]);
      }
    }
    expect(await fingerprint(pool)).toEqual(before);
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('is accepted by no page with %s', async (method) => {
    for (const [path] of paths) {
      const headers = { cookie: await ownersCookie(), origin: shop.url };
      const response = await fetch(shop.url + path, { method, redirect: 'manual', headers });
      expect([404, 405], path).toContain(response.status);
    }
  });
});

describe('a personal page', () => {
  const own = personal.filter(([path]) => !STREAMS.test(path));
  test.each(own)('%s is stored by no cache, and closed to a guest', async (path) => {
    const guest = () => fetch(shop.url + path, { redirect: 'manual' });
    const lookAsOwner = async () =>
      fetch(shop.url + path, { redirect: 'manual', headers: { cookie: await ownersCookie() } });
    const looks = [await guest(), await lookAsOwner(), await lookAsOwner(), await guest()];
    for (const { headers, status } of looks) {
      expect([path, status, headers.get('cache-control')]).toEqual([
        path,
        status,
        expect.stringMatching(/^(private, )?no-store$/),
      ]);
    }
    for (const look of [looks[0], looks[3]]) {
      // On to signing in, by way of the page itself where a form or a heading has none; a file is refused.
      expect([302, 401], await look?.text()).toContain(look?.status);
      if (look?.status !== 302) continue;
      expect(look.headers.get('location')).toMatch(LEADS_ON);
    }
  });
});

test('every password field is masked, and labelled for password managers', async () => {
  const fields: string[] = [];
  for (const [path] of paths.filter(([one]) => !STREAMS.test(one))) {
    for (const cookie of ['', await ownersCookie()]) {
      const address = `${shop.url}${path}?token=${'a'.repeat(43)}`;
      const html = await (await fetch(address, { headers: { cookie }, redirect: 'manual' })).text();
      // The buttons of a demo sign in with a password that stands beside them.
      const inputs = [...html.matchAll(/<input\b(?![^>]*type="hidden")[^>]*>/g)];
      const named = inputs.map(([tag]) => tag).filter((tag) => /password/i.test(tag));
      fields.push(...named);
    }
  }
  expect(fields.length).toBeGreaterThan(5);
  for (const field of fields) {
    expect(field).toMatch(/type="password"/);
    expect(field).toMatch(/autocomplete="(current|new)-password"/i);
    expect(field).not.toMatch(/onpaste|readonly/i);
  }
});

let cookie: Promise<string> | undefined;
function ownersCookie(): Promise<string> {
  cookie ??= signInAs(caller, 'owner').then((access) => `access=${access}`);
  return cookie;
}
