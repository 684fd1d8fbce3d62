import { describe, expect, test } from 'vitest';
import { catalogStaff, UNKNOWN_ID } from '#test/factories/catalog.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db } = shop;
const { get, post, patch, remove, makeScarf } = await catalogStaff(shop);

describe('categories', () => {
  test('are added, changed and removed; products follow', async () => {
    const parent = (await post('admin/categories', { name: 'Winter things' })).body;
    expect(parent).toMatchObject({ slug: 'winter-things', parent: null, productCount: 0 });
    const { body } = await post('admin/categories', {
      name: 'Scarves & hats',
      parent: parent.slug,
      description: 'Warm',
      position: 3,
    });
    expect(body).toMatchObject({ slug: 'scarves-and-hats', parent: 'winter-things', position: 3 });
    const product = await makeScarf({ categories: [body.slug] });
    expect((await api('GET', `products?category=${parent.slug}`)).body.items).toHaveLength(1);
    const changed = await patch(`admin/categories/${parent.id}`, {
      slug: 'winter',
      name: 'Winter',
    });
    expect(changed.body).toMatchObject({ slug: 'winter', name: 'Winter', productCount: 1 });
    await expect
      .poll(async () => (await api('GET', 'products?category=winter')).body.items.length)
      .toBe(1);
    const stuck = await remove(`admin/categories/${parent.id}`);
    expect([stuck.status, stuck.body.code]).toEqual([409, 'catalog.category_has_children']);
    expect((await remove(`admin/categories/${body.id}`)).status).toBe(204);
    expect((await get(`admin/products/${product.id}`)).body.categories).toEqual([]);
    await expect
      .poll(async () => (await api('GET', 'products?category=winter')).body.items.length)
      .toBe(0);
    const actions = await db
      .selectFrom('audit_log')
      .select('action')
      .where('subject_type', '=', 'category')
      .where('subject_id', 'in', [parent.id, body.id])
      .orderBy('id')
      .execute();
    expect(actions.map(({ action }) => action)).toEqual([
      'category.create',
      'category.create',
      'category.update',
      'category.delete',
    ]);
  });

  test('never have themselves as an ancestor', async () => {
    const top = (await post('admin/categories', { name: 'Top' })).body;
    const middle = (await post('admin/categories', { name: 'Middle', parent: top.slug })).body;
    const bottom = (await post('admin/categories', { name: 'Bottom', parent: middle.slug })).body;
    for (const parent of [top.slug, middle.slug, bottom.slug]) {
      const { status, body } = await patch(`admin/categories/${top.id}`, { parent });
      expect([status, body.code]).toEqual([400, 'catalog.category_circle']);
    }
    expect((await patch(`admin/categories/${bottom.id}`, { parent: null })).body.parent).toBeNull();
    expect((await get('admin/categories')).body.items.length).toBeGreaterThan(2);
  });

  test('are put in an order, all that stand in one place at once', async () => {
    const { slug: parent } = (await post('admin/categories', { name: 'Shelf' })).body;
    const ids: string[] = [];
    for (const name of ['One', 'Two', 'Three'])
      ids.push((await post('admin/categories', { name, parent })).body.id);
    const childrenOf = (items: { id: string; parent: string | null }[]) =>
      items.filter((one) => one.parent === parent).map(({ id }) => id);
    const inOrder = async () => childrenOf((await get('admin/categories')).body.items);
    expect(await inOrder()).toEqual(ids);
    const sort = (order: string[]) => post('admin/categories/order', { parent, ids: order });
    const [first = '', second = '', third = ''] = ids;
    expect((await sort([third, first, second])).body.items).toHaveLength(3);
    expect(await inOrder()).toEqual([third, first, second]);
    for (const wrong of [
      [third, first],
      [third, first, second, UNKNOWN_ID],
    ]) {
      const { status, body } = await sort(wrong);
      expect([status, body.code]).toEqual([409, 'catalog.categories_changed']);
    }
    expect(await inOrder()).toEqual([third, first, second]);
    // One that is added later comes last.
    const last = (await post('admin/categories', { name: 'Four', parent })).body.id;
    expect(await inOrder()).toEqual([third, first, second, last]);
  });

  test('refuse an unknown parent, a taken slug and invalid values', async () => {
    const { slug, id } = (await post('admin/categories', { name: 'Taken' })).body;
    expect((await post('admin/categories', { name: 'Taken' })).body.slug).toBe(`${slug}-2`);
    expect((await post('admin/categories', { name: 'Other', slug })).body.code).toBe(
      'catalog.slug_taken',
    );
    expect((await patch(`admin/categories/${id}`, { slug: `${slug}-2` })).body.code).toBe(
      'catalog.slug_taken',
    );
    expect((await post('admin/categories', { name: 'Other', parent: 'nowhere' })).body.code).toBe(
      'catalog.unknown_category',
    );
    expect((await patch(`admin/categories/${UNKNOWN_ID}`, { name: 'x' })).status).toBe(404);
    expect((await remove(`admin/categories/${UNKNOWN_ID}`)).status).toBe(404);
    for (const bad of [
      {},
      { name: '' },
      { name: 'x'.repeat(201) },
      { name: 'a\0' },
      { name: 'x', extra: 1 },
    ]) {
      expect((await post('admin/categories', bad)).status).toBe(400);
    }
  });
});
