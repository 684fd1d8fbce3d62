import { beforeEach, expect, test } from 'vitest';
import { DEFAULTS, writeSettings } from '#modules/settings/index.ts';
import { inTx } from '#platform/db.ts';
import { jobHandlers } from '#server/reactions.ts';
import { nextNumber, owner, staffWho } from '#test/factories/accounts.ts';
import { forgetCalls } from '#test/factories/limits.ts';
import { expectOk } from '#test/factories/orders.ts';
import { testMailServer } from '#test/fakes/mail-server.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';

const server = await testMailServer();
const shop = await openShop({
  listens: true,
  settings: { SMTP_URL: server.url, MAIL_FROM: 'shop@example.test', RATE_LIMITS: 'on' },
});
const { api, db, pool, platform } = shop;
const boss = await owner(shop);
const { token } = await staffWho(shop, ['customers:read', 'customers:write']);
const jobs = () => runDueJobs(pool, jobHandlers(platform));
const write = (more: object = {}) =>
  api('POST', 'contact/messages', {
    body: { name: 'Ada', email: 'ada@yahoo.test', message: 'Is it oak?', ...more },
  });
const unread = async () =>
  (await expectOk(api('GET', 'admin/contact-messages/summary', { token }))).body.unread;

beforeEach(() => forgetCalls(db));

test('a message reaches the merchant from the shop’s own address, to be answered to its sender', async () => {
  await expectOk(write({ orderNumber: '10001' }));
  await jobs();
  expect(server.received.recipients).toEqual([expect.stringContaining(boss.email)]);
  expect(server.received.senders).toEqual([expect.stringContaining('shop@example.test')]);
  const [mail = ''] = server.received.messages;
  expect(mail).toMatch(/^From: .*shop@example\.test/m);
  expect(mail).toMatch(/^Reply-To: ada@yahoo\.test/m);
  expect(mail).toContain('Is it oak?');
  const before = server.received.recipients.length;
  const identity = { ...DEFAULTS.identity, email: 'hello@shop.test' };
  await inTx(db, (tx) => writeSettings(tx, 'identity', identity));
  await expectOk(write());
  await jobs();
  expect(server.received.recipients.slice(before)).toEqual([
    expect.stringContaining('hello@shop.test'),
  ]);
});

test('a message is kept before it is mailed, found, marked as answered, and deleted', async () => {
  const word = `walnut${nextNumber()}`;
  const before = await unread();
  await expectOk(write({ message: `Do you have ${word}?\n\nThank you` }));
  expect(await unread()).toBe(before + 1);
  const find = async () =>
    (await expectOk(api('GET', `admin/contact-messages?search=${word}`, { token }))).body.items;
  const [{ id, state, version }] = await find();
  expect(state).toBe('new');
  const path = `admin/contact-messages/${id}`;
  const change = (body: object, headers?: Record<string, string>) =>
    api('PATCH', path, { token, body, headers });
  await expectOk(change({ state: 'answered' }));
  expect(await unread()).toBe(before);
  const clash = await change({ state: 'read' }, { 'if-match': `"${version}"` });
  expect(clash.body.code).toBe('request.changed_meanwhile');
  await jobs();
  const inMails = async () =>
    db.selectFrom('notifications').select('id').where('body_text', 'like', `%${word}%`).execute();
  expect(await inMails()).toHaveLength(1);
  await expectOk(api('DELETE', path, { token }));
  expect(await find()).toEqual([]);
  // Nor does it stay in the mail that told the merchant.
  await jobs();
  expect(await inMails()).toEqual([]);
});

test.each([
  ['a name of two lines', { name: 'Ada\r\nBcc: all@example.test' }],
  ['a name that is an address', { name: 'see www.example.test' }],
  ['an empty message', { message: ' \n ' }],
  ['a message without an end', { message: 'x'.repeat(5001) }],
  ['no address', { email: 'ada' }],
])('%s is refused', async (_what, more) => {
  expect((await write(more)).status).toBe(400);
});

test('a network that writes all the time is stopped', async () => {
  let answer = await write();
  for (let i = 0; i < 20 && answer.status === 204; i++) answer = await write();
  expect(answer.status).toBe(429);
});
