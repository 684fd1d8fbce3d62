import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { after, minutes, now, setClock } from '#platform/clock.ts';
import {
  changeAccount,
  changeSessions,
  type SignedInTester,
  shopper,
} from '#test/factories/accounts.ts';
import { codeOf, turnOnAuthenticator } from '#test/fakes/authenticator.ts';
import { passkeyDevice } from '#test/fakes/passkey-device.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db, config } = shop;
const password = 'correct horse battery';

beforeEach(() => setClock(new Date(Math.floor(Date.now() / 30_000) * 30_000 + 15_000)));
afterEach(() => setClock());

const confirm = (token: string, body: object) => api('POST', 'me/confirm', { token, body });
const mayAct = async (token: string) =>
  (await api('POST', 'me/passkeys/options', { token })).status === 200;

/** As if the sign-in were long ago. */
async function stale({ id, token }: SignedInTester) {
  await changeSessions(db, id, { confirmed_at: after(now(), -minutes(11)) });
  expect(await mayAct(token)).toBe(false);
}

describe('reauthentication', () => {
  it('needs the password, and lasts ten minutes in this session only', async () => {
    const person = await shopper(shop);
    const body = { email: person.email, password };
    const other = (await api('POST', 'auth/login', { body })).body.accessToken;
    await stale(person);
    expect((await confirm(person.token, { password: 'wrong' })).body.code).toBe(
      'auth.wrong_password',
    );
    expect(await mayAct(person.token)).toBe(false);
    expect((await confirm(person.token, { password })).status).toBe(204);
    expect(await mayAct(person.token)).toBe(true);
    expect(await mayAct(other)).toBe(false);
    const { body: me } = await api('GET', 'me', { token: person.token });
    expect(Date.parse(me.confirmedUntil)).toBe(now().getTime() + minutes(10));
  });

  it('needs a code too when there is an authenticator', async () => {
    const person = await shopper(shop);
    const { secret } = await turnOnAuthenticator(shop, person.token);
    await stale(person);
    expect((await confirm(person.token, { password })).body.code).toBe('auth.wrong_code');
    const code = codeOf(secret);
    expect((await confirm(person.token, { password: 'wrong', code })).status).toBe(403);
    expect((await confirm(person.token, { password, code })).status).toBe(204);
    expect((await confirm(person.token, { password, code })).body.code).toBe('auth.wrong_code');
  });

  it('accepts a passkey of the same person instead of both', async () => {
    const person = await shopper(shop);
    const device = passkeyDevice(config.publicUrl);
    const stranger = await shopper(shop);
    for (const [who, key] of [
      [person, device],
      [stranger, passkeyDevice(config.publicUrl)],
    ] as const) {
      const { body } = await api('POST', 'me/passkeys/options', { token: who.token });
      const added = { name: 'Key', response: key.create(body) };
      expect((await api('POST', 'me/passkeys', { token: who.token, body: added })).status).toBe(
        201,
      );
    }
    await stale(person);
    await stale(stranger);
    const answerAs = async (token: string) => {
      const { body } = await api('POST', 'me/confirm/passkey/options', { token });
      return api('POST', 'me/confirm/passkey', { token, body: { response: device.use(body) } });
    };
    expect((await answerAs(stranger.token)).status).toBe(403);
    expect(await mayAct(stranger.token)).toBe(false);
    expect((await answerAs(person.token)).status).toBe(204);
    expect(await mayAct(person.token)).toBe(true);
  });

  it('sends people without password and passkey to sign in again', async () => {
    const person = await shopper(shop);
    await changeAccount(db, person.id, { password_hash: null });
    await stale(person);
    expect((await confirm(person.token, {})).body.code).toBe('auth.confirm_by_sign_in');
    expect(await mayAct(person.token)).toBe(false);
  });

  it('is limited to ten attempts in ten minutes', async () => {
    const strict = await openShop({ settings: { RATE_LIMITS: 'on' } });
    const { token } = await shopper(strict);
    const attempt = (body: object) => strict.api('POST', 'me/confirm', { token, body });
    for (let tries = 0; tries < 10; tries++)
      expect((await attempt({ password: 'no' })).status).toBe(403);
    const refused = await attempt({ password });
    expect(refused.status).toBe(429);
    expect(refused.headers.ratelimit).toContain('r=0');
    expect((await strict.api('GET', 'me', { token })).status).toBe(200);
  });
});
