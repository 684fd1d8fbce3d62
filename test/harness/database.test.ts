import { describe, expect, test } from 'vitest';
import { sql } from '#platform/db.ts';
import { testDatabase } from './database.ts';

const { db } = await testDatabase();
const other = await testDatabase();

describe('a test database', () => {
  test('has the whole schema, and the rows of the migrations', async () => {
    const roles = await db.selectFrom('roles').select('id').orderBy('id').execute();
    expect(roles.map(({ id }) => id)).toEqual([
      'fulfilment',
      'manager',
      'owner',
      'shopper',
      'support',
    ]);
  });

  test('is separate from others', async () => {
    await db.insertInto('settings').values({ key: 'mine', value: '1' }).execute();
    expect(
      await other.db.selectFrom('settings').selectAll().where('key', '=', 'mine').execute(),
    ).toEqual([]);
  });

  test('returns integers as numbers', async () => {
    const { rows } = await sql<{ many: number }>`select 5000000000::int8 as many`.execute(db);
    expect(rows[0]?.many).toBe(5_000_000_000);
  });
});
