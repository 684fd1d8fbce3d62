/**
 * How long and for whom an `Idempotency-Key` counts. That every operation which takes one is done once is shown by
 * `sweep.test.ts`; the others are listed with reasons in `server/repeats.ts`.
 */
import { describe, expect, test } from 'vitest';
import { owner } from '#test/factories/accounts.ts';
import { expectOk } from '#test/factories/orders.ts';
import type { TestAnswer } from '#test/harness/app.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const boss = await owner(shop);
const newKey = () => `call-${crypto.randomUUID()}`;

type Call = (key: string, word?: string) => Promise<TestAnswer>;

/** A call whose body is made from a word, so that another word is other content. */
const posting =
  (path: string, body: (word: string) => object, { token } = boss): Call =>
  (key, word = 'One') =>
    shop.api('POST', path, { token, body: body(word), headers: { 'idempotency-key': key } });

const createKey = posting('admin/api-keys', (name) => ({ name, permissions: ['orders:read'] }));

describe('a call with an Idempotency-Key', () => {
  test('is separate for each caller', async () => {
    const key = newKey();
    const mine = await posting('admin/categories', () => ({ name: 'Shared key' }))(key);
    const other = await owner(shop);
    const theirs = await posting('admin/categories', () => ({ name: 'Shared key' }), other)(key);
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  test('that was refused may be repeated once the reason is gone', async () => {
    const key = newKey();
    const body = { name: 'Child', parent: 'not-yet-there' };
    const refused = await posting('admin/categories', () => body)(key);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    const parent = { name: 'Parent', slug: 'not-yet-there' };
    await expectOk(posting('admin/categories', () => parent)(newKey()));
    expect((await posting('admin/categories', () => body)(key)).status).toBe(201);
  });

  test('stores no secret in clear: a new API key is sealed and hashed', async () => {
    const { body } = await createKey(newKey());
    const { rows } = await shop.pool.query(
      'select to_jsonb(k)::text as row from idempotency_keys k',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ row }) => row.includes(body.key) || row.includes('mercat_'))).toBe(false);
  });

  test('is forgotten after a day', async () => {
    const call = posting('admin/categories', (word) => ({ name: word }));
    const key = newKey();
    const first = await call(key, 'A day');
    await shop.pool.query(
      `update idempotency_keys set created_at = created_at - interval '25 hours'`,
    );
    const later = await call(key, 'Another day');
    expect(later.status).toBe(201);
    expect(later.body.id).not.toBe(first.body.id);
  });

  test.each(['', ' ', 'x'.repeat(201)])('is refused where the key is no key: "%s"', async (key) => {
    const answer = await posting('admin/categories', () => ({ name: 'No key' }))(key);
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, '/idempotency-key']);
  });
});
