/** Who may not touch money at PayPal, whatever they send or change. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyShop } from '#modules/invariants/index.ts';
import { setClock } from '#platform/clock.ts';
import { goods, type PlacedOrder, placedOrder } from '#test/factories/orders.ts';
import { stateOf, timelineOf } from '#test/factories/payments.ts';
import { makeSigner } from '#test/fakes/paypal/certificate.ts';
import { dropJobs } from '#test/harness/jobs.ts';
import { sellWithPaypal } from '#test/harness/paypal-shop.ts';
import { paymentById } from '../../attempts/queries.ts';

const { shop, paypal, buy, deliver, comeBack, work } = await sellWithPaypal();
const { db, api, pool } = shop;

beforeEach(() => dropJobs(pool));
afterEach(async () => {
  setClock();
  paypal.behave();
  paypal.misbehave({ webhooks: 'queue' });
  const findings = await verifyShop(db);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

const WAITS = { status: 'pending', paymentState: 'pending', payment: 'requires_action' };
const bought = async () => buy((await goods(shop)).variantId);
const reviewReasonOf = async ({ paymentId }: PlacedOrder) =>
  (await paymentById(db, paymentId))?.attention;
const atPaypal = ({ paymentId }: PlacedOrder) =>
  paypal.account.orders.findLast(({ customId }) => customId === paymentId)!;
const kindsIn = async (order: PlacedOrder, ...kinds: string[]) =>
  (await timelineOf(shop, order)).filter((kind) => kinds.includes(kind));

describe('an attacker', () => {
  const receive = (body: string, headers: Record<string, string>) =>
    api('POST', '/webhooks/paypal', { body, headers });
  const BAD = [400, 'webhook.bad_signature'];

  test.each([
    { amount: { currency_code: 'EUR', value: '0.01' } },
    { amount: { currency_code: 'USD', value: '29.90' } },
  ])('who changes the amount at PayPal (%j) has not paid the order', async (change) => {
    const order = await bought();
    paypal.tamper(order.paymentId, change);
    await paypal.pay(order.paymentId);
    await comeBack(order);
    await deliver();
    expect(await stateOf(shop, order)).toEqual(WAITS);
    expect(await reviewReasonOf(order)).toBe('mismatch');
    expect(atPaypal(order).captures).toEqual([]);
  });

  test('whose capture is of another amount has not paid the order', async () => {
    const order = await bought();
    expect(await sendCaptureWebhook(order)).toBe(200);
    expect(await stateOf(shop, order)).toEqual(WAITS);
    expect(await reviewReasonOf(order)).toBe('mismatch');
  });

  /** A genuine event of a capture that is not of the sum we asked for. */
  async function sendCaptureWebhook(order: PlacedOrder): Promise<number> {
    const amount = { currency_code: 'EUR', value: '1.00' };
    const { id } = atPaypal(order);
    const resource = {
      id: 'CAPTURE1',
      status: 'COMPLETED',
      amount,
      custom_id: order.paymentId,
      supplementary_data: { related_ids: { order_id: id } },
    };
    const event_type = 'PAYMENT.CAPTURE.COMPLETED';
    const body = JSON.stringify({ id: `WH-${order.paymentId}`, event_type, resource });
    return (await receive(body, paypal.sign(body))).status;
  }

  test('cannot pay an order with the PayPal page of another', async () => {
    const mine = await bought();
    const theirs = await bought();
    await paypal.pay(mine.paymentId);
    const own = atPaypal(mine);
    paypal.tamper(mine.paymentId, { customId: theirs.paymentId });
    await comeBack(mine).catch(() => undefined);
    await deliver();
    expect(await stateOf(shop, theirs)).toEqual(WAITS);
    expect(await stateOf(shop, mine)).toEqual(WAITS);
    expect(own.captures).toEqual([]);
  });

  test('cannot settle a payment of another provider', async () => {
    const { variantId } = await goods(shop);
    const other = await placedOrder(shop, [{ variantId }]);
    const mine = await bought();
    paypal.tamper(mine.paymentId, { customId: other.paymentId });
    await paypal.pay(mine.pageUrl.split('=')[1]!);
    await deliver();
    expect(await stateOf(shop, other)).toEqual(WAITS);
  });

  test('is refused without a signature, with a foreign one, or with a changed body', async () => {
    const order = await bought();
    await paypal.pay(order.paymentId);
    const body = JSON.stringify(paypal.account.events.at(-1));
    const genuine = paypal.sign(body);
    const forger = makeSigner({ name: 'messageverificationcerts.paypal.com' });
    for (const answer of [
      await receive(body, { 'content-type': 'application/json' }),
      await receive(body, { ...genuine, 'paypal-transmission-sig': 'AAAA' }),
      await receive(body, paypal.sign(body, { webhookId: 'SOMEBODYELSES' })),
      await receive(body, paypal.sign(body, { signer: forger })),
      await receive(body, paypal.sign(body, { certUrl: 'https://evil.test/CERT-1' })),
      await receive(`${body} `, genuine),
      await receive(JSON.stringify(JSON.parse(body), null, 1), genuine),
    ]) {
      expect([answer.status, answer.body.code]).toEqual(BAD);
    }
    expect(await stateOf(shop, order)).toEqual(WAITS);
    await deliver();
    expect(await stateOf(shop, order)).toMatchObject({ status: 'paid' });
  });

  test('gains nothing by sending a genuine event again', async () => {
    const order = await bought();
    await paypal.pay(order.paymentId);
    const body = JSON.stringify(paypal.account.events.at(-1));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => receive(body, paypal.sign(body))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    await work();
    await deliver();
    expect(await kindsIn(order, 'paid', 'confirmed')).toEqual(['paid', 'confirmed']);
    const { rows } = await pool.query(
      `select count(*)::int as n from payment_events
       where payment_id = $1 and type = 'CHECKOUT.ORDER.APPROVED'`,
      [order.paymentId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('is refused with a body that is too large, even a signed one', async () => {
    const long = JSON.stringify({ id: '1', event_type: 'X', resource: { a: 'b'.repeat(300_000) } });
    expect((await receive(long, paypal.sign(long))).status).toBe(413);
  });

  test('finds no personal data in the webhook inbox', async () => {
    const order = await bought();
    await paypal.pay(order.paymentId);
    await deliver();
    expect(await stateOf(shop, order)).toMatchObject({ status: 'paid' });
    const { rows } = await pool.query(
      `select count(*)::int as n from payment_events
       where provider = 'paypal' and payload::text ~ 'Ada|buyer|shop@|http'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});
