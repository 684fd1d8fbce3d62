import { afterEach, describe, expect, it } from 'vitest';
import { after, hours, now, setClock } from '#platform/clock.ts';
import { changeAccount, nextNumber, shopper } from '#test/factories/accounts.ts';
import { expectOk, goods, readyCart } from '#test/factories/orders.ts';
import { countHashes } from '#test/harness/hashes.ts';
import { mailedToken, mailsTo } from '#test/harness/mailbox.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api } = shop;
afterEach(() => setClock());

const PASSWORD = 'teapot under the stairs';
const newEmail = () => `new${nextNumber()}@example.test`;
const register = (email: string, more: object = {}) =>
  api('POST', 'auth/register', { body: { email, name: 'Ada', password: PASSWORD, ...more } });
const verify = (token: string, password: string | undefined = PASSWORD) =>
  api('POST', 'auth/email/verify', { body: { token, password } });
const pressedBy = (token: string, access?: string) =>
  api('POST', 'auth/email/verify', { token: access, body: { token } });

describe('creating an account', () => {
  it('signs its person in, as a shopper whose address is not verified', async () => {
    const email = newEmail();
    const made = await register(email, { name: 'Ada Example' });
    expect(made.status).toBe(201);
    const me = await api('GET', 'me', { token: made.body.accessToken });
    expect(me.body).toMatchObject({ email, name: 'Ada Example', role: 'shopper' });
    expect(me.body).toMatchObject({ permissions: [], emailVerified: false, hasPassword: true });
    const body = { email, password: PASSWORD };
    expect((await api('POST', 'auth/login', { body })).status).toBe(200);
  });

  it("stores the visitor's language for mails", async () => {
    const { body } = await api('POST', 'auth/register?locale=ar-XB', {
      body: { email: newEmail(), name: 'Ada', password: PASSWORD },
    });
    expect(body.user.locale).toBe('ar-XB');
  });

  it("lets nobody send a message to a stranger in the shop's name", async () => {
    const email = newEmail();
    const name = 'You have won a prize';
    const { body } = await register(email, { name });
    await api('POST', 'auth/password/forgot', { body: { email } });
    const password = 'another teapot by the door';
    const change = { currentPassword: PASSWORD, password };
    await api('POST', 'me/password', { token: body.accessToken, body: change });
    const early = await mailsTo(shop, email);
    expect(early).toHaveLength(3);
    expect(JSON.stringify(early)).not.toContain('a prize');

    await verify(await mailedToken(shop, email, '/verify-email'), password);
    const other = newEmail();
    await api('POST', 'me/email', { token: body.accessToken, body: { email: other } });
    await api('POST', 'auth/password/forgot', { body: { email } });
    expect(JSON.stringify(await mailsTo(shop, other))).not.toContain('a prize');
    expect((await mailsTo(shop, email))[0]?.text).toContain(name);
  });

  it('is refused for a taken address, however it is written', async () => {
    const { email } = await shopper(shop);
    const taken = await register(email.toUpperCase());
    expect(taken.status).toBe(409);
    expect(taken.body.code).toBe('auth.email_taken');
  });

  it('costs one hash whether or not the address is taken', async () => {
    const { email } = await shopper(shop);
    expect(await countHashes(() => register(email))).toBe(1);
    expect(await countHashes(() => register(newEmail()))).toBe(1);
  });

  it('happens once when sent twice at the same time', async () => {
    const email = newEmail();
    const answers = await Promise.all([register(email), register(email), register(email)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('grants no permissions', async () => {
    const sent = await register(newEmail(), { role: 'owner' });
    expect(sent.status).toBe(400);
  });
});

describe('the link that verifies an address', () => {
  it('works once, for a day', async () => {
    const email = newEmail();
    const { body } = await register(email);
    const token = await mailedToken(shop, email, '/verify-email');
    setClock(after(now(), hours(25)));
    expect((await verify(token)).body.code).toBe('auth.link_spent');
    setClock(after(now(), -hours(2)));
    expect((await verify(token)).status).toBe(204);
    expect((await verify(token)).body.code).toBe('auth.link_spent');
    setClock();
    const me = await api('GET', 'me', { token: body.accessToken });
    expect(me.body.emailVerified).toBe(true);
  });

  it('emits its event the first time only', async () => {
    const email = newEmail();
    const { body } = await register(email);
    const token = await mailedToken(shop, email, '/verify-email');
    const mails = async () => {
      const { rows } = await shop.pool.query(
        `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'event:account.email_verified'`,
      );
      return rows[0].n;
    };
    const before = await mails();
    await Promise.all([verify(token), verify(token)]);
    expect(await mails()).toBe(before + 1);
    await api('POST', 'me/email/verification', { token: body.accessToken });
    expect(await mails()).toBe(before + 1);
  });

  it('is sent again on request, and voids earlier ones', async () => {
    const email = newEmail();
    const { body } = await register(email);
    const first = await mailedToken(shop, email, '/verify-email');
    await api('POST', 'me/email/verification', { token: body.accessToken });
    const second = await mailedToken(shop, email, '/verify-email');
    expect(second).not.toBe(first);
    expect((await verify(first)).status).toBe(409);
    expect((await verify(second)).status).toBe(204);
    await api('POST', 'me/email/verification', { token: body.accessToken });
    expect(await mailsTo(shop, email)).toHaveLength(2);
  });

  it('is good for nothing else', async () => {
    const email = newEmail();
    await register(email);
    const token = await mailedToken(shop, email, '/verify-email');
    const again = { token, password: PASSWORD };
    expect((await api('POST', 'auth/email/change', { body: again })).status).toBe(409);
    const owner = { token, email, name: 'Ada', password: PASSWORD };
    expect((await api('POST', 'setup/owner', { body: owner })).status).toBe(409);
  });
});

describe("a click on the link of an account that another made with one's address", () => {
  it('verifies nothing, gives the other no orders, and does not use up the link', async () => {
    const email = newEmail();
    const { variantId } = await goods(shop);
    const cart = await readyCart(shop, [{ variantId }], { email });
    const payment = { paymentMethod: 'cash_on_delivery' };
    const { number } = (await expectOk(api('POST', 'checkout', { cart, body: payment }))).body
      .order;
    const { body: eve } = await register(email);
    const token = await mailedToken(shop, email, '/verify-email');
    const victim = await shopper(shop);
    for (const access of [undefined, victim.token]) {
      expect((await pressedBy(token, access)).body.code).toBe('auth.link_of_account');
    }
    expect((await verify(token, 'not the password')).body.code).toBe('auth.wrong_password');
    const seen = await api('GET', 'me', { token: eve.accessToken });
    expect(seen.body.emailVerified).toBe(false);
    expect((await api('GET', `orders/${number}`, { token: eve.accessToken })).status).toBe(404);
    expect((await pressedBy(token, eve.accessToken)).status).toBe(204);
  });

  it("can set a new password instead, which ends the other's access", async () => {
    const email = newEmail();
    const { body: eve } = await register(email);
    const token = await mailedToken(shop, email, '/verify-email');
    const body = { token, password: 'another teapot by the door' };
    const mine = await api('POST', 'auth/password/reset', { body });
    expect(mine.body.user).toMatchObject({ email, emailVerified: true });
    expect((await api('GET', 'me', { token: eve.accessToken })).status).toBe(401);
    const old = { email, password: PASSWORD };
    expect((await api('POST', 'auth/login', { body: old })).status).toBe(401);
    expect((await api('POST', 'auth/password/reset', { body })).body.code).toBe('auth.link_spent');
  });

  it('cannot set a new password once the address was verified otherwise', async () => {
    const email = newEmail();
    const { body } = await register(email);
    const token = await mailedToken(shop, email, '/verify-email');
    const verified = { email_verified_at: now() };
    await changeAccount(shop.db, body.user.id, verified);
    const reset = { token, password: 'another teapot by the door' };
    expect((await api('POST', 'auth/password/reset', { body: reset })).status).toBe(409);
  });
});

describe('addresses', () => {
  const LONG = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.test`;
  const doors: [string, (email: string) => ReturnType<typeof api>][] = [
    ['register', (email) => register(email)],
    ['sign-in', (email) => api('POST', 'auth/login', { body: { email, password: PASSWORD } })],
    ['forgot', (email) => api('POST', 'auth/password/forgot', { body: { email } })],
  ];
  const TRICKS = [
    ['too long', LONG],
    ['a line end', 'ada@example.test\r\nBcc: everyone@example.test'],
    ['a line end alone', 'ada@example.test\n'],
    ['a header in the name', 'ada\r\nBcc:b@c.test@example.test'],
    ['two addresses', 'ada@example.test,eve@example.test'],
    ['a name around it', 'Ada <ada@example.test>'],
    ['a look-alike letter', 'аda@example.test'],
    ['the Kelvin sign, a small k in lower case', '\u212aarl@example.test'],
    ['full-width letters', 'ada＠example.test'],
    ['a mark that turns the direction', 'ada\u202e@example.test'],
    ['a space of no width', 'ada\u200b@example.test'],
    ['a control character', 'ada\u0007@example.test'],
    ['a space before it', ' ada@example.test'],
    ['quotes', '"ada eve"@example.test'],
    ['no host', 'ada@'],
    ['a look-alike host', 'ada@ex\u0430mple.test'],
  ];
  it.each(TRICKS)('with %s are refused by every operation', async (_name, email) => {
    for (const [, send] of doors) {
      const { status, body } = await send(email);
      expect(status).toBe(400);
      expect(body.errors[0]).toMatchObject({ path: '/email' });
    }
    const { token } = await shopper(shop);
    expect((await api('POST', 'me/email', { token, body: { email } })).status).toBe(400);
  });
});

describe('names', () => {
  it.each([
    ['a line end', 'Ada\r\nBcc: everyone@example.test'],
    ['a line separator', 'Ada\u2028Bcc: everyone@example.test'],
    ['a control character', 'Ada\u0007'],
    ['a mark that turns the direction', 'Ada \u202emoc.elpmaxe'],
    ['nothing to see', ' \u200b'],
    ['nothing but a space', '  '],
  ])('with %s are refused', async (_name, name) => {
    const { status, body } = await register(newEmail(), { name });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ path: '/name' }]);
  });

  it.each(["Zoë O'Connor-Müller", '山田 太郎', 'नम\u094dरता', 'עדה', 'Ada "the first" <b>'])(
    '%s is accepted, and appears in mails as it was written',
    async (name) => {
      const email = newEmail();
      expect((await register(email, { name })).body.user.name).toBe(name);
      await verify(await mailedToken(shop, email, '/verify-email'));
      await api('POST', 'auth/password/forgot', { body: { email } });
      const [mail] = await mailsTo(shop, email);
      expect(mail?.text).toContain(name);
      expect(mail?.html).not.toContain('<b>');
      expect(mail?.to).toBe(email);
    },
  );
});
