import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { after, days, now, setClock } from '#platform/clock.ts';
import { owner } from '#test/factories/accounts.ts';
import { expectOk, goods, levelOf, passTime, placedOrder, runJob } from '#test/factories/orders.ts';
import { stateOf } from '#test/factories/payments.ts';
import { BANK, ledgerOf, orderWith, sellWithBank } from '#test/fakes/bank.ts';

const shop = await sellWithBank();
const { api, bank, db, pool, runJobs } = shop;
const boss = await owner(shop);
await shop.arrange('bank_transfer', 'capture');

const act = (paymentId: string, what: 'capture' | 'paid' | 'ask') =>
  api('POST', `admin/payments/${paymentId}/${what}`, { token: boss.token });
const attemptOf = async (number: string) =>
  (await expectOk(api('GET', `admin/orders/${number}/payments`, { token: boss.token }))).body
    .attempts[0];
const auditsOf = async (paymentId: string): Promise<string[]> =>
  (
    await pool.query('select action from audit_log where subject_id = $1 order by id', [paymentId])
  ).rows.map(({ action }) => action);

beforeEach(() => {
  bank.captures = 'captured';
  bank.calls.length = 0;
});
afterEach(async () => {
  setClock();
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

describe('authorised money', () => {
  test('confirms the order, shows by when to capture it, and is captured once', async () => {
    const order = await orderWith(shop, 'authorised');
    const authorised = await attemptOf(order.number);
    expect(authorised).toMatchObject({ state: 'authorised', canTake: true, canNotePaid: false });
    expect(Date.parse(authorised.takeBy)).toBe(Date.parse(authorised.createdAt) + days(7));
    const answers = await Promise.all([
      act(order.paymentId, 'capture'),
      act(order.paymentId, 'capture'),
    ]);
    expect(answers.map(({ body }) => body.state)).toEqual(['captured', 'captured']);
    expect((await act(order.paymentId, 'capture')).body).toMatchObject({
      state: 'captured',
      canTake: false,
      takeBy: null,
      refundable: authorised.amount,
    });
    expect(await ledgerOf(shop, order.number)).toEqual([`captured ${authorised.amount.amount}`]);
    expect(await auditsOf(order.paymentId)).toEqual(['payment.capture']);
    const { body } = await api('GET', `admin/orders/${order.number}`, { token: boss.token });
    expect(body).toMatchObject({ status: 'paid', paymentState: 'paid' });
    expect(body.timeline.at(-1)).toMatchObject({ kind: 'paid', actorName: 'Test owner' });
  });

  test('stays authorised when the provider refuses the capture', async () => {
    const order = await orderWith(shop, 'authorised');
    bank.captures = 'refuse';
    const refused = await act(order.paymentId, 'capture');
    expect([refused.status, refused.body.code]).toEqual([409, 'payment.provider_refused']);
    bank.captures = 'away';
    expect((await act(order.paymentId, 'capture')).body.code).toBe('payment.provider_unreachable');
    expect(await stateOf(shop, order)).toMatchObject({
      payment: 'authorised',
      paymentState: 'authorised',
    });
    expect(await auditsOf(order.paymentId)).toEqual([]);
  });

  test('cannot be captured of an open payment, nor of one paid by hand', async () => {
    const open = await orderWith(shop, 'requires_action');
    expect((await act(open.paymentId, 'capture')).body.code).toBe('payment.not_authorised');
    const { variantId } = await goods(shop);
    const cash = await placedOrder(shop, [{ variantId }], { method: 'cash_on_delivery' });
    expect((await act(cash.paymentId, 'capture')).body.code).toBe('payment.not_authorised');
    expect((await act(crypto.randomUUID(), 'capture')).status).toBe(404);
    expect(bank.calls).toEqual([]);
  });
});

describe('a payment recorded by hand', () => {
  const transferOrder = async (onHand = 1) => {
    const { variantId } = await goods(shop, { onHand });
    const order = await placedOrder(shop, [{ variantId }], { method: 'bank_transfer' });
    return { ...order, variantId };
  };

  test('pays an order that waited for a transfer; the timeline says who recorded it', async () => {
    const order = await transferOrder();
    expect(await attemptOf(order.number)).toMatchObject({ canNotePaid: true, canAsk: false });
    const answers = await Promise.all([act(order.paymentId, 'paid'), act(order.paymentId, 'paid')]);
    expect(answers.map(({ body }) => body.state)).toEqual(['captured', 'captured']);
    expect(await levelOf(shop, order.variantId)).toEqual({ onHand: 0, reserved: 0 });
    const { body } = await api('GET', `admin/orders/${order.number}`, { token: boss.token });
    expect(body.status).toBe('paid');
    expect(body.timeline.filter(({ kind }: { kind: string }) => kind === 'paid')).toMatchObject([
      { actor: 'staff', actorName: 'Test owner' },
    ]);
    expect(await auditsOf(order.paymentId)).toEqual(['payment.note_paid']);
    const shown = await api('GET', `orders/${order.number}`, { order: order.token });
    expect(shown.text).not.toContain('Test owner');
  });

  test('pays an order on delivery, which was confirmed before', async () => {
    const { variantId } = await goods(shop);
    const order = await placedOrder(shop, [{ variantId }], { method: 'cash_on_delivery' });
    expect(await stateOf(shop, order)).toMatchObject({ status: 'confirmed' });
    await expectOk(act(order.paymentId, 'paid'));
    expect(await stateOf(shop, order)).toEqual({
      status: 'paid',
      paymentState: 'paid',
      payment: 'captured',
    });
  });

  test('reinstates an expired order while its goods are in stock', async () => {
    const order = await transferOrder();
    passTime(days(8));
    await runJob(shop, 'checkout.sweep-overdue');
    expect((await stateOf(shop, order)).status).toBe('cancelled');
    setClock();
    await expectOk(act(order.paymentId, 'paid'));
    expect((await stateOf(shop, order)).status).toBe('paid');
    expect(await levelOf(shop, order.variantId)).toEqual({ onHand: 0, reserved: 0 });
  });

  test('has to be refunded when the goods are gone', async () => {
    const order = await transferOrder();
    passTime(days(8));
    await runJob(shop, 'checkout.sweep-overdue');
    setClock();
    const other = await placedOrder(shop, [order], { method: 'cash_on_delivery' });
    expect((await stateOf(shop, other)).status).toBe('confirmed');
    await expectOk(act(order.paymentId, 'paid'));
    await runJobs();
    const { body } = await api('GET', `admin/orders/${order.number}/payments`, {
      token: boss.token,
    });
    expect(body.refunds).toMatchObject([{ reason: 'late_money', state: 'pending', byHand: true }]);
    expect((await stateOf(shop, order)).status).toBe('cancelled');
  });

  test('is possible for cash and transfers only', async () => {
    const order = await orderWith(shop, 'requires_action');
    expect((await act(order.paymentId, 'paid')).body.code).toBe('payment.not_paid_by_hand');
    expect((await act(crypto.randomUUID(), 'paid')).status).toBe(404);
  });
});

describe('a status check by staff', () => {
  test("settles what no webhook reported, and answers the payment's state", async () => {
    const order = await orderWith(shop, 'requires_action');
    bank.statuses.set(order.paymentId, 'captured');
    expect(await attemptOf(order.number)).toMatchObject({ canAsk: true });
    const { body } = await expectOk(act(order.paymentId, 'ask'));
    expect(body).toMatchObject({ state: 'captured', canAsk: false });
    expect((await stateOf(shop, order)).status).toBe('paid');
    expect((await expectOk(act(order.paymentId, 'ask'))).body.state).toBe('captured');
  });

  test('changes nothing of an attempt that has ended', async () => {
    const order = await orderWith(shop, 'requires_action');
    const { number, token } = order;
    await expectOk(api('POST', `orders/${number}/cancel`, { order: token }));
    expect((await expectOk(act(order.paymentId, 'ask'))).body.state).toBe('expired');
    expect((await act(crypto.randomUUID(), 'ask')).status).toBe(404);
  });
});

test('the order view links each attempt to its provider and says why the last one failed', async () => {
  const order = await orderWith(shop, 'requires_action');
  const update = {
    paymentId: order.paymentId,
    providerRef: `page-${order.paymentId}`,
    currency: 'EUR',
    outcome: 'declined',
    failureCode: 'insufficient_funds',
  };
  const { amount } = (await attemptOf(order.number)).amount;
  await expectOk(shop.sendUpdate({ kind: 'payment', update: { ...update, amount } }));
  const again = await expectOk(
    api('POST', `orders/${order.number}/payments`, {
      order: order.token,
      body: { paymentMethod: 'bank_transfer' },
    }),
  );
  const { body } = await api('GET', `admin/orders/${order.number}/payments`, { token: boss.token });
  expect(body.attempts).toMatchObject([
    { id: again.body.payment.id, method: 'bank_transfer', methodName: 'Bank transfer' },
    {
      id: order.paymentId,
      method: BANK,
      state: 'declined',
      failureCode: 'insufficient_funds',
      providerRef: update.providerRef,
    },
  ]);
  expect(Date.parse(body.attempts[0].expiresAt)).toBeGreaterThan(after(now(), days(6)).getTime());
});
