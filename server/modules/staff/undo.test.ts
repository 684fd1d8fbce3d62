import { expect, test } from 'vitest';
import { FORM_GROUP_NAMES, GROUP_NAMES } from '#common/settings/registry.ts';
import { AUDIT_ACTIONS } from '#server/audit-actions.ts';
import { changeSessions, owner, staffWho } from '#test/factories/accounts.ts';
import { newMedia } from '#test/factories/catalog.ts';
import { expectOk } from '#test/factories/orders.ts';
import { sampleGroup } from '#test/factories/settings.ts';
import { openShop } from '#test/harness/shop.ts';
import { NOT_UNDONE, ruleFor } from './undo-rules.ts';

const shop = await openShop();
const { api } = shop;
const { token } = await owner(shop);
const settings = (group: string) => `admin/settings/${group}`;
const newest = async () => (await api('GET', 'admin/audit?limit=1', { token })).body.items[0];
const undo = (id: string, as = token) => api('POST', `admin/audit/${id}/undo`, { token: as });

const OWN: [string, object][] = [
  ['shop', { timeZone: 'Asia/Kolkata' }],
  ['currencies', { currency: 'USD', currencies: ['USD', 'EUR'] }],
  ['languages', { locale: 'en-US', locales: ['en', 'en-US'] }],
  ['tax', { rounding: 'order', pricesIncludeTax: false }],
  ['delivery', { workingDays: [2, 3], daysOff: ['2026-12-25'] }],
  ['access', { staffTwoFactor: false }],
];
const CHANGES: [string, object][] = [
  ...FORM_GROUP_NAMES.map((group): [string, object] => [group, sampleGroup(group, 'marigold')]),
  ...OWN,
];

test.each(CHANGES)(
  'a change of the settings "%s" is undone from the log, once',
  async (group, change) => {
    const { body: before } = await api('GET', settings(group), { token });
    // Numbers of orders begin anywhere as long as there is none.
    await expectOk(api('PUT', settings(group), { token, body: change }));
    const { id } = await newest();
    expect((await expectOk(undo(id))).body).toEqual({ group });
    expect((await api('GET', settings(group), { token })).body).toEqual(before);
    const entry = await newest();
    expect(entry.subject).toEqual({ type: 'settings', id: group });
    expect(entry.id).not.toBe(id);
    // Undone by now: what it had set does not stand any more.
    const again = await undo(id);
    expect([again.status, again.body.code]).toEqual([409, 'request.changed_meanwhile']);
    // The undo is a change, and undone like any other.
    await expectOk(undo(entry.id));
  },
);

test('a change of logo and icon is undone from the log, and so is its undo', async () => {
  const set = async (logo: string | null) => {
    const body = { logo, icon: logo };
    await expectOk(api('PATCH', settings('branding'), { token, body }));
  };
  const shown = async () => (await api('GET', settings('branding'), { token })).body;
  await set(await newMedia(shop));
  const before = await shown();
  await set(await newMedia(shop));
  const { id } = await newest();
  await expectOk(undo(id));
  expect(await shown()).toEqual(before);
  await expectOk(undo((await newest()).id));
  expect((await shown()).logo.mediaId).not.toBe(before.logo.mediaId);
});

test('every group of settings has its undo tried', () => {
  const tried = [...CHANGES.map(([group]) => group), 'branding'];
  expect(tried.sort()).toEqual(GROUP_NAMES.toSorted());
});

test('what was changed again since stays, and the refusal says what stands', async () => {
  const set = (endsAfterDays: number) =>
    expectOk(api('PUT', settings('unpaid'), { token, body: { endsAfterDays } }));
  await set(20);
  const { id } = await newest();
  await set(30);
  const { status, body } = await undo(id);
  expect([status, body.errors[0]]).toEqual([
    409,
    expect.objectContaining({ path: '/endsAfterDays', current: 30 }),
  ]);
  expect((await api('GET', settings('unpaid'), { token })).body.endsAfterDays).toBe(30);
});

test('nothing else in the log is undone, nor by somebody without the permission', async () => {
  const body = { name: 'Packers', permissions: ['orders:read'] };
  await expectOk(api('POST', 'admin/roles', { token, body }));
  const { id } = await newest();
  expect((await undo(id)).body.code).toBe('staff.cannot_undo');
  const reader = await staffWho(shop, ['audit:read', 'settings:read']);
  expect((await undo(id, reader.token)).status).toBe(403);
  expect((await undo('01a22ce9-619e-7a7f-b18a-de884ef84512')).status).toBe(404);
});

test('a payment method and their order are set back, for people who have just proved who they are', async () => {
  const { body: before } = await api('GET', 'admin/payment-methods', { token });
  const [first, second] = before.items;
  const path = `admin/payment-methods/${first.method}`;
  const change = {
    enabled: false,
    names: { en: 'By card' },
    instructions: {},
    currencies: ['EUR'],
    countries: ['DE'],
    intent: first.intent,
  };
  const setBack = async () => {
    const { id, undoable } = await newest();
    expect(undoable).toBe(true);
    await expectOk(undo(id));
    expect((await api('GET', 'admin/payment-methods', { token })).body).toEqual(before);
    return id;
  };
  await expectOk(api('PUT', path, { token, body: change }));
  expect((await undo(await setBack())).body.code).toBe('request.changed_meanwhile');
  const methods = [second.method, first.method];
  await expectOk(api('PUT', 'admin/payment-methods', { token, body: { methods } }));
  await setBack();
  // Of the settings alone, not of where money goes.
  await expectOk(api('PUT', path, { token, body: change }));
  const { id } = await newest();
  const clerk = await staffWho(shop, ['settings:read', 'settings:write', 'audit:read']);
  await changeSessions(shop.db, clerk.id, { confirmed_at: new Date(0) });
  expect((await undo(id, clerk.token)).body.code).toBe('auth.confirm_first');
});

test('every action of settings can be undone, or is listed with its reason', () => {
  const all = Object.entries(AUDIT_ACTIONS)
    .filter(([, { subject }]) => subject === 'settings' || subject === 'payment_method')
    .map(([action]) => action);
  const undone = all.filter((action) => ruleFor(action, 'identity') !== null);
  expect([...undone, ...Object.keys(NOT_UNDONE)].sort()).toEqual(all.sort());
});
