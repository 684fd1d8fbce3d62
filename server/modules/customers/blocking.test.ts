import { describe, expect, test } from 'vitest';
import { makeLink } from '#modules/auth/links/index.ts';
import { hours } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { owner, shopper, staffWho } from '#test/factories/accounts.ts';
import { expectOk, goods, readyCart } from '#test/factories/orders.ts';
import { openShop } from '#test/harness/shop.ts';

const shop = await openShop({ worker: true });
const staff = await staffWho(shop, ['customers:read', 'customers:write']);
const { token } = staff;
const view = async (id: string) =>
  (await expectOk(shop.api('GET', `admin/customers/${id}`, { token }))).body;

const actionsOn = (subject: string) =>
  shop.db
    .selectFrom('audit_log')
    .select(['action', 'actor_id as actorId', 'before', 'after'])
    .where('subject_id', '=', subject)
    .orderBy('id')
    .execute();

describe('notes', () => {
  test('are added and removed with their author, and both are logged', async () => {
    const ada = await shopper(shop);
    const write = (note: string) =>
      shop.api('POST', `admin/customers/${ada.id}/notes`, { token, body: { note } });
    const { body: first } = await expectOk(write('  Prefers mornings. '));
    await expectOk(write('Called about an order.'));
    const { notes } = await view(ada.id);
    expect(notes.map(({ note }: { note: string }) => note)).toEqual([
      'Called about an order.',
      'Prefers mornings.',
    ]);
    expect(notes[1].authorName).toMatch(/^Test staff/);
    expect((await write('   ')).status).toBe(400);
    const remove = (customer: string) =>
      shop.api('DELETE', `admin/customers/${customer}/notes/${first.id}`, { token });
    const other = await shopper(shop);
    expect((await remove(other.id)).status).toBe(404);
    expect((await remove(ada.id)).status).toBe(204);
    expect((await view(ada.id)).notes).toHaveLength(1);
    const log = await actionsOn(ada.id);
    expect(log.map(({ action }) => action)).toEqual([
      'customer.add_note',
      'customer.add_note',
      'customer.remove_note',
    ]);
    expect(log[0]?.actorId).toBe(staff.id);
  });

  test('are limited in number', async () => {
    const ada = await shopper(shop);
    await shop.pool.query(
      `insert into customer_notes (account_id, author_name, note) select $1, 'A', 'B' from generate_series(1, 200)`,
      [ada.id],
    );
    const answer = await shop.api('POST', `admin/customers/${ada.id}/notes`, {
      token,
      body: { note: 'One more' },
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'customer.too_many_notes']);
  });
});

describe('blocking', () => {
  const act = (id: string, what: 'block' | 'unblock', body?: object) =>
    shop.api('POST', `admin/customers/${id}/${what}`, { token, body });
  const signIn = (email: string) =>
    shop.api('POST', 'auth/login', { body: { email, password: 'correct horse battery' } });

  test('ends every session at once, and no sign-in succeeds until it is lifted', async () => {
    const ada = await shopper(shop);
    const second = (await expectOk(signIn(ada.email))).body;
    const answer = await act(ada.id, 'block', { reason: ' Claims that never end ' });
    expect(answer.body.blocked).toMatchObject({ reason: 'Claims that never end' });
    expect(answer.body.signIn.sessions).toBe(0);
    for (const access of [ada.token, second.accessToken]) {
      expect((await shop.api('GET', 'me', { token: access })).status).toBe(401);
    }
    for (const refreshToken of [ada.refreshToken, second.refreshToken]) {
      expect((await shop.api('POST', 'auth/refresh', { body: { refreshToken } })).status).toBe(401);
    }
    const refused = await signIn(ada.email);
    const wrong = await signIn('nobody@example.test');
    expect([refused.status, refused.body.code]).toEqual([401, wrong.body.code]);

    expect((await act(ada.id, 'unblock')).body.blocked).toBeNull();
    expect((await signIn(ada.email)).status).toBe(200);
    // What was ended stays ended.
    expect((await shop.api('GET', 'me', { token: ada.token })).status).toBe(401);
    const log = await actionsOn(ada.id);
    expect(log.map(({ action }) => action)).toEqual(['customer.block', 'customer.unblock']);
    expect(log[0]?.after).toMatchObject({ blocked: true, reason: 'Claims that never end' });
    expect((await view(ada.id)).history.map(({ action }: { action: string }) => action)).toEqual([
      'customer.unblock',
      'customer.block',
    ]);
  });

  test('keeps them from ordering as themselves; as a guest anyone may order', async () => {
    const ada = await shopper(shop);
    const { variantId } = await goods(shop);
    const own = await readyCart(shop, [{ variantId }], { token: ada.token });
    const guest = await readyCart(shop, [{ variantId }]);
    await act(ada.id, 'block', {});
    const checkOut = (cart: string, access?: string) =>
      shop.api('POST', 'checkout', { cart, token: access, body: { paymentMethod: 'test' } });
    expect((await checkOut(own, ada.token)).status).toBe(401);
    expect((await checkOut(own)).status).toBe(404);
    expect((await checkOut(guest)).status).toBe(201);
    expect((await view(ada.id)).newestOrders).toEqual([]);
  });

  test('a link to a new password, mailed before, opens no session', async () => {
    const ada = await shopper(shop);
    const { email, id: accountId } = ada;
    const link = await inTx(shop.db, (tx) =>
      makeLink(tx, shop.config, { purpose: 'reset_password', accountId, email, lifeMs: hours(1) }),
    );
    await act(ada.id, 'block', {});
    const body = { token: link.token, password: 'quiet-heron-over-reeds-41' };
    await shop.api('POST', 'auth/password/reset', { body });
    expect((await view(ada.id)).signIn.sessions).toBe(0);
    const signIns = await Promise.all([
      signIn(email),
      shop.api('POST', 'auth/login', { body: { email, password: body.password } }),
    ]);
    expect(signIns.map(({ status }) => status)).toEqual([401, 401]);
  });

  test('is refused for staff, the owner included', async () => {
    for (const person of [await owner(shop), await staffWho(shop, ['orders:read'])]) {
      const answer = await act(person.id, 'block', {});
      expect([answer.status, answer.body.code]).toEqual([409, 'auth.is_staff']);
      expect((await shop.api('GET', 'me', { token: person.token })).status).toBe(200);
    }
  });

  test('does not let blocked staff sign in again when lifted', async () => {
    const boss = await owner(shop);
    const left = await staffWho(shop, ['orders:read']);
    const out = shop.api('POST', `admin/staff/${left.id}/block`, { token: boss.token });
    await expectOk(out);
    const answer = await act(left.id, 'unblock');
    expect([answer.status, answer.body.code]).toEqual([409, 'auth.is_staff']);
    expect((await signIn(left.email)).status).toBe(401);
  });

  test('twice changes the reason but not the date; unblocking somebody not blocked changes nothing', async () => {
    const ada = await shopper(shop);
    const first = (await act(ada.id, 'block', {})).body.blocked;
    const second = (await act(ada.id, 'block', { reason: 'Now we know' })).body.blocked;
    expect(second).toEqual({ at: first.at, reason: 'Now we know' });
    await act(ada.id, 'unblock');
    const before = await actionsOn(ada.id);
    expect((await act(ada.id, 'unblock')).status).toBe(200);
    expect(await actionsOn(ada.id)).toEqual(before);
  });
});
