/** From whom mails come: every mail, as the merchant set it. */
import { beforeEach, expect, test } from 'vitest';
import { jobHandlers } from '#server/reactions.ts';
import { nextNumber, owner, staffWho } from '#test/factories/accounts.ts';
import { forgetCalls } from '#test/factories/limits.ts';
import { checkOut, expectOk, goods, readyCart } from '#test/factories/orders.ts';
import { testMailServer } from '#test/fakes/mail-server.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';

const server = await testMailServer();
const shop = await openShop({
  listens: true,
  settings: { SMTP_URL: server.url, RATE_LIMITS: 'on' },
});
const { api, db, pool, platform } = shop;
const { token, email } = await owner(shop);
const { variantId } = await goods(shop);
const EMPTY = { senderName: '', senderAddress: '', replyTo: '' };
const set = (mails: object) =>
  api('PUT', 'admin/settings/mails', { token, body: { ...EMPTY, ...mails } });
const tryIt = (as = token) => api('POST', 'admin/settings/mails/test', { token: as, body: {} });
const header = (mail: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'mi').exec(mail.replace(/\r\n[ \t]+/g, ' '))?.[1]?.trim();

beforeEach(async () => {
  server.received.messages.length = 0;
  server.refusal = null;
  await forgetCalls(db);
});

test('every mail comes from the sender that is set, and answers go where they are asked to', async () => {
  await expectOk(
    set({
      senderName: 'Marché',
      senderAddress: 'hello@shop.example',
      replyTo: 'desk@shop.example',
    }),
  );
  await expectOk(
    api('PUT', 'admin/settings/notices', {
      token,
      body: { newOrders: ['packing@shop.example'], lowStock: [] },
    }),
  );
  const cart = await readyCart(shop, [{ variantId }], { email: 'guest@example.test' });
  await expectOk(checkOut(shop, cart, { method: 'cash_on_delivery' }));
  const someone = `ada${nextNumber()}@example.test`;
  await expectOk(
    api('POST', 'auth/register', {
      body: { email: someone, name: 'Ada', password: 'seven quiet herons wade' },
    }),
  );
  await expectOk(
    api('POST', 'newsletter/subscriptions', {
      body: { email: 'reader@example.test', source: 'footer' },
    }),
  );
  await expectOk(
    api('POST', 'contact/messages', {
      body: { name: 'Bo', email: 'bo@yahoo.com', message: 'Do you have it in blue?' },
    }),
  );
  await runDueJobs(pool, jobHandlers(platform));
  const mails = server.received.messages;
  const subjects = mails.map((mail) => header(mail, 'Subject'));
  expect(mails.length, subjects.join(', ')).toBeGreaterThanOrEqual(5);
  for (const mail of mails) {
    expect(header(mail, 'From')).toMatch(/^=\?UTF-8\?.*\?= <hello@shop\.example>$/);
    const isFromVisitor = mail.includes('Do you have it in blue');
    const answers = isFromVisitor ? 'bo@yahoo.com' : 'desk@shop.example';
    expect(header(mail, 'Reply-To')).toBe(answers);
  }
  expect(server.received.senders.every((one) => one.startsWith('<hello@shop.example>'))).toBe(true);
});

test('left empty, mails come from the name of the shop and the address of the server', async () => {
  await expectOk(set({}));
  const { body } = await expectOk(api('GET', 'admin/settings/mails/sender', { token }));
  const { name } = (await api('GET', 'shop')).body;
  expect(body).toEqual({
    name,
    address: 'shop@localhost',
    replyTo: null,
    hasServer: true,
    isUnaligned: false,
  });
  await expectOk(set({ senderAddress: 'myshop@gmail.com' }));
  const now = await expectOk(api('GET', 'admin/settings/mails/sender', { token }));
  expect(now.body).toMatchObject({ address: 'myshop@gmail.com', isUnaligned: true });
});

test.each([
  ['senderName', 'Shop\r\nBcc: everyone@example.test'],
  ['senderName', 'Shop\nX: y'],
  ['senderAddress', 'hello@shop.example\r\nBcc: everyone@example.test'],
  ['senderAddress', 'Shop <hello@shop.example>'],
  ['senderAddress', 'müller@shop.example'],
  ['replyTo', 'a@shop.example, b@shop.example'],
])('%s is no place for %j', async (name, value) => {
  const { status, body } = await set({ [name]: value });
  expect([status, body.errors?.[0]?.path]).toEqual([400, `/${name}`]);
});

test('a mail to oneself says what became of it, is in the log, and is limited', async () => {
  await expectOk(set({ senderName: 'Ember', senderAddress: 'hello@shop.example' }));
  expect((await expectOk(tryIt())).body).toEqual({ outcome: 'sent', to: email, answer: null });
  const [mail = ''] = server.received.messages;
  expect(header(mail, 'From')).toBe('Ember <hello@shop.example>');
  server.refusal = '553 5.7.1 Sender address rejected';
  expect((await expectOk(tryIt())).body).toEqual({
    outcome: 'refused',
    to: email,
    answer: '553 5.7.1 Sender address rejected',
  });
  const { items } = (await api('GET', 'admin/audit?limit=1', { token })).body;
  expect(items[0]).toMatchObject({ action: 'mail.test', after: { outcome: 'refused', to: email } });
  const undone = await api('POST', `admin/audit/${items[0].id}/undo`, { token });
  expect(undone.body.code).toBe('staff.cannot_undo');
  const reader = await staffWho(shop, ['settings:read']);
  expect((await tryIt(reader.token)).status).toBe(403);
  for (let i = 0; i < 3; i++) await tryIt();
  expect((await tryIt()).body.code).toBe('rate.limited');
});

test('where there is no mail server, a demo keeps the mail for its mailbox', async () => {
  const demo = await openShop();
  const staff = await owner(demo);
  const { body } = await expectOk(
    demo.api('POST', 'admin/settings/mails/test', { token: staff.token, body: {} }),
  );
  expect(body).toMatchObject({ outcome: 'mailbox', to: staff.email });
  const { items } = (await demo.api('GET', 'demo/mailbox')).body;
  expect(items[0]).toMatchObject({ to: staff.email });
});
