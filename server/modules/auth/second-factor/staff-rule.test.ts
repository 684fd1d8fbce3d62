import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setClock } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { owner, staffWho } from '#test/factories/accounts.ts';
import { codeOf, turnOnAuthenticator } from '#test/fakes/authenticator.ts';
import { passkeyDevice } from '#test/fakes/passkey-device.ts';
import { openShop } from '#test/harness/shop.ts';
import { createOwnerInvite } from '../registration/owner.ts';

const live = await openShop({
  settings: { SHOP_MODE: 'live', PUBLIC_URL: 'https://shop.example', RATE_LIMITS: 'on' },
});
const password = 'seven lamps by a pond';

beforeEach(() => setClock(new Date(Math.floor(Date.now() / 30_000) * 30_000 + 15_000)));
afterEach(() => setClock());

/** Through the printed link, as a live shop gets its owner. */
async function newOwner(email: string) {
  const token = await inTx(live.db, (tx) => createOwnerInvite(tx, live.config, email));
  const body = { token, email, name: 'Ada', password };
  const made = await live.api('POST', 'setup/owner', { body });
  expect(made.status).toBe(201);
  return made.body;
}

async function addPasskey(token: string) {
  const device = passkeyDevice(live.config.publicUrl);
  const { status, body } = await live.api('POST', 'me/passkeys/options', { token });
  if (status !== 200) return { status, device, id: '' };
  const added = { name: 'Key', response: device.create(body) };
  const answer = await live.api('POST', 'me/passkeys', { token, body: added });
  return { status: answer.status, device, id: answer.body.id as string };
}
const orders = (token: string) => live.api('GET', 'admin/orders', { token });
const signInAgain = async (email: string) =>
  (await live.api('POST', 'auth/login', { body: { email, password } })).body;

describe('staff of a live shop', () => {
  it('use their permissions once they have set up a second factor', async () => {
    const { accessToken: token, user } = await newOwner('ada@shop.test');
    expect(user.twoFactorMissing).toBe(true);
    expect((await orders(token)).body.code).toBe('auth.two_factor_missing');
    await turnOnAuthenticator(live, token);
    expect((await orders(token)).status).toBe(200);
    const me = await live.api('GET', 'me', { token });
    expect(me.body.twoFactorMissing).toBe(false);
  });

  it('have them at the next sign-in with a code, and not without', async () => {
    const email = 'bea@shop.test';
    const { accessToken } = await newOwner(email);
    const { secret } = await turnOnAuthenticator(live, accessToken);
    const { code, challenge } = await signInAgain(email);
    expect(code).toBe('auth.code_needed');
    const body = { challenge, code: codeOf(secret) };
    const next = await live.api('POST', 'auth/login/code', { body });
    expect((await orders(next.body.accessToken)).status).toBe(200);
  });

  it('may use a passkey as their second factor', async () => {
    const { accessToken: token } = await newOwner('cid@shop.test');
    const { device } = await addPasskey(token);
    expect((await orders(token)).status).toBe(200);
    const { body } = await live.api('POST', 'auth/passkeys/options');
    const response = device.use(body);
    const next = await live.api('POST', 'auth/passkeys', { body: { response } });
    expect((await orders(next.body.accessToken)).status).toBe(200);
  });

  it('cannot lose a passkey to somebody who has their password alone', async () => {
    const email = 'dan@shop.test';
    const { accessToken } = await newOwner(email);
    const { id } = await addPasskey(accessToken);
    const { accessToken: thief } = await signInAgain(email);
    expect((await orders(thief)).status).toBe(403);
    expect((await addPasskey(thief)).status).toBe(403);
    const start = await live.api('POST', 'me/two-factor/authenticator', { token: thief });
    expect(start.body.code).toBe('auth.show_factor_first');
    const remove = await live.api('DELETE', `me/passkeys/${id}`, { token: thief });
    expect(remove.body.code).toBe('auth.show_factor_first');
    expect((await orders(thief)).status).toBe(403);
  });

  it('are safe from an authenticator secret issued before their first factor', async () => {
    const email = 'hal@shop.test';
    const { accessToken } = await newOwner(email);
    const { accessToken: early } = await signInAgain(email);
    const begun = await live.api('POST', 'me/two-factor/authenticator', { token: early });
    expect((await addPasskey(accessToken)).status).toBe(201);
    const { accessToken: thief } = await signInAgain(email);
    const body = { code: codeOf(begun.body.secret) };
    const confirm = (token: string) =>
      live.api('POST', 'me/two-factor/authenticator/confirm', { token, body });
    for (const token of [early, thief]) {
      expect((await confirm(token)).body.code).toBe('auth.show_factor_first');
      expect((await orders(token)).status).toBe(403);
    }
    expect((await confirm(accessToken)).status).toBe(200);
  });

  it('are not joined by somebody who registered with their address before', async () => {
    const email = 'ida@shop.test';
    const person = { email, name: 'Stranger', password: 'other lamps by a pond' };
    const { body: stranger } = await live.api('POST', 'auth/register', { body: person });
    const { device } = await addPasskey(stranger.accessToken);
    const { user } = await newOwner(email);
    expect(user).toMatchObject({ role: 'owner', emailVerified: true });
    const { body } = await live.api('POST', 'auth/passkeys/options');
    const entry = await live.api('POST', 'auth/passkeys', { body: { response: device.use(body) } });
    expect([entry.status, entry.body.code]).toEqual([401, 'auth.passkey_refused']);
  });

  it('come back by the printed link after losing every factor', async () => {
    const email = 'eve@shop.test';
    const { accessToken } = await newOwner(email);
    await addPasskey(accessToken);
    const { accessToken: back } = await newOwner(email);
    expect((await orders(back)).status).toBe(403);
    expect((await addPasskey(back)).status).toBe(201);
    expect((await orders(back)).status).toBe(200);
  });

  it('keep one second factor even when they remove two at once', async () => {
    const { accessToken: token } = await newOwner('fay@shop.test');
    await turnOnAuthenticator(live, token);
    const off = () => live.api('DELETE', 'me/two-factor/authenticator', { token });
    expect((await off()).body.code).toBe('auth.last_factor');
    const { id } = await addPasskey(token);
    const remove = () => live.api('DELETE', `me/passkeys/${id}`, { token });
    const answers = await Promise.all([off(), remove()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});

describe('the rule that staff need a second factor', async () => {
  const demo = await openShop();
  const path = 'admin/settings/access';
  const set = (token: string, staffTwoFactor: boolean | null) =>
    demo.api('PUT', path, { token, body: { staffTwoFactor } });

  it('is off in a demo until somebody with a second factor turns it on', async () => {
    const { token } = await owner(demo);
    expect((await demo.api('GET', path, { token })).body).toMatchObject({
      staffTwoFactor: null,
      required: false,
    });
    expect((await set(token, true)).body.code).toBe('auth.two_factor_first');
    await turnOnAuthenticator(demo, token);
    expect((await set(token, true)).body).toMatchObject({ staffTwoFactor: true, required: true });
    const { token: other } = await owner(demo);
    expect((await demo.api('GET', 'admin/orders', { token: other })).status).toBe(403);
    expect((await set(token, null)).status).toBe(200);
    expect((await demo.api('GET', 'admin/orders', { token: other })).status).toBe(200);
  });

  it('is recorded in the audit log with its former value', async () => {
    const entries = await demo.db
      .selectFrom('audit_log')
      .select(['before', 'after'])
      .where('action', '=', 'settings.update')
      .where('subject_id', '=', 'access')
      .orderBy('id')
      .execute();
    expect(entries).toEqual([
      { before: { staffTwoFactor: null }, after: { staffTwoFactor: true } },
      { before: { staffTwoFactor: true }, after: { staffTwoFactor: null } },
    ]);
  });

  it('needs the permission to write settings', async () => {
    const { token } = await staffWho(demo, ['staff:read', 'settings:write']);
    expect((await set(token, false)).status).toBe(403);
    expect((await demo.api('GET', path, { token })).status).toBe(200);
  });
});
