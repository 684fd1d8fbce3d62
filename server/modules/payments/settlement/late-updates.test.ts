/** News of a payment comes in any order, twice, and mixed with our own asking: it ends as the provider's books say. */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';

import { verifyShop } from '#modules/invariants/index.ts';
import { after, minutes, now } from '#platform/clock.ts';
import { expectOk, goods, levelOf, placedOrder } from '#test/factories/orders.ts';
import { stateOf } from '#test/factories/payments.ts';
import { BANK, ledgerOf, orderWith, sellWithBank } from '#test/fakes/bank.ts';
import type { Outcome } from '../provider.ts';
import { reconcile } from '../reconciliation/reconcile.ts';

const shop = await sellWithBank();
const { api, bank, db, runJobs, sendUpdate } = shop;
const RUNS = 25;

afterAll(async () => {
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

type Step = { outcome: Outcome; failureCode?: string };
const refused: Step = { outcome: 'requires_action', failureCode: 'card_declined' };
const step = (outcome: Outcome): Step => ({ outcome });

/** What may happen to a payment at its provider, in the order in which it happens there. */
const HISTORIES: Step[][] = [
  [step('captured')],
  [refused, step('captured')],
  [refused, step('processing'), step('captured')],
  [step('requires_action'), refused, step('authorised')],
  [step('authorised'), step('captured')],
  [refused, step('authorised'), step('captured')],
  [refused, step('expired')],
  [step('processing'), step('declined')],
  [step('cancelled')],
];

/** Each piece of news once or twice, in any order, and the browser's return in between. */
const scenario = fc.constantFrom(...HISTORIES).chain((history) =>
  fc.record({
    history: fc.constant(history),
    updates: fc
      .array(fc.boolean(), { minLength: history.length, maxLength: history.length })
      .chain((twice) => {
        const update = history.flatMap((_step, i) => (twice[i] ? [i, i] : [i]));
        return fc.shuffledSubarray([...update, -1], { minLength: update.length + 1 });
      }),
    atOnce: fc.boolean(),
  }),
);

test('in any order of updates, the payment ends as the provider says and counts once', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ history, updates, atOnce }) => {
      const order = await orderWith(shop, 'requires_action', { onHand: 3 });
      const { amount, currency } = await amountOf(order);
      const last = history.at(-1)!.outcome;
      bank.statuses.set(order.paymentId, last);
      const calls = bank.calls.length;
      const events = history.map((one, i) => ({
        eventId: `${order.paymentId}-${i}`,
        update: { ...one, paymentId: order.paymentId, amount, currency },
      }));
      const receive = async (i: number) => {
        const event = events[i];
        if (event) await sendUpdateAs(event.eventId, event.update);
        else await comeBack(order);
      };
      if (atOnce) await Promise.all(updates.map(receive));
      else for (const i of updates) await receive(i);
      await runJobs();
      await comeBack(order);

      const isTaken = last === 'captured';
      expect((await stateOf(shop, order)).payment).toBe(last);
      expect(await ledgerOf(shop, order.number)).toEqual(isTaken ? [`captured ${amount}`] : []);
      const isSold = isTaken || last === 'authorised';
      expect(await levelOf(shop, order.variantId)).toEqual(
        isSold ? { onHand: 2, reserved: 0 } : { onHand: 3, reserved: 1 },
      );
      // Nobody asked for money to be taken, let go or given back.
      expect(bank.calls.length).toBe(calls);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

const amountOf = ({ paymentId }: { paymentId: string }) =>
  db
    .selectFrom('payments')
    .select(['amount', 'currency'])
    .where('id', '=', paymentId)
    .executeTakeFirstOrThrow();

const sendUpdateAs = async (eventId: string, update: object) =>
  expectOk(
    api('POST', `/webhooks/${BANK}`, {
      body: JSON.stringify({
        eventId,
        type: 'news',
        payload: {},
        subject: { kind: 'payment', update },
      }),
      headers: { 'content-type': 'application/octet-stream' },
    }),
  );

const comeBack = ({ number, token }: { number: string; token: string }) =>
  expectOk(api('POST', `orders/${number}/settle`, { order: token }));

describe('a late authorisation of a payment that has ended', () => {
  async function endedOrder() {
    await shop.arrange(BANK, 'authorise');
    const { variantId } = await goods(shop, { onHand: 3 });
    const order = await placedOrder(shop, [{ variantId }], { method: BANK });
    const { amount, currency } = await amountOf(order);
    bank.statuses.set(order.paymentId, 'cancelled');
    await comeBack(order);
    // Providers try for days to deliver what could not be delivered.
    const update = { paymentId: order.paymentId, amount, currency, outcome: 'authorised' };
    return {
      order,
      variantId,
      sendLateUpdate: () => sendUpdate({ kind: 'payment', update }).then(runJobs),
    };
  }

  test('does not confirm the order when the authorisation has been voided', async () => {
    const { order, variantId, sendLateUpdate } = await endedOrder();
    await sendLateUpdate();
    expect(await stateOf(shop, order)).toMatchObject({ status: 'pending', payment: 'cancelled' });
    expect(await levelOf(shop, variantId)).toEqual({ onHand: 3, reserved: 1 });
  });

  test('confirms the order when the provider still reports it authorised', async () => {
    const { order, sendLateUpdate } = await endedOrder();
    bank.statuses.set(order.paymentId, 'authorised');
    await sendLateUpdate();
    const confirmed = { status: 'confirmed', paymentState: 'authorised', payment: 'authorised' };
    expect(await stateOf(shop, order)).toEqual(confirmed);
  });
});

describe('a refund or a dispute that names a transaction before its payment is known to have it', () => {
  async function openOrder() {
    const order = await orderWith(shop, 'requires_action', { onHand: 3 });
    const { amount, currency } = await amountOf(order);
    const payment = { transactionRef: `tx-${order.paymentId}` };
    const money = { payment, providerRef: `r-${order.paymentId}`, amount, currency };
    const capture = async () => {
      bank.statuses.set(order.paymentId, 'captured');
      await comeBack(order);
    };
    const runReconcile = () =>
      reconcile(db, shop.providers, { limit: 200, end: after(now(), minutes(1)) }).then(runJobs);
    return { order, amount, money, capture, runReconcile };
  }

  test.each([
    ['refund', { kind: 'refund', refundId: null, outcome: 'done' }, 'refunded'],
    [
      'dispute',
      { kind: 'dispute', outcome: 'lost', reason: 'fraudulent', dueAt: null },
      'charged_back',
    ],
  ])('has its effect once the money came: %s', async (_name, { kind, ...more }, entry) => {
    const { order, amount, money, capture, runReconcile } = await openOrder();
    await sendUpdate({ kind, update: { ...money, ...more } });
    await runReconcile();
    expect(await ledgerOf(shop, order.number)).toEqual([]);
    await capture();
    await runReconcile();
    await runReconcile();
    expect(await ledgerOf(shop, order.number)).toEqual([
      `captured ${amount}`,
      `${entry} -${amount}`,
    ]);
  });

  test('that no payment ever has, as those of another shop of the same account, waits for nobody', async () => {
    const { money, runReconcile } = await openOrder();
    const payment = { transactionRef: 'of-another-shop' };
    const update = { ...money, payment, refundId: null, outcome: 'done' };
    await expectOk(sendUpdate({ kind: 'refund', update }));
    await runReconcile();
    expect((await verifyShop(db)).flatMap(({ broken }) => broken)).toEqual([]);
  });
});
