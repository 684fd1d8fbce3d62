import { afterEach, describe, expect, it } from 'vitest';
import { after, minutes, now, setClock } from '#platform/clock.ts';
import { changeAccount, nextNumber, shopper } from '#test/factories/accounts.ts';
import { turnOnAuthenticator } from '#test/fakes/authenticator.ts';
import { type Device, passkeyDevice } from '#test/fakes/passkey-device.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop();
const { api, db, config } = shop;
afterEach(() => setClock());

const newDevice = () => passkeyDevice(config.publicUrl);
const begin = async (path: string, token?: string) => {
  const { status, body } = await api('POST', path, { token });
  expect(status).toBe(200);
  return body;
};

async function add(token: string, device = newDevice(), name = `Key ${nextNumber()}`) {
  const options = await begin('me/passkeys/options', token);
  const response = device.create(options);
  return api('POST', 'me/passkeys', { token, body: { name, response } });
}

async function withPasskey() {
  const person = await shopper(shop);
  const device = newDevice();
  const { status, body } = await add(person.token, device);
  expect(status).toBe(201);
  return { ...person, device, passkeyId: body.id as string };
}

const options = () => begin('auth/passkeys/options');
const signIn = (response: unknown) => api('POST', 'auth/passkeys', { body: { response } });
const use = async (device: Device, change = {}) => signIn(device.use(await options(), change));

describe('a passkey', () => {
  it('signs in without a name or a password, as two factors', async () => {
    const { device, id } = await withPasskey();
    const answer = await use(device);
    expect(answer.status).toBe(200);
    expect(answer.body.user.id).toBe(id);
    const { body } = await api('GET', 'me/sessions', { token: answer.body.accessToken });
    expect(body.items[0]).toMatchObject({ method: 'passkey', secondFactor: true });
  });

  it('needs no code where a password would', async () => {
    const { device, token } = await withPasskey();
    await turnOnAuthenticator(shop, token);
    expect((await use(device)).status).toBe(200);
  });

  it.each([
    ['from another origin', { origin: 'https://evil.example' }],
    ['for another host', { host: 'evil.example' }],
    ['to a challenge that was never ours', { challenge: 'bm90LW91cnMtYXQtYWxs' }],
    ['without a check of its holder', { verified: false }],
    ['from within a frame', { crossOrigin: true }],
    ["in somebody else's name", { userHandle: Buffer.from('someone').toString('base64url') }],
  ])('is refused when it answers %s', async (_how, change) => {
    const { device } = await withPasskey();
    const refused = await use(device, change);
    expect(refused.status).toBe(401);
    expect(refused.body.code).toBe('auth.passkey_refused');
  });

  it('answers a challenge once', async () => {
    const { device } = await withPasskey();
    const response = device.use(await options());
    const answers = await Promise.all([signIn(response), signIn(response), signIn(response)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  it('answers a challenge within five minutes', async () => {
    const { device } = await withPasskey();
    const response = device.use(await options());
    setClock(after(now(), minutes(5) + 1000));
    expect((await signIn(response)).status).toBe(401);
  });

  it('answers only the kind of challenge it was given', async () => {
    const { device, token } = await withPasskey();
    const toConfirm = await begin('me/confirm/passkey/options', token);
    expect((await signIn(device.use(toConfirm))).status).toBe(401);
    const toAdd = await begin('me/passkeys/options', token);
    expect((await signIn(device.use(toAdd))).status).toBe(401);
    const body = { response: device.use(await options()) };
    expect((await api('POST', 'me/confirm/passkey', { token, body })).status).toBe(403);
  });

  it('is refused with a broken signature, and when it is unknown', async () => {
    const { device } = await withPasskey();
    const corrupted = device.use(await options());
    corrupted.response.signature = newDevice().use({ challenge: 'x' }).response.signature;
    expect((await signIn(corrupted)).status).toBe(401);
    expect((await use(newDevice())).status).toBe(401);
  });

  it('with a counter must increase it: a copy is detected', async () => {
    const { device } = await withPasskey();
    expect((await use(device, { count: 5 })).status).toBe(200);
    expect((await use(device, { count: 5 })).status).toBe(401);
    expect((await use(device, { count: 0 })).status).toBe(401);
    expect((await use(device, { count: 6 })).status).toBe(200);
  });

  it('of a blocked account is refused', async () => {
    const { device, id } = await withPasskey();
    await changeAccount(db, id, { blocked_at: now() });
    expect((await use(device)).body.code).toBe('auth.passkey_refused');
  });
});

describe("one's own passkeys", () => {
  it('can be listed, named and removed by their owner only', async () => {
    const { token, device, passkeyId } = await withPasskey();
    const other = await shopper(shop);
    const path = `me/passkeys/${passkeyId}`;
    const rename = (who: string) => api('PATCH', path, { token: who, body: { name: ' Phone ' } });
    expect((await rename(other.token)).status).toBe(404);
    expect((await rename(token)).body.name).toBe('Phone');
    expect((await api('GET', 'me/passkeys', { token: other.token })).body.items).toEqual([]);
    const { body } = await api('GET', 'me/passkeys', { token });
    expect(body.items).toMatchObject([{ id: passkeyId, name: 'Phone', lastUsedAt: null }]);
    expect(JSON.stringify(body)).not.toContain('credential');
    expect((await api('DELETE', path, { token: other.token })).status).toBe(404);
    expect((await api('DELETE', path, { token })).status).toBe(204);
    expect((await use(device)).status).toBe(401);
  });

  it('are added once each, and only in answer to a challenge of the same person', async () => {
    const { token, device } = await withPasskey();
    expect((await add(token, device)).body.code).toBe('auth.passkey_not_added');
    const other = await shopper(shop);
    const theirs = await begin('me/passkeys/options', other.token);
    const response = newDevice().create(theirs);
    const body = { name: 'Stolen', response };
    expect((await api('POST', 'me/passkeys', { token, body })).status).toBe(409);
  });

  it.each([
    ['from another origin', { origin: 'https://evil.example' }],
    ['without a check of its holder', { verified: false }],
    ['to another challenge', { challenge: 'bm90LW91cnM' }],
  ])('are not added %s', async (_how, change) => {
    const { token } = await shopper(shop);
    const response = newDevice().create(await begin('me/passkeys/options', token), change);
    const answer = await api('POST', 'me/passkeys', { token, body: { name: 'Key', response } });
    expect(answer.body.code).toBe('auth.passkey_not_added');
  });

  it('are limited to twenty', async () => {
    const { token } = await shopper(shop);
    for (let count = 0; count < 20; count++) expect((await add(token)).status).toBe(201);
    expect((await add(token)).body.code).toBe('auth.too_many_passkeys');
  });

  it('cause a mail when they change', async () => {
    const { id, token, passkeyId } = await withPasskey();
    await api('DELETE', `me/passkeys/${passkeyId}`, { token });
    const { rows } = await shop.pool.query(
      `select payload ->> 'what' as what from graphile_worker._private_jobs
       where payload ->> 'accountId' = $1 order by id`,
      [id],
    );
    expect(rows.map(({ what }) => what)).toEqual(['passkey_added', 'passkey_removed']);
  });

  it('accept no unknown field and no oversized value', async () => {
    const { device } = await withPasskey();
    const response = device.use(await options());
    expect((await signIn({ ...response, surprise: 1 })).status).toBe(400);
    const heavy = { ...response.response, signature: 'A'.repeat(20_000) };
    expect((await signIn({ ...response, response: heavy })).status).toBe(400);
  });
});
