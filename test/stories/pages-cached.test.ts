/** Pages are kept ready for everyone who is not signed in; nothing of one visitor may ever reach another. */
import { describe, expect, test } from 'vitest';
import { expectOk } from '#test/factories/orders.ts';
import { story } from '#test/harness/browser/story.ts';
import { openShop } from '#test/harness/shop.ts';
import { buyAsGuest, callerOf, findVariant, signInAs } from './shop-api.ts';
import { addToBag } from './shopping.ts';

const shop = await openShop({ pages: true });
const caller = callerOf(shop.url);
const MADE_FOR_ONE = 'private, no-store';
const REVALIDATED = 'private, no-cache';

async function look(path: string, cookie = '') {
  const response = await fetch(shop.url + path, { headers: { cookie }, redirect: 'manual' });
  const text = await response.text();
  return {
    status: response.status,
    how: response.headers.get('cache-control'),
    text,
    nonce: /script-src 'self' 'nonce-([\w-]+)'/.exec(
      response.headers.get('content-security-policy') ?? '',
    )?.[1],
  };
}

async function bagCookie(): Promise<string> {
  const { body: started } = await expectOk(caller.api('POST', 'carts', { body: {} }));
  const variantId = await findVariant(caller, 'drift-throw', 'Oat');
  const call = { cart: started.token, body: { variantId, quantity: 3 } };
  await expectOk(caller.api('POST', 'cart/items', call));
  return `cart=${started.token}; has-bag=1`;
}

describe('cached pages', () => {
  const shared = ['/', '/products', '/categories/ceramics', '/products/drift-throw', '/sign-in'];

  test.each(shared)(
    '%s is rendered once and then served to all guests, with a bag too',
    async (path) => {
      const first = await look(path);
      const second = await look(path);
      const withBag = await look(path, await bagCookie());
      expect([first.how, second.how, withBag.how]).toEqual([
        MADE_FOR_ONE,
        REVALIDATED,
        REVALIDATED,
      ]);
      const nonces = [first, second, withBag].map(({ nonce }) => nonce ?? '');
      expect(new Set(nonces).size).toBe(3);
      const bodies = [first, second, withBag].map(({ text }, i) =>
        text.replaceAll(nonces[i] ?? '', 'NONCE'),
      );
      expect(new Set(bodies).size).toBe(1);
      expect(bodies[0]).toContain('nonce="NONCE"');
    },
  );

  test.each(shared.slice(0, 4))('%s is never cached for somebody signed in', async (path) => {
    const access = await signInAs(caller, 'shopper');
    await look(path);
    for (const again of [1, 2]) {
      const own = await look(path, `access=${access}`);
      expect(own.how, `look ${again}`).toBe(MADE_FOR_ONE);
      expect(own.text).toContain('href="/account"');
    }
    const guest = await look(path);
    expect(guest.how).toBe(REVALIDATED);
    expect(guest.text).not.toContain('href="/account"');
  });

  test('each theme and language has cached pages of its own', async () => {
    await look('/products', 'theme=dark');
    const dark = await look('/products', 'theme=dark');
    const pseudo = await look('/products', 'locale=ar-XB');
    const plain = await look('/products');
    expect(dark.text).toContain('data-theme="dark"');
    expect(pseudo.text).toContain('dir="rtl"');
    expect(plain.text).not.toMatch(/data-theme|dir="rtl"/);
  });
});

describe('personal pages', () => {
  test('an empty bag is never served to somebody with a full one', async () => {
    for (const path of ['/bag', '/bag.data']) {
      await look(path);
      const empty = await look(path);
      const full = await look(path, await bagCookie());
      expect([empty.how, full.how]).not.toContain(REVALIDATED);
      expect(empty.text).not.toContain('Drift throw');
      expect(full.text).toContain('Drift throw');
    }
  });

  test('neither a checkout nor an order is cached', async () => {
    const cookie = await bagCookie();
    const { number, token } = await buyAsGuest(caller, await findVariant(caller, 'level-plate'));
    const own = [
      { path: '/checkout', cookie },
      { path: `/orders/${number}`, cookie: `orders=${number}.${token}` },
      { path: `/orders/${number}/confirmed`, cookie: `orders=${number}.${token}` },
    ];
    for (const one of own) {
      for (const again of [1, 2]) {
        const { status, how } = await look(one.path, one.cookie);
        expect([status, how], `${one.path}, look ${again}`).toEqual([200, MADE_FOR_ONE]);
      }
      expect((await look(one.path)).status, one.path).not.toBe(200);
    }
  });
});

story('the count of the bag is loaded after the page, by script', async ({ open }) => {
  const page = await open(`${shop.url}/products/level-plate`);
  await addToBag(page);
  await page.goto(`${shop.url}/products`);
  await page.getByRole('link', { name: 'Bag, 1 item' }).waitFor();

  const plain = await open(`${shop.url}/products/level-plate`, { javaScript: false });
  await addToBag(plain);
  await plain.goto(`${shop.url}/products`);
  await plain.getByRole('link', { name: 'Bag', exact: true }).waitFor();
});
