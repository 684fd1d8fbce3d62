import { describe, expect, test } from 'vitest';
import { owner, shopper } from '#test/factories/accounts.ts';
import { expectOk } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';
import { MAX_VIEWS } from './saved-views.ts';

const shop = await openShop();
const { api } = shop;

const TO_PACK = { list: 'orders', name: 'To pack', query: 'toShip=true' };
const save = (token: string, body: object) => api('POST', 'me/saved-views', { token, body });
const viewsOf = async (token: string, query = '') =>
  (await expectOk(api('GET', `me/saved-views${query}`, { token }))).body.items;

describe('a saved view', () => {
  test('is listed by list and name', async () => {
    const { token } = await owner(shop);
    await expectOk(save(token, TO_PACK));
    await expectOk(save(token, { ...TO_PACK, name: 'Cancelled', query: 'status=cancelled' }));
    await expectOk(save(token, { list: 'products', name: 'Drafts', query: 'status=draft' }));
    const names = (await viewsOf(token, '?list=orders')).map(({ name }: { name: string }) => name);
    expect(names).toEqual(['Cancelled', 'To pack']);
    expect(await viewsOf(token)).toHaveLength(3);
  });

  test('is replaced by one of the same name, however it is spelled', async () => {
    const { token } = await owner(shop);
    const first = await expectOk(save(token, TO_PACK));
    await expectOk(
      save(token, { ...TO_PACK, name: ' TO PACK ', query: 'toShip=true&from=2026-01-01' }),
    );
    expect(await viewsOf(token)).toEqual([
      { id: first.body.id, list: 'orders', name: 'TO PACK', query: 'toShip=true&from=2026-01-01' },
    ]);
  });

  test('is renamed, but never to the name of another of its list', async () => {
    const { token } = await owner(shop);
    const { id } = (await expectOk(save(token, TO_PACK))).body;
    await expectOk(save(token, { ...TO_PACK, name: 'Late' }));
    await expectOk(save(token, { list: 'products', name: 'Urgent', query: 'status=draft' }));
    const rename = (name: string, as = token) =>
      api('PATCH', `me/saved-views/${id}`, { token: as, body: { name } });
    const refused = await rename(' LATE ');
    expect(refused.body).toMatchObject({ code: 'staff.view_name_taken', status: 409 });
    expect((await expectOk(rename(' to pack'))).body).toMatchObject({ name: 'to pack' });
    expect((await expectOk(rename('Urgent'))).body).toEqual({ id, ...TO_PACK, name: 'Urgent' });
    expect((await rename('Mine', (await shopper(shop)).token)).status).toBe(404);
    const names = (await viewsOf(token, '?list=orders')).map(({ name }: { name: string }) => name);
    expect(names).toEqual(['Late', 'Urgent']);
  });

  test('is private: others neither see nor remove it', async () => {
    const { token } = await owner(shop);
    const other = await shopper(shop);
    const { id } = (await expectOk(save(token, TO_PACK))).body;
    expect(await viewsOf(other.token)).toEqual([]);
    const path = `me/saved-views/${id}`;
    expect((await api('DELETE', path, { token: other.token })).status).toBe(404);
    expect((await api('DELETE', path, { token })).status).toBe(204);
    expect((await api('DELETE', path, { token })).status).toBe(404);
    expect(await viewsOf(token)).toEqual([]);
  });

  test('is refused past the limit, two at once too, though existing ones can be replaced', async () => {
    const { token } = await owner(shop);
    const name = (at: number) => ({ ...TO_PACK, name: `View ${at}` });
    for (let at = 1; at < MAX_VIEWS; at++) await expectOk(save(token, name(at)));
    const last = await Promise.all([save(token, name(100)), save(token, name(101))]);
    expect(last.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = last.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({
      code: 'staff.too_many_views',
      params: { max: MAX_VIEWS },
    });
    await expectOk(save(token, { ...name(1), query: 'status=paid' }));
  });

  test.each([
    ['a list that is no name', { list: 'Orders!' }],
    ['no name', { name: ' ' }],
    ['a long name', { name: 'a'.repeat(61) }],
    ['a name of two lines', { name: 'To\npack' }],
    ['a name that turns the reading direction', { name: '\u202Ekcap oT' }],
    ['an address', { query: '?toShip=true' }],
    ['no query', { query: '' }],
  ])('is refused with %s', async (_name, wrong) => {
    const { token } = await owner(shop);
    expect((await save(token, { ...TO_PACK, ...wrong })).status).toBe(400);
  });
});

test('columns of a list are each person’s own, replaced as a whole, and the usual ones again when none are chosen', async () => {
  const { token } = await owner(shop);
  const other = await shopper(shop);
  const choose = (columns: string[]) =>
    api('POST', 'me/list-columns', { token, body: { list: 'orders', columns } });
  const chosen = async (as = token) =>
    (await expectOk(api('GET', 'me/list-columns?list=orders', { token: as }))).body.items;
  await expectOk(choose(['total', 'tags']));
  await expectOk(choose(['placed']));
  expect(await chosen()).toEqual([{ list: 'orders', columns: ['placed'] }]);
  expect(await chosen(other.token)).toEqual([]);
  for (const wrong of [['not a name'], ['total', 'total'], Array(31).fill('total')]) {
    expect((await choose(wrong)).status).toBe(400);
  }
  await expectOk(choose([]));
  expect(await chosen()).toEqual([]);
});
