/** What those find who speak to the shop in Razorpay's name, or pay something else than was agreed. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { verifyShop } from '#modules/invariants/index.ts';
import { goods, placedOrder } from '#test/factories/orders.ts';
import { stateOf, timelineOf } from '#test/factories/payments.ts';
import { dropJobs } from '#test/harness/jobs.ts';
import { sellWithRazorpay } from '#test/harness/razorpay.ts';
import { paymentById } from '../../attempts/queries.ts';

const { shop, fake, buy, deliver, comeBack } = await sellWithRazorpay();
const { db, api, pool } = shop;

beforeEach(() => dropJobs(pool));
afterEach(async () => {
  await deliver();
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

const receive = (body: string, signature?: string, headers: Record<string, string> = {}) =>
  api('POST', '/webhooks/razorpay', {
    body,
    headers: {
      'content-type': 'application/json',
      ...(signature !== undefined && { 'x-razorpay-signature': signature }),
      ...headers,
    },
  });

describe('an attacker', () => {
  const WAITS = { status: 'pending', paymentState: 'pending', payment: 'requires_action' };

  test.each([{ amount: 1 }, { currency: 'USD' }])(
    'who pays another amount at Razorpay (%j) has not paid the order',
    async (change) => {
      const { variantId } = await goods(shop);
      const order = await buy(variantId);
      fake.tamper(order.paymentId, change);
      const { fields } = await fake.pay(order.paymentId);
      await comeBack(order, fields);
      await deliver();
      expect(await stateOf(shop, order)).toEqual(WAITS);
      expect((await paymentById(db, order.paymentId))?.attention).toBe('mismatch');
    },
  );

  test('cannot pay with the signature of another payment, nor by writing notes', async () => {
    const { variantId } = await goods(shop);
    const mine = await buy(variantId);
    const theirs = await buy(variantId);
    const { fields } = await fake.pay(mine.paymentId, 'paid', {
      notes: { paymentId: theirs.paymentId },
    });
    const refused = await comeBack(theirs, fields);
    expect([refused.status, refused.body.code]).toEqual([400, 'webhook.bad_signature']);
    const relabelled = { ...fields, razorpay_order_id: theirs.form.fields.order_id };
    expect((await comeBack(theirs, relabelled)).status).toBe(400);
    await deliver();
    expect(await stateOf(shop, theirs)).toEqual(WAITS);
    // Their own order is paid all the same: its receipt could not be changed.
    expect(await stateOf(shop, mine)).toMatchObject({ status: 'paid', payment: 'captured' });
  });

  test('is refused without a signature, with a foreign one, or with a changed body', async () => {
    const { variantId } = await goods(shop);
    const order = await buy(variantId);
    await fake.pay(order.paymentId);
    const { body, signature } = fake.events().at(-1)!;
    for (const answer of [
      await receive(body),
      await receive(body, ''),
      await receive(body, '0'.repeat(64)),
      await receive(body, fake.sign(body, fake.keySecret)),
      await receive(`${body} `, signature),
      await receive(JSON.stringify(JSON.parse(body), null, 1), signature),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([400, 'webhook.bad_signature']);
    }
    expect(await stateOf(shop, order)).toEqual(WAITS);
    await deliver();
  });

  test('gains nothing by sending a genuine event again, under whatever id', async () => {
    const { variantId } = await goods(shop);
    const order = await buy(variantId);
    await fake.pay(order.paymentId);
    const { body, signature } = fake.events().at(-1)!;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        receive(body, signature, { 'x-razorpay-event-id': `${n}` }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    await deliver();
    expect(await timelineOf(shop, order)).toEqual(['placed', 'paid', 'confirmed']);
    const { rows } = await pool.query(
      `select count(*)::int as n from payment_events where payment_id = $1 and type = 'order.paid'`,
      [order.paymentId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('cannot settle a payment of another provider', async () => {
    const { variantId } = await goods(shop);
    const other = await placedOrder(shop, [{ variantId }]);
    const mine = await buy(variantId);
    await fake.pay(mine.paymentId, 'paid', { notes: { paymentId: other.paymentId } });
    await deliver();
    expect(await stateOf(shop, other)).toEqual(WAITS);
  });

  test('is refused with a body that is too large, even a signed one', async () => {
    const { variantId } = await goods(shop);
    const order = await buy(variantId);
    const long = JSON.stringify({ event: 'x', created_at: 1, payload: { a: 'b'.repeat(300_000) } });
    expect((await receive(long, fake.sign(long))).status).toBe(413);
    const fields = { 'error[code]': 'x'.repeat(20_000) };
    expect((await comeBack(order, fields)).status).toBe(413);
  });

  test('returns to the order, gets its token only with a valid signature, and gets nothing for an unknown payment', async () => {
    const { variantId } = await goods(shop);
    const order = await buy(variantId);
    const { fields } = await fake.pay(order.paymentId, 'declined');
    const back = await comeBack(order, fields);
    // Whoever knows the payment's id can say that it failed: that opens nobody's order.
    expect(back.status).toBe(303);
    expect(back.headers.location).toMatch(new RegExp(`/checkout/return/${order.number}$`));
    const { fields: proof } = await fake.pay(order.paymentId);
    expect((await comeBack(order, proof)).headers.location).toMatch(
      new RegExp(`/checkout/return/${order.number}\\?token=`),
    );
    expect((await comeBack(order, {})).status).toBe(400);
    const nobody = { ...order, paymentId: crypto.randomUUID() };
    expect((await comeBack(nobody, fields)).status).toBe(404);
  });
});
