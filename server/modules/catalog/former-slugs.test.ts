import { describe, expect, test } from 'vitest';
import { nextNumber } from '#test/factories/accounts.ts';
import { catalogStaff, scarf } from '#test/factories/catalog.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api } = shop;
const staff = await catalogStaff(shop);

/** The same rules for both: how one is made, where it is changed, where shoppers read it. */
const KINDS = {
  products: {
    make: (slug?: string) => staff.post('admin/products', scarf({ title: 'Same', slug })),
  },
  categories: {
    make: (slug?: string) => staff.post('admin/categories', { name: 'Same', slug }),
  },
} as const;

describe.each(Object.entries(KINDS))('the slug of %s', (kind, { make }) => {
  const rename = (id: string, slug: string) => staff.patch(`admin/${kind}/${id}`, { slug });
  const slugOf = async (slug: string) => {
    const { status, body } = await api('GET', `${kind}/${slug}`);
    return status === 200 ? body.slug : status;
  };
  const becomes = (slug: string, wanted: string | number) =>
    expect.poll(() => slugOf(slug), { message: slug }).toBe(wanted);
  const names = () => {
    const n = nextNumber();
    return ['a', 'b', 'c', 'd'].map((letter) => `${kind}-${letter}-${n}`) as [
      string,
      string,
      string,
      string,
    ];
  };

  test('redirects for good, through every change of slug and back to the first', async () => {
    const [a, b, c, d] = names();
    const { id } = (await make(a)).body;
    for (const slug of [b, c, a, d, b]) {
      expect((await rename(id, slug)).body.slug).toBe(slug);
      await becomes(a, slug);
    }
    for (const slug of [a, b, c, d]) await becomes(slug, b);
  });

  test('is never reused, neither on request nor from a title, nor after removal', async () => {
    const [a, b, c] = names();
    const { id } = (await make(a)).body;
    await rename(id, b);
    const other = (await make(c)).body;
    for (const slug of [a, b]) {
      const refusals = [await make(slug), await rename(other.id, slug)];
      for (const { status, body } of refusals) {
        expect([status, body.code]).toEqual([409, 'catalog.slug_taken']);
        expect(body.detail).toContain(slug);
      }
    }
    await becomes(c, c);
    await becomes(a, b);
    if (kind === 'products') await staff.patch(`admin/products/${id}`, { status: 'archived' });
    else await staff.remove(`admin/categories/${id}`);
    for (const slug of [a, b]) {
      await becomes(slug, 404);
      expect((await make(slug)).status).toBe(409);
    }
  });

  test('made from a title skips former slugs of others', async () => {
    const first = (await make()).body;
    const moved = `moved-${nextNumber()}`;
    await rename(first.id, moved);
    const second = (await make()).body;
    expect(second.slug).not.toBe(first.slug);
    await becomes(first.slug, moved);
    await becomes(second.slug, second.slug);
  });
});

test('products are found, and assigned, by a category’s former slug', async () => {
  const { id, slug } = (await staff.post('admin/categories', { name: 'Old shelf' })).body;
  await staff.patch(`admin/categories/${id}`, { slug: 'new-shelf' });
  const product = await staff.makeScarf({ categories: [slug] });
  expect(product.categories).toMatchObject([{ slug: 'new-shelf' }]);
  for (const name of [slug, 'new-shelf']) {
    await expect
      .poll(async () => (await api('GET', `products?category=${name}`)).body.items.length)
      .toBe(1);
    expect((await staff.get(`admin/products?category=${name}`)).body.items).toHaveLength(1);
  }
});

test("related products are found by a product's former slug", async () => {
  const product = await staff.makeScarf();
  await staff.patch(`admin/products/${product.id}`, { slug: `${product.slug}-anew` });
  expect((await api('GET', `products/${product.slug}/related`)).status).toBe(200);
});

test.each(Object.entries(KINDS))(
  'a slug that several %s want at the same moment goes to one of them',
  async (kind, { make }) => {
    const wish = `wanted-${kind}`;
    const [one, two] = [(await make()).body, (await make()).body];
    const rename = (id: string) => staff.patch(`admin/${kind}/${id}`, { slug: wish });
    const answers = await Promise.all([rename(one.id), rename(two.id), make(wish)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([expect.any(Number), 409, 409]);
  },
);
