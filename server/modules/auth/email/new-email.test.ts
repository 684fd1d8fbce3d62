import { afterEach, describe, expect, it } from 'vitest';
import { after, days, minutes, now, setClock } from '#platform/clock.ts';
import { changeSessions, nextNumber, shopper } from '#test/factories/accounts.ts';
import { mailedToken, mailsTo } from '#test/harness/mailbox.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db } = shop;
afterEach(() => setClock());

const PASSWORD = 'correct horse battery';
const newEmail = () => `moved${nextNumber()}@example.test`;
const requestChange = (token: string, email: string) =>
  api('POST', 'me/email', { token, body: { email } });
const move = (token: string, password: string | undefined = PASSWORD) =>
  api('POST', 'auth/email/change', { body: { token, password } });
const signIn = (email: string) =>
  api('POST', 'auth/login', { body: { email, password: PASSWORD } });

async function moving() {
  const person = await shopper(shop);
  const email = newEmail();
  expect((await requestChange(person.token, email)).status).toBe(204);
  return {
    ...person,
    from: person.email,
    to: email,
    link: await mailedToken(shop, email, '/change-email'),
  };
}

describe('a new email address', () => {
  it('belongs to the account once its link is used, and the earlier address is notified', async () => {
    const { from, to, link, token } = await moving();
    expect((await signIn(to)).status).toBe(401);
    expect((await move(link)).status).toBe(204);
    expect((await signIn(to)).status).toBe(200);
    expect((await signIn(from)).status).toBe(401);
    const me = await api('GET', 'me', { token });
    expect(me.body).toMatchObject({ email: to, emailVerified: true });
    const [notice] = await mailsTo(shop, from);
    expect(notice?.subject).toContain('new email address');
    expect(notice?.text).not.toContain(to);
    expect((await move(link)).body.code).toBe('auth.link_spent');
  });

  it('is not confirmed by opening the link alone', async () => {
    const { link, token, from } = await moving();
    const victim = await shopper(shop);
    for (const access of [undefined, victim.token]) {
      const clicked = await api('POST', 'auth/email/change', {
        token: access,
        body: { token: link },
      });
      expect(clicked.body.code).toBe('auth.link_of_account');
    }
    // The address may have been mistyped: its reader gets no account that is another's.
    const reset = { token: link, password: 'another teapot by the door' };
    expect((await api('POST', 'auth/password/reset', { body: reset })).status).toBe(409);
    expect((await signIn(from)).status).toBe(200);
    const own = await api('POST', 'auth/email/change', { token, body: { token: link } });
    expect(own.status).toBe(204);
  });

  it('is requested after reauthentication only', async () => {
    const { token, id } = await shopper(shop);
    const confirmed_at = after(now(), -minutes(11));
    await changeSessions(db, id, { confirmed_at });
    expect((await requestChange(token, newEmail())).body.code).toBe('auth.confirm_first');
  });

  it('can be requested without learning whether it is taken', async () => {
    const other = await shopper(shop);
    const { token } = await shopper(shop);
    const taken = await requestChange(token, other.email);
    const free = await requestChange(token, newEmail());
    expect([taken.status, taken.text]).toEqual([free.status, free.text]);
    await requestChange(token, other.email);
    const link = await mailedToken(shop, other.email, '/change-email');
    expect((await move(link)).body.code).toBe('auth.email_taken');
    expect((await signIn(other.email)).body.user.id).toBe(other.id);
  });

  it('goes to one of two who confirm it at the same moment', async () => {
    const to = newEmail();
    const people = [await shopper(shop), await shopper(shop)];
    const links: string[] = [];
    for (const { token } of people) {
      await requestChange(token, to);
      links.push(await mailedToken(shop, to, '/change-email'));
    }
    const answers = await Promise.all(links.map((link) => move(link)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('must differ from the current one', async () => {
    const { token, email } = await shopper(shop);
    const same = await requestChange(token, email.toUpperCase());
    expect(same.body).toMatchObject({ code: 'auth.same_email', errors: [{ path: '/email' }] });
  });

  it('is stored in lower case', async () => {
    const { token } = await shopper(shop);
    const to = newEmail();
    await requestChange(token, to.toUpperCase());
    await move(await mailedToken(shop, to, '/change-email'));
    expect((await signIn(to)).status).toBe(200);
  });
});

describe('the link to a new address', () => {
  it('works for a day', async () => {
    const { link } = await moving();
    setClock(after(now(), days(1)));
    expect((await move(link)).status).toBe(409);
  });

  it('is void once a newer one was sent', async () => {
    const { link, token } = await moving();
    await requestChange(token, newEmail());
    expect((await move(link)).status).toBe(409);
  });

  it('is void once the password was changed, since a thief may have requested it', async () => {
    const { link, token } = await moving();
    const body = { currentPassword: PASSWORD, password: 'teapot under the stairs' };
    expect((await api('POST', 'me/password', { token, body })).status).toBe(204);
    expect((await move(link)).status).toBe(409);
  });

  it('voids the links sent to the earlier address', async () => {
    const { from, link } = await moving();
    await api('POST', 'auth/password/forgot', { body: { email: from } });
    const reset = await mailedToken(shop, from, '/reset-password');
    await move(link);
    const body = { token: reset, password: 'teapot under the stairs' };
    expect((await api('POST', 'auth/password/reset', { body })).status).toBe(409);
  });
});
