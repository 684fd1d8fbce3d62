import { expect, test } from 'vitest';
import { DEFAULT_TIME_ZONE, isTimeZone, timeZones } from '#common/times.ts';
import { owner, staffWho } from '#test/factories/accounts.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db } = shop;
const { token } = await owner(shop);
const PATH = 'admin/settings/shop';
const put = (timeZone: string, headers?: Record<string, string>) =>
  api('PUT', PATH, { token, body: { timeZone }, headers });

test('the merchant sets the shop’s time zone, and it applies everywhere at once', async () => {
  expect((await api('GET', 'shop')).body.timeZone).toBe(DEFAULT_TIME_ZONE);
  for (const timeZone of ['Asia/Kolkata', 'Pacific/Kiritimati', 'America/St_Johns', 'UTC']) {
    const { status, body } = await put(timeZone);
    expect([status, body.timeZone]).toEqual([200, timeZone]);
    expect((await api('GET', PATH, { token })).body).toEqual(body);
    await expect.poll(async () => (await api('GET', 'shop')).body.timeZone).toBe(timeZone);
  }
  const entry = await db
    .selectFrom('audit_log')
    .select(['action', 'before', 'after'])
    .where('subject_id', '=', 'shop')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  expect(entry).toEqual({
    action: 'shop.update',
    before: { timeZone: 'America/St_Johns' },
    after: { timeZone: 'UTC' },
  });
  // Everything else about the shop is as it was.
  expect((await api('GET', 'shop')).body.name).toBe('My shop');
});

test.each([
  '',
  'Mars/Olympus',
  '+05:30',
  'utc',
  'EST5EDT;drop',
  'Europe/',
  `Europe/${'a'.repeat(80)}`,
])('what is no time zone is refused: %o', async (timeZone) => {
  const { status, body } = await put(timeZone);
  expect([status, body.errors?.[0].path]).toEqual([400, '/timeZone']);
});

test('a change that starts from an older version is refused', async () => {
  const { version } = (await put('Europe/Madrid')).body;
  await put('Europe/Lisbon');
  const { status, body } = await put('Europe/Rome', { 'if-match': `"${version}"` });
  expect([status, body.code]).toEqual([409, 'request.changed_meanwhile']);
});

test('the merchant sets how long an order to be paid on delivery waits', async () => {
  const path = 'admin/settings/unpaid';
  const { body: before } = await api('GET', path, { token });
  expect(before.endsAfterDays).toBe(14);
  const change = (endsAfterDays: unknown, version = '*') =>
    api('PUT', path, { token, body: { endsAfterDays }, headers: { 'if-match': version } });
  expect((await change(21, `"${before.version}"`)).body.endsAfterDays).toBe(21);
  expect((await api('GET', path, { token })).body.endsAfterDays).toBe(21);
  expect((await change(30, `"${before.version}"`)).body.code).toBe('request.changed_meanwhile');
  for (const wrong of [0, -1, 91, 1.5, '7', null]) expect((await change(wrong)).status).toBe(400);
  const reader = await staffWho(shop, ['settings:read']);
  const body = { endsAfterDays: 7 };
  expect((await api('PUT', path, { token: reader.token, body })).status).toBe(403);
});

test('reading and changing are separate permissions', async () => {
  const reader = await staffWho(shop, ['settings:read']);
  const nobody = await staffWho(shop, ['orders:read']);
  expect((await api('GET', PATH, { token: reader.token })).status).toBe(200);
  expect((await api('GET', PATH, { token: nobody.token })).status).toBe(403);
  const body = { timeZone: 'Europe/Rome' };
  expect((await api('PUT', PATH, { token: reader.token, body })).status).toBe(403);
});

test('every time zone that is offered is accepted', () => {
  expect(timeZones().filter((name) => !isTimeZone(name))).toEqual([]);
  expect(timeZones()).toEqual(expect.arrayContaining(['Asia/Kolkata', 'Europe/Kyiv', 'UTC']));
});
