import { describe, expect, test } from 'vitest';
import { translatorFor } from '#common/messages/index.ts';
import type { KnownPayment } from '#modules/payments/provider.ts';
import { knownOf, razorpayProvider, requestOf } from '#test/harness/razorpay.ts';

const { fake, provider, opened } = await razorpayProvider();

const update = ({ paymentId, providerRef, amount, currency }: KnownPayment, more: object) => ({
  paymentId,
  providerRef,
  amount,
  currency,
  ...more,
});

describe('a status check', () => {
  test('reports an order that nobody has tried to pay as open', async () => {
    const payment = await opened();
    expect(await provider.fetchStatus(payment)).toEqual(
      update(payment, { outcome: 'requires_action' }),
    );
  });

  test('reports the capture and its id', async () => {
    const payment = await opened();
    const { id } = await fake.pay(payment.paymentId, 'paid');
    const captured = update(payment, { outcome: 'captured', transactionRef: id });
    expect(await provider.fetchStatus(payment)).toEqual({ ...captured, refunded: 0 });
    await fake.refundInDashboard(id);
    expect(fake.payment(id).status).toBe('refunded');
    expect(await provider.fetchStatus(payment)).toEqual({ ...captured, refunded: 8400 });
  });

  test.each([
    ['insufficient_funds', 'insufficient_funds'],
    ['card_expired', 'expired_card'],
    ['incorrect_cvv', 'incorrect_cvc'],
    ['incorrect_otp', 'authentication_failed'],
    ['payment_cancelled', 'cancelled'],
    ['payment_timed_out', 'expired'],
    ['bank_technical_error', 'processing_error'],
    ['card_declined', 'card_declined'],
    ['server_error_of_a_new_kind', 'processing_error'],
    ['transaction_limit_exceeded', 'limit_exceeded'],
    ['card_not_enrolled', 'card_not_supported'],
    ['a_reason_from_next_year', 'payment_declined'],
  ])(
    'reports why an attempt failed (%s), and that another may follow',
    async (reason, failureCode) => {
      const payment = await opened();
      await fake.pay(payment.paymentId, { declined: reason });
      expect(await provider.fetchStatus(payment)).toEqual(
        update(payment, { outcome: 'requires_action', failureCode }),
      );
      expect(
        translatorFor('en').has(`orders.failure.${failureCode}` as 'orders.failure.unknown'),
      ).toBe(true);
      const { id } = await fake.pay(payment.paymentId, 'paid');
      expect(await provider.fetchStatus(payment)).toMatchObject({
        outcome: 'captured',
        transactionRef: id,
        refunded: 0,
      });
    },
  );

  test('reports an attempt as pending while the bank authenticates', async () => {
    const payment = await opened();
    const { id } = await fake.pay(payment.paymentId, 'asked');
    expect(await provider.fetchStatus(payment)).toEqual(
      update(payment, { outcome: 'requires_action' }),
    );
    await fake.answerBank(id, 'declined');
    expect((await provider.fetchStatus(payment)).failureCode).toBe('card_declined');
    // A bank that changes its mind: Razorpay moves a failed payment on.
    await fake.answerBank(id, 'paid');
    expect((await provider.fetchStatus(payment)).outcome).toBe('captured');
  });

  test("captures what the bank authorised too late for Razorpay's automatic capture", async () => {
    const payment = await opened();
    const { id } = await fake.pay(payment.paymentId, 'held');
    expect(fake.payment(id).status).toBe('authorized');
    expect(await provider.fetchStatus(payment)).toEqual(
      update(payment, { outcome: 'captured', transactionRef: id, refunded: 0 }),
    );
    expect(fake.payment(id).status).toBe('captured');
  });

  test('captures nothing that differs from the order, and reports its status', async () => {
    const payment = await opened();
    const { id } = await fake.pay(payment.paymentId, 'held');
    fake.tamper(payment.providerRef, { amount: 1 });
    expect(await provider.fetchStatus(payment)).toMatchObject({ outcome: 'authorised', amount: 1 });
    expect(fake.payment(id).status).toBe('authorized');
  });

  test('captures only the payment of this order', async () => {
    const theirs = await opened();
    const { id } = await fake.pay(theirs.paymentId, 'held');
    const mine = await opened();
    expect(await provider.fetchStatus({ ...mine, providerRef: theirs.providerRef })).toMatchObject({
      outcome: 'authorised',
      paymentId: theirs.paymentId,
    });
    expect(fake.payment(id).status).toBe('authorized');
  });

  test('reports the captured attempt when a second one is authorised too', async () => {
    const payment = await opened();
    const slow = await fake.pay(payment.paymentId, 'asked');
    const quick = await fake.pay(payment.paymentId, 'paid');
    await fake.answerBank(slow.id, 'paid');
    expect(fake.payment(slow.id)).toMatchObject({ status: 'refunded', captured: false });
    expect(await provider.fetchStatus(payment)).toMatchObject({
      outcome: 'captured',
      transactionRef: quick.id,
    });
  });
});

test('a second authorised attempt is never captured beside the first', async () => {
  const payment = await opened();
  const slow = await fake.pay(payment.paymentId, 'held');
  const quick = await fake.pay(payment.paymentId, 'paid');
  expect(fake.payment(slow.id).status).toBe('authorized');
  for (const ask of [
    provider.fetchStatus,
    provider.close,
    provider.capture!,
    provider.voidAuthorisation!,
  ]) {
    expect(await ask(payment)).toMatchObject({ outcome: 'captured', transactionRef: quick.id });
  }
  expect(fake.payment(slow.id).status).toBe('authorized');
});

test('the newest of several failed attempts names the reason', async () => {
  const payment = await opened();
  await fake.pay(payment.paymentId, { declined: 'incorrect_cvv' });
  fake.tamper(payment.providerRef, { created_at: 1_700_000_000 });
  await fake.pay(payment.paymentId, { declined: 'card_expired' });
  expect((await provider.fetchStatus(payment)).failureCode).toBe('expired_card');
});

describe('closing', () => {
  test.each(['asked', 'declined'] as const)('ends an attempt that was %s', async (how) => {
    const payment = await opened();
    await fake.pay(payment.paymentId, how);
    expect(await provider.close(payment)).toEqual(update(payment, { outcome: 'cancelled' }));
  });

  test('never undoes a captured or authorised attempt', async () => {
    const paid = await opened();
    await fake.pay(paid.paymentId, 'paid');
    expect((await provider.close(paid)).outcome).toBe('captured');
    const late = await opened();
    await fake.pay(late.paymentId, 'held');
    expect((await provider.close(late)).outcome).toBe('captured');
    const authorised = await opened({ intent: 'authorise' });
    await fake.pay(authorised.paymentId, 'paid');
    expect((await provider.close(authorised)).outcome).toBe('authorised');
  });
});

describe('money authorised for a later capture', () => {
  const authorised = async () => {
    const payment = await opened({ intent: 'authorise' });
    const { id } = await fake.pay(payment.paymentId, 'paid');
    return { payment, id };
  };

  test('stays authorised until it is captured, once', async () => {
    const { payment, id } = await authorised();
    expect(await provider.fetchStatus(payment)).toEqual(
      update(payment, { outcome: 'authorised', transactionRef: id }),
    );
    const captured = update(payment, { outcome: 'captured', transactionRef: id, refunded: 0 });
    // The first waits at Razorpay while the second is served.
    fake.misbehave({ on: 'POST /v1/payments/*/capture', answer: 'late', delayMs: 300 });
    const both = await Promise.all([provider.capture?.(payment), provider.capture?.(payment)]);
    expect(both).toEqual([captured, captured]);
    expect(await provider.capture?.(payment)).toEqual(captured);
    expect(
      fake.events().filter(({ event, body }) => event === 'order.paid' && body.includes(id)),
    ).toHaveLength(1);
  });

  test('is voided by never capturing it, unless it was captured', async () => {
    const { payment, id } = await authorised();
    expect(await provider.voidAuthorisation?.(payment)).toEqual(
      update(payment, { outcome: 'cancelled', transactionRef: id }),
    );
    await provider.capture?.(payment);
    expect((await provider.voidAuthorisation?.(payment))?.outcome).toBe('captured');
  });

  test('is voided once Razorpay has returned it', async () => {
    const { payment, id } = await authorised();
    await fake.returnAuthorisation(id);
    expect(await provider.fetchStatus(payment)).toMatchObject({
      outcome: 'cancelled',
      transactionRef: id,
    });
    await expect(provider.capture?.(payment)).rejects.toMatchObject({ code: 'not_authorised' });
  });

  test('cannot be captured without an authorisation of the agreed amount', async () => {
    const empty = await opened({ intent: 'authorise' });
    await expect(provider.capture?.(empty)).rejects.toMatchObject({ code: 'not_authorised' });
    const { payment } = await authorised();
    fake.tamper(payment.providerRef, { amount: 1 });
    await expect(provider.capture?.(payment)).rejects.toMatchObject({ code: 'amount_differs' });
  });
});

test('an order that Razorpay does not know is refused', async () => {
  const stranger = knownOf(requestOf(), 'order_of_someone');
  await expect(provider.fetchStatus(stranger)).rejects.toMatchObject({ code: 'not_found' });
});
