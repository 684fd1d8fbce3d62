/** Every known attack with a forged or altered access token. */
import { createHash, createHmac, createSecretKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { EncryptJWT, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { minutes, now, setClock } from '#platform/clock.ts';
import { deriveToken, seal } from '#platform/tokens.ts';
import { shopper } from '#test/factories/accounts.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, config } = shop;
afterEach(() => setClock());

const me = await shopper(shop);
const statusWith = async (token: string) => (await api('GET', 'me', { token })).status;
const [SECRET = ''] = config.secretKeys;
/** As the shop makes them: a thief who had only one of these would still lack the other. */
const keyFor = (purpose: string, secret = SECRET) =>
  createHmac('sha256', secret).update(`mercat ${purpose}`).digest();
const kidOf = (secret: string) =>
  createHash('sha256').update(`kid ${secret}`).digest('base64url').slice(0, 12);

const [head = '', body = '', signature = ''] = me.token.split('.');
const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
const claims: JWTPayload = read(body);

type Forgery = { header?: object; payload?: JWTPayload; key?: Uint8Array };
const forge = ({ header = {}, payload = {}, key = keyFor('access token') }: Forgery) =>
  new SignJWT({ ...claims, ...payload })
    .setProtectedHeader({ alg: 'HS256', kid: kidOf(SECRET), ...header })
    .sign(key);
const seconds = (change: number) => Math.floor(now().getTime() / 1000) + change;

it('a real token and one built here with our own key are accepted, so the forgeries below are well-formed', async () => {
  expect(await statusWith(me.token)).toBe(200);
  expect(await statusWith(await forge({}))).toBe(200);
});

describe('claims', () => {
  it.each<[string, JWTPayload]>([
    ['from another issuer', { iss: 'elsewhere' }],
    ['from no issuer', { iss: undefined }],
    ['for another audience', { aud: 'another-api' }],
    ['for no audience', { aud: undefined }],
    ['that has run out', { exp: seconds(-1) }],
    ['that never runs out', { exp: undefined }],
    ['that is not yet good', { nbf: seconds(60) }],
    ['of nobody', { sub: undefined }],
    ['without a session', { sid: undefined }],
    ['of a session that never was', { sid: crypto.randomUUID() }],
    ['with a list for a session', { sid: ['a', 'b'] as unknown as string }],
  ])('a token %s is refused', async (_name, payload) => {
    expect(await statusWith(await forge({ payload }))).toBe(401);
  });

  it('identify the session, whatever account they name', async () => {
    const { id } = await shopper(shop);
    const answer = await api('GET', 'me', { token: await forge({ payload: { sub: id } }) });
    expect(answer.body.id).toBe(me.id);
  });
});

describe('algorithms and keys', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const kid = kidOf(SECRET);
  const rsa = { alg: 'RS256', kid };

  it.each<[string, () => Promise<string> | string]>([
    ['no algorithm', () => new UnsecuredJWT(claims).encode()],
    ['"None" and no signature', () => withHeader({ alg: 'None', kid })],
    ['the algorithm "none" and our signature', () => withHeader({ alg: 'none', kid }, signature)],
    ['no algorithm at all', () => withHeader({ kid }, signature)],
    [
      'HS512 with our key',
      () => forge({ header: { alg: 'HS512' }, key: long(keyFor('access token')) }),
    ],
    [
      'RS256 with a key of one’s own',
      () => new SignJWT(claims).setProtectedHeader(rsa).sign(privateKey),
    ],
    ['a public key as the secret', () => forge({ key: Buffer.from(pem) })],
    ['the shop’s secret itself as the key', () => forge({ key: Buffer.from(SECRET) })],
    ['the key of another purpose', () => forge({ key: keyFor('one-time link') })],
    [
      'a key of one’s own in the header',
      () =>
        new SignJWT(claims)
          .setProtectedHeader({ ...rsa, jwk: publicKey.export({ format: 'jwk' }) as object })
          .sign(privateKey),
    ],
    [
      'an address of keys in the header',
      () => forge({ header: { jku: 'https://evil.test' }, key: Buffer.alloc(32) }),
    ],
    ['an unknown key id', () => forge({ header: { kid: 'unknown' } })],
    ['no key id', () => forge({ header: { kid: undefined } })],
    [
      'a key id that is a path',
      () => forge({ header: { kid: '../../dev/null' }, key: Buffer.alloc(32) }),
    ],
    ['a key id that is a property', () => forge({ header: { kid: '__proto__' } })],
    [
      'a critical header that we do not know',
      () => withHeader({ alg: 'HS256', kid, crit: ['x'], x: 1 }, signature),
    ],
    ['an empty signature', () => `${head}.${body}.`],
    [
      'another person’s signature',
      async () => `${head}.${body}.${(await shopper(shop)).token.split('.')[2]}`,
    ],
  ])('a token with %s is refused', async (_name, make) => {
    expect(await statusWith(await make())).toBe(401);
  });

  /** The payload as it was, under another header. */
  function withHeader(header: object, end = ''): string {
    return `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${body}.${end}`;
  }
  function long(key: Buffer): Buffer {
    return Buffer.concat([key, key]);
  }
});

describe('a token with one bit changed is refused', () => {
  const parts = [head, body, signature].map((part) => Buffer.from(part, 'base64url'));
  const bits = parts.flatMap((part, nth) =>
    Array.from({ length: part.length * 8 }, (_, bit) => ({ nth, bit })),
  );

  it('in header, payload or signature', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...bits), async ({ nth, bit }) => {
        const changed = parts.map((part) => Buffer.from(part));
        const part = changed[nth] as Buffer;
        part[bit >> 3] = (part[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await statusWith(changed.map((one) => one.toString('base64url')).join('.'))).toBe(
          401,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('and with one letter changed, unless it encodes the same bits', async () => {
    const meaning = (token: string) =>
      token
        .split('.')
        .map((part) => Buffer.from(part, 'base64url').toString('hex'))
        .join('.');
    const letter = fc.constantFrom(
      ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.=+/ é',
    );
    const place = fc.nat({ max: me.token.length });
    await fc.assert(
      fc.asyncProperty(
        place,
        fc.nat({ max: 2 }),
        fc.string({ unit: letter, maxLength: 3 }),
        async (at, gone, more) => {
          const token = me.token.slice(0, at) + more + me.token.slice(at + gone);
          if (meaning(token) === meaning(me.token)) return;
          const { status } = await api('GET', 'me', {
            headers: { authorization: Buffer.from(`Bearer ${token}`).toString('latin1') },
          });
          expect(status, token).toBe(401);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('and with another word behind it', async () => {
    expect(await statusWith(`${me.token} x`)).toBe(401);
  });
});

describe('a token works for its own purpose only', () => {
  const sealed = (purpose: string) =>
    seal(config, purpose, { accountId: me.id, sid: claims.sid as string });

  it.each<[string, () => Promise<string> | string]>([
    ['a refresh token', () => me.refreshToken],
    ['a derived token', () => deriveToken(config, 'one-time link', me.id)],
    [
      'a derived token with the purpose of access tokens',
      () => deriveToken(config, 'access token', me.id),
    ],
    ['the second step of a sign-in', () => sealed('second step of a sign-in')],
    ['the flow of a sign-in elsewhere', () => sealed('sign-in elsewhere')],
    ['something sealed with the purpose of access tokens', () => sealed('access token')],
    [
      'claims that are sealed and not signed',
      () =>
        new EncryptJWT(claims)
          .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: kidOf(SECRET) })
          .encrypt(createSecretKey(keyFor('access token'))),
    ],
  ])('%s is no access token', async (_name, make) => {
    expect(await statusWith(await make())).toBe(401);
  });

  it('an access token is good for nothing else', async () => {
    const { token } = me;
    const refreshToken = token.slice(0, 200);
    expect((await api('POST', 'auth/refresh', { body: { refreshToken } })).status).toBe(401);
    expect((await api('GET', 'cart', { cart: token.slice(0, 100) })).status).toBe(404);
    const oauth = await api('GET', 'auth/oauth/google/callback?code=x&state=x', {
      headers: { 'oauth-flow': token },
    });
    expect(oauth.body.code).toBe('auth.identity_flow_over');
    const reset = { token: token.slice(0, 200), password: 'seven quiet otters' };
    expect((await api('POST', 'auth/password/reset', { body: reset })).status).toBe(409);
  });
});

describe('a formerly valid token', () => {
  it('is refused after signing out, by every process', async () => {
    const { token, refreshToken } = await shopper(shop);
    const paths = ['me', 'orders', 'me/sessions', 'me/identities'];
    for (const path of paths) expect((await api('GET', path, { token })).status, path).toBe(200);
    await api('POST', 'auth/logout', { body: { refreshToken } });
    for (const path of paths) expect((await api('GET', path, { token })).status, path).toBe(401);
  });

  it('expires after ten minutes to the second', async () => {
    const { token } = await shopper(shop);
    const { exp = 0 } = read(token.split('.')[1] ?? '');
    setClock(new Date(exp * 1000 - 1));
    expect(await statusWith(token)).toBe(200);
    setClock(new Date(exp * 1000));
    expect(await statusWith(token)).toBe(401);
    expect(exp * 1000 - now().getTime()).toBeLessThanOrEqual(minutes(10));
  });
});

describe('a new secret key', () => {
  const FRESH = 'a-fresh-secret-0123456789-0123456789-0123456789';
  const database = { url: config.databaseUrl ?? '', pool: shop.pool, db: shop.db };
  const appWith = (SECRET_KEY: string) => openShop({ settings: { SECRET_KEY }, database });

  it('signs from now on, and the old one is accepted until it is removed', async () => {
    const both = await appWith(`${FRESH},${SECRET}`);
    const { token: old, refreshToken } = await shopper(shop);
    expect((await both.api('GET', 'me', { token: old })).status).toBe(200);
    const next = await both.api('POST', 'auth/refresh', { body: { refreshToken } });
    expect(next.status).toBe(200);
    const token: string = next.body.accessToken;
    expect(read(token.split('.')[0] ?? '').kid).toBe(kidOf(FRESH));
    expect(await statusWith(token)).toBe(401);

    const fresh = await appWith(FRESH);
    expect((await fresh.api('GET', 'me', { token })).status).toBe(200);
    expect((await fresh.api('GET', 'me', { token: old })).status).toBe(401);
    // Sessions themselves are not signed: nobody is signed out by it.
    const again = { refreshToken: next.body.refreshToken };
    expect((await fresh.api('POST', 'auth/refresh', { body: again })).status).toBe(200);
  });

  it('with the id of another is refused', async () => {
    const both = await appWith(`${FRESH},${SECRET}`);
    const token = await forge({ header: { kid: kidOf(FRESH) } });
    expect((await both.api('GET', 'me', { token })).status).toBe(401);
  });
});
