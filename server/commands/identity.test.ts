import { expect, test } from 'vitest';
import { loadConfig } from '#server/config.ts';
import { testDatabase } from '#test/harness/database.ts';
import { settleIdentity } from './identity.ts';

const secret = 'a-secret-of-at-least-thirty-two-characters';
const demo = loadConfig({});
const live = loadConfig({
  SHOP_MODE: 'live',
  PUBLIC_URL: 'https://shop.example',
  SECRET_KEY: secret,
  TRUST_PROXY: '1',
});

test('a demo creates its secret once, unless it is given one', async () => {
  const { db } = await testDatabase();
  const [first, second] = await Promise.all([settleIdentity(db, demo), settleIdentity(db, demo)]);
  expect(first.secretKeys[0]).toHaveLength(44);
  expect(second.secretKeys).toEqual(first.secretKeys);
  expect((await settleIdentity(db, { ...demo, secretKeys: [secret] })).secretKeys).toEqual([
    secret,
  ]);
});

test("a demo's data is never opened as a live shop's, nor the reverse", async () => {
  const { db: ofDemo } = await testDatabase();
  await settleIdentity(ofDemo, demo);
  await expect(settleIdentity(ofDemo, live)).rejects.toThrow(
    /holds a demo shop and cannot be opened as a live one/,
  );
  const { db: ofLive } = await testDatabase();
  expect((await settleIdentity(ofLive, live)).secretKeys).toEqual([secret]);
  await expect(settleIdentity(ofLive, demo)).rejects.toThrow(
    /holds a live shop and cannot be opened as a demo one/,
  );
});
