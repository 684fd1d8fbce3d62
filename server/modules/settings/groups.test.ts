import { describe, expect, test } from 'vitest';
import { type Field, valuesOf } from '#common/settings/fields.ts';
import { FORM_GROUP_NAMES, fieldsOf, GROUP_NAMES, GROUPS } from '#common/settings/registry.ts';
import { owner, staffWho } from '#test/factories/accounts.ts';
import { sampleGroup } from '#test/factories/settings.ts';
import { openShop } from '#test/harness/shop.ts';
import { DEFAULTS } from './settings.ts';

const shop = await openShop();
const { api, db } = shop;
const { token } = await owner(shop);

describe.each(FORM_GROUP_NAMES)('the settings "%s"', (group) => {
  const path = `admin/settings/${group}`;
  const fields: Record<string, Field> = fieldsOf(group);
  const names = Object.keys(fields);
  const put = (body: object, version = '*') =>
    api('PUT', path, { token, body, headers: { 'if-match': version } });

  test('are as they came, then as they were set, and the log holds both', async () => {
    const { body: before } = await api('GET', path, { token });
    expect(before).toEqual({ ...DEFAULTS[group], version: before.version });
    const sample = sampleGroup(group, 'marigold');
    const { status, body: after } = await put(sample, `"${before.version}"`);
    expect([status, after]).toEqual([200, { ...sample, version: after.version }]);
    expect((await api('GET', path, { token })).body).toEqual(after);
    const entry = await db
      .selectFrom('audit_log')
      .select(['action', 'subject_type', 'before', 'after'])
      .where('subject_id', '=', group)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(entry).toEqual({
      action: 'shop.update',
      subject_type: 'settings',
      before: DEFAULTS[group],
      after: sample,
    });
    const stale = await put(sampleGroup(group, 'foxglove'), `"${before.version}"`);
    const isOther = JSON.stringify(sampleGroup(group, 'foxglove')) !== JSON.stringify(sample);
    expect(stale.body.code).toBe(isOther ? 'request.changed_meanwhile' : undefined);
    if (!isOther) expect(stale.status).toBe(200);
  });

  test('are told to anyone where they are public, and nothing else of them is', async () => {
    const { body } = await api('GET', path, { token });
    const open = names.filter((name) => fields[name]?.public).map((name) => [name, body[name]]);
    const expected = open.length > 0 ? Object.fromEntries(open) : undefined;
    await expect.poll(async () => (await api('GET', 'shop')).body[group]).toEqual(expected);
  });

  test.each(names)('refuse what the kind of "%s" is not, at its field', async (name) => {
    const sample: Record<string, unknown> = sampleGroup(group, 'marigold');
    for (const wrong of wrongsOf(fields[name])) {
      const { status, body } = await put({ ...sample, [name]: wrong });
      expect([status, body.errors?.[0]?.path.split('/')[1]], JSON.stringify(wrong)).toEqual([
        400,
        name,
      ]);
    }
  });

  test('are read and changed by permission', async () => {
    const reader = await staffWho(shop, ['settings:read']);
    expect((await api('GET', path, { token: reader.token })).status).toBe(200);
    const body = sampleGroup(group, 'marigold');
    expect((await api('PUT', path, { token: reader.token, body })).status).toBe(403);
  });
});

const TOO_LONG = 'x'.repeat(50_000);

function wrongsOf(field: Field | undefined): unknown[] {
  switch (field?.kind) {
    case 'line':
      return [null, 7, 'two\nlines', TOO_LONG, 'see https://evil.example/', ...blankOf(field)];
    case 'text':
      return [null, TOO_LONG];
    case 'email':
      return [null, 'nobody', 'a@b', `${TOO_LONG}@shop.example`];
    case 'emails':
      return [
        'a@shop.example',
        ['nobody'],
        Array.from({ length: 11 }, (_, i) => `a${i}@b.example`),
      ];
    case 'choice':
      return [null, 'none of these'];
    case 'integer':
      return [null, '7', field.min - 1, field.max + 1, field.min + 0.5];
    case 'switch':
      return [null, 'yes', 1];
    case 'country':
      return [null, 'Belgium', 'ZQ', 'be'];
    case 'colour':
      return [null, 'red', '#FFF', '#12345G'];
    case 'moment':
      return [null, 'tomorrow', '2026-13-01T08:00', '2026-12-24', '2026-12-24T24:00'];
    default:
      return [];
  }
}

const blankOf = ({ filled }: { filled?: true }) => (filled ? ['', '   '] : []);

test('what was stored of another kind, or of a field that is gone, is as it came', () => {
  for (const group of GROUP_NAMES) {
    const { fields } = GROUPS[group];
    expect(valuesOf(fields, { gone: 1 })).toEqual(DEFAULTS[group]);
    expect(valuesOf(fields, null)).toEqual(DEFAULTS[group]);
  }
  expect(valuesOf(GROUPS.unpaid.fields, { endsAfterDays: 'seven' })).toEqual({ endsAfterDays: 14 });
});
