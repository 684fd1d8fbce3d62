import { beforeEach, describe, expect, test } from 'vitest';
import { jobHandlers } from '#server/reactions.ts';
import { nextNumber, owner, signedIn } from '#test/factories/accounts.ts';
import { ADDRESS, checkOut, expectOk, goods, readyCart } from '#test/factories/orders.ts';
import { testMailServer } from '#test/fakes/mail-server.ts';
import type { Api } from '#test/harness/app.ts';
import { listJobs, makeJobsDue, runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';
import { createPost } from './post.ts';

const server = await testMailServer();
const shop = await openShop({
  listens: true,
  settings: { SMTP_URL: server.url, RATE_LIMITS: 'on' },
});
const { api, db, pool, platform } = shop;
const { variantId } = await goods(shop, { onHand: 100 });
const runJobs = () => runDueJobs(pool, jobHandlers(platform));
const PASSWORD = 'seven quiet herons wade';
const register = (email: string, call: Api = api) =>
  call('POST', 'auth/register', { body: { email, name: 'Jo', password: PASSWORD } });
const stateOf = async (recipient: string) =>
  (
    await db
      .selectFrom('notifications')
      .select('state')
      .where('recipient', '=', recipient)
      .execute()
  ).map(({ state }) => state);

beforeEach(async () => {
  server.extensions.length = 0;
  server.received.recipients.length = 0;
  await pool.query(`delete from settings where key = 'mail_server'`);
  await pool.query('delete from rate_limits');
});

describe('a mail server that cannot write to every address', () => {
  test('fails such a mail at once, notes it on the order, and refuses such addresses from then on', async () => {
    const email = `müller${nextNumber()}@example.test`;
    const cart = await readyCart(shop, [{ variantId }], { email });
    const { body } = await expectOk(checkOut(shop, cart, { method: 'cash_on_delivery' }));
    await runJobs();
    expect(await stateOf(email)).toEqual(['failed']);
    expect((await listJobs(pool)).filter((job) => job.startsWith('mail.'))).toEqual([]);
    const staff = await owner(shop);
    const seen = await api('GET', `admin/orders/${body.order.number}`, staff);
    expect(seen.body.timeline.map(({ kind }: { kind: string }) => kind)).toContain(
      'mail_not_written',
    );
    const own = await api('GET', `orders/${body.order.number}`, { order: body.orderToken });
    expect(own.text).not.toContain('mail_not_written');

    const other = { email: 'josé@example.test', shipping: ADDRESS };
    const token = (await expectOk(api('POST', 'carts', { body: {} }))).body.token;
    const tries = [
      await api('PUT', 'cart/addresses', { cart: token, body: other }),
      await register('jose\u0301@example.test'),
      await api('POST', 'me/email', { ...staff, body: { email: other.email } }),
      await api('POST', 'admin/invites', {
        ...staff,
        body: { email: other.email, role: 'owner' },
      }),
    ];
    for (const { body: problem } of tries) {
      expect(problem).toMatchObject({ code: 'email.cannot_write', errors: [{ path: '/email' }] });
    }
    // A domain of other letters has a plain form, which every server can write.
    await expectOk(
      api('PUT', 'cart/addresses', {
        cart: token,
        body: { ...other, email: 'jose@bücher.example' },
      }),
    );
    expect((await register(`jo${nextNumber()}@example.test`)).status).toBe(201);
  });

  test('is checked again each hour, and such addresses are accepted once it can', async () => {
    const email = `jürgen${nextNumber()}@example.test`;
    await platformJob('mail.look');
    expect((await register(email)).body.code).toBe('email.cannot_write');
    server.extensions.push('SMTPUTF8');
    await platformJob('mail.look');
    expect((await register(email)).status).toBe(201);
    await runJobs();
    expect(server.received.recipients).toContain(`<${email}>`);
    expect(await stateOf(email)).toEqual(['sent']);
  });

  test('says nothing of another server, or once it cannot be reached', async () => {
    await platformJob('mail.look');
    const otherShop = await openShop({
      settings: { SMTP_URL: 'smtp://127.0.0.1:1' },
    });
    await otherShop.pool.query(`insert into settings (key, value) values ('mail_server', $1)`, [
      { server: `127.0.0.1:${server.port}`, writesUtf8: false },
    ]);
    expect((await register('jörg@example.test', otherShop.api)).status).toBe(201);
    await jobHandlers(otherShop.platform)['mail.look']?.({} as never);
    expect((await register('jörgen@example.test', otherShop.api)).status).toBe(201);
  });
});

describe('two spellings of an address', () => {
  test.each([
    ['MU\u0308LLER@example.test', 'müller@example.test'],
    ['anna@bücher.example', 'anna@xn--bcher-kva.example'],
    ['用户@例え。テスト', '用户@例え.テスト'],
  ])('%s and %s are one account', async (one, other) => {
    server.extensions.push('SMTPUTF8');
    expect((await register(one)).status).toBe(201);
    expect((await register(other)).body.code).toBe('auth.email_taken');
    expect(
      (await api('POST', 'auth/login', { body: { email: other, password: PASSWORD } })).status,
    ).toBe(200);
  });
});

describe('a flooded mailbox', () => {
  const post = createPost(platform);
  const letter = (recipient: string) => ({
    recipient,
    locale: 'en',
    subject: 'S',
    text: 'T',
    html: 'H',
  });
  const sentTo = (to: string) =>
    server.received.recipients.filter((one) => one === `<${to}>`).length;

  test('gets twenty mails of one kind an hour; more are delayed, and their jobs do not fail', async () => {
    const { email } = await signedIn(shop, 'shopper');
    for (let i = 0; i < 22; i++) {
      await post(letter(email), { kind: 'account.link', about: `${email} ${i}`, flow: 'asked' });
    }
    await runJobs();
    expect(sentTo(email)).toBe(20);
    expect((await listJobs(pool)).filter((job) => job.startsWith('mail.send'))).toEqual([
      'mail.send',
      'mail.send',
    ]);
    // Again and again, while the hour is not over.
    await makeJobsDue(pool);
    await runJobs();
    expect(sentTo(email)).toBe(20);
    await pool.query('delete from rate_limits');
    await makeJobsDue(pool);
    await runJobs();
    expect(sentTo(email)).toBe(22);
    expect((await listJobs(pool)).filter((job) => job.startsWith('mail.send'))).toEqual([]);
  });

  test('delays neither a link to a new password nor mails about orders', async () => {
    const { email } = await signedIn(shop, 'shopper');
    for (let i = 0; i < 21; i++) {
      await post(letter(email), { kind: 'account.link', about: `${email} ${i}`, flow: 'asked' });
    }
    expect(sentTo(email)).toBe(20);
    await expectOk(api('POST', 'auth/password/forgot', { body: { email } }));
    await runJobs();
    expect(sentTo(email)).toBe(21);
    const cart = await readyCart(shop, [{ variantId }], { email });
    await expectOk(checkOut(shop, cart, { method: 'cash_on_delivery' }));
    await runJobs();
    expect(sentTo(email)).toBe(22);
  });

  test('gets no mail that would come days late', async () => {
    const email = `late${nextNumber()}@example.test`;
    for (let i = 0; i < 21; i++) {
      await post(letter(email), { kind: 'order.shipped', about: `${email} ${i}`, flow: 'orders' });
    }
    await pool.query(
      `update notifications set created_at = now() - interval '2 days' where recipient = $1`,
      [email],
    );
    await makeJobsDue(pool);
    await runJobs();
    expect((await stateOf(email)).filter((state) => state === 'failed')).toHaveLength(1);
  });
});

const platformJob = (task: string) => jobHandlers(platform)[task]?.({} as never);
