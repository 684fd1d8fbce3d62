import { expect, test } from 'vitest';
import { updateProduct } from '#modules/catalog/index.ts';
import { DEFAULTS, writeSettings } from '#modules/settings/index.ts';
import { after, minutes, now } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { nextNumber, owner } from '#test/factories/accounts.ts';
import { expectOk, goods } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db } = shop;
const { token } = await owner(shop);
const call = async (method: string, path: string, body?: object) =>
  (await expectOk(api(method, path, { token, body }))).body;

const write = (help: string) =>
  inTx(db, (tx) => writeSettings(tx, 'menus', { ...DEFAULTS.menus, help }));
const labels = async () =>
  (await call('GET', 'menus')).help.map(({ label }: { label: string }) => label);
const broken = async () => (await call('GET', 'admin/menus/broken')).items;

const PAST = '2026-01-01T00:00:00.000Z';
const written = (path: 'pages' | 'posts', publishAt: string | null = PAST) =>
  call('POST', `admin/${path}`, { title: `Written ${nextNumber()}`, text: 'Words', publishAt });

/** What a link may lead to, and how that goes away. */
const TARGETS = {
  product: async () => {
    const { slug, productId } = await goods(shop);
    const gone = { status: 'archived' } as const;
    const remove = () => inTx(db, (tx) => updateProduct(tx, productId, gone, null));
    return { url: `/products/${slug}`, remove };
  },
  category: async () => {
    const { id, slug } = await call('POST', 'admin/categories', { name: `Lamps ${nextNumber()}` });
    return { url: `/categories/${slug}`, remove: () => call('DELETE', `admin/categories/${id}`) };
  },
  page: async () => {
    const { id, slug } = await written('pages');
    return { url: `/pages/${slug}`, remove: () => call('DELETE', `admin/pages/${id}`) };
  },
  post: async () => {
    const { id, slug } = await written('posts');
    const draft = { publishAt: null };
    return { url: `/journal/${slug}`, remove: () => call('PATCH', `admin/posts/${id}`, draft) };
  },
};

test.each(Object.entries(TARGETS))(
  'a link to a %s that is gone is hidden in the shop and shown to staff, and the rest stays',
  async (_name, make) => {
    const { url, remove } = await make();
    await write(`Lamp | ${url}\nContact | /contact\nno link`);
    await expect.poll(labels).toEqual(['Lamp', 'Contact']);
    const unreadable = { menu: 'help', line: 'no link', reason: 'unreadable' };
    expect(await broken()).toEqual([unreadable]);
    await remove();
    await expect.poll(labels).toEqual(['Contact']);
    const gone = { menu: 'help', line: `Lamp | ${url}`, reason: 'gone' };
    expect(await broken()).toEqual([gone, unreadable]);
  },
);

test('a link stays to what got another address', async () => {
  const page = await written('pages');
  const category = await call('POST', 'admin/categories', { name: `Mugs ${nextNumber()}` });
  await write(`About | /pages/${page.slug}\nMugs | /categories/${category.slug}`);
  await call('PATCH', `admin/pages/${page.id}`, { slug: `${page.slug}-moved` });
  await call('PATCH', `admin/categories/${category.id}`, { slug: `${category.slug}-moved` });
  expect(await broken()).toEqual([]);
  await expect.poll(labels).toEqual(['About', 'Mugs']);
});

test('a link to a page that is yet to be published waits for it', async () => {
  const { slug } = await written('pages', after(now(), minutes(5)).toISOString());
  await write(`Soon | /pages/${slug}\nContact | /contact`);
  await expect.poll(labels).toEqual(['Contact']);
});

test('what leads to a page is said before it is deleted, and leads on, or nowhere any more', async () => {
  const [gone, other, linking] = [
    await written('pages'),
    await written('pages'),
    await written('posts'),
  ];
  const path = `/pages/${gone.slug}`;
  const old = `/old-${nextNumber()}`;
  const leadsTo = async (from: string) => (await api('GET', `redirects?from=${from}`)).body.to;
  await call('POST', 'admin/redirects', { from: old, to: `${path}#hours` });
  await call('PATCH', `admin/posts/${linking.id}`, { text: `See [us](${path}) or [no](${path}s)` });
  await write(`Us | ${path}?a=b\nOthers | ${path}s`);
  expect(await call('GET', `admin/pages/${gone.id}/links`)).toEqual({
    menus: [{ menu: 'help', label: 'Us' }],
    redirects: [old],
    texts: [{ id: linking.id, kind: 'post', title: linking.title }],
  });

  const circle = await api('DELETE', `admin/pages/${gone.id}?redirectTo=${path}`, { token });
  expect(circle.body.errors).toMatchObject([{ path: '/redirectTo', code: 'redirect_circle' }]);
  await call('DELETE', `admin/pages/${gone.id}?redirectTo=/pages/${other.slug}`);
  await expect.poll(() => leadsTo(path)).toBe(`/pages/${other.slug}`);
  expect(await leadsTo(old)).toBe(`/pages/${other.slug}`);

  await call('DELETE', `admin/pages/${other.id}`);
  await expect.poll(() => leadsTo(path)).toBeUndefined();
  expect(await leadsTo(old)).toBeUndefined();
});
