import { describe, expect, it } from 'vitest';
import { owner, signedIn, staffWho } from '#test/factories/accounts.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, pool } = shop;
const boss = await owner(shop);
const reader = await staffWho(shop, ['audit:read']);
type Entry = { id: string; action: string; actor: { id: string }; subject: object };
const find = async (query = '') => {
  const { status, body } = await api('GET', `admin/audit?${query}`, { token: reader.token });
  expect(status).toBe(200);
  return body as { items: Entry[]; nextCursor: string | null };
};
const asOwner = (method: string, path: string, body?: object) =>
  api(method, path, { token: boss.token, body, headers: { 'x-from': 'test' } });

const helper = await signedIn(shop, 'support');
const { body: category } = await asOwner('POST', 'admin/categories', { name: 'Lamps' });
await asOwner('PATCH', `admin/categories/${category.id}`, { name: 'Lights' });
await asOwner('PATCH', `admin/staff/${helper.id}`, { role: 'fulfilment' });

describe('the audit log', () => {
  it('says who, what, when, from where, and what was before and after', async () => {
    const { items } = await find(`subjectType=staff&subjectId=${helper.id}`);
    expect(items).toEqual([
      {
        id: expect.any(String),
        at: expect.stringMatching(/^20.*Z$/),
        actor: { id: boss.id, name: 'Test owner', kind: 'person' },
        ip: '127.0.0.1',
        action: 'staff.change_role',
        subject: { type: 'staff', id: helper.id },
        before: { role: 'support' },
        after: { role: 'fulfilment' },
        undoable: false,
      },
    ]);
  });

  it('is filtered by person, action, subject, words and time', async () => {
    const actions = async (query: string) => (await find(query)).items.map(({ action }) => action);
    expect(await actions('action=category.create')).toEqual(['category.create']);
    expect(await actions(`subjectType=category&subjectId=${category.id}`)).toEqual([
      'category.update',
      'category.create',
    ]);
    expect(await actions(`actor=${boss.id}&subjectType=staff`)).toEqual(['staff.change_role']);
    expect(await actions(`actor=${helper.id}`)).toEqual([]);
    expect(await actions(`search=${category.id.slice(4, 20).toUpperCase()}`)).toHaveLength(2);
    expect(await actions('search=test%20OWNER&action=staff.change_role')).toHaveLength(1);
    expect(await actions('search=%25')).toEqual([]);
    const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    for (const [from, before] of [
      ['createdFrom', 'createdBefore'],
      ['from', 'to'],
    ]) {
      expect(await actions(`${from}=${hour(-1)}`)).toHaveLength(3);
      expect(await actions(`${from}=${hour(1)}`)).toEqual([]);
      expect(await actions(`${before}=${hour(1)}`)).toHaveLength(3);
      expect(await actions(`${before}=${hour(-1)}`)).toEqual([]);
      expect(await actions(`${before}=${hour(-100)}`)).toEqual([]);
    }
    expect(await actions(`createdFrom=${hour(-1)}&from=${hour(1)}`)).toHaveLength(3);
  });

  it('comes in pages, newest first, also while entries are added', async () => {
    const first = await find('limit=2');
    await asOwner('PATCH', `admin/categories/${category.id}`, { name: 'Lamps again' });
    const second = await find(`limit=2&cursor=${first.nextCursor}`);
    expect(first.items.map(({ action }) => action)).toEqual([
      'staff.change_role',
      'category.update',
    ]);
    expect(second.items.map(({ action }) => action)).toEqual(['category.create']);
    expect(second.nextCursor).toBeNull();
  });

  it('needs the permission to read it', async () => {
    expect((await api('GET', 'admin/audit')).status).toBe(401);
    const { token } = await staffWho(shop, ['staff:read', 'orders:write']);
    expect((await api('GET', 'admin/audit', { token })).status).toBe(403);
  });

  it.each([
    "update audit_log set actor_name = 'Somebody else'",
    'delete from audit_log',
    'truncate audit_log',
    'truncate audit_log cascade',
  ])('cannot be changed: %s', async (statement) => {
    const count = async () => (await pool.query('select from audit_log')).rowCount;
    const before = await count();
    await expect(pool.query(statement)).rejects.toThrow('append-only');
    expect(await count()).toBe(before);
  });

  it('has no entry for what was refused', async () => {
    const before = (await find()).items.length;
    expect((await asOwner('PATCH', `admin/staff/${boss.id}`, { role: 'support' })).status).toBe(
      409,
    );
    expect((await find()).items).toHaveLength(before);
  });
});
