/** What Stripe's states, words and amounts mean to the shop, as tables of cases. */
import { randomUUID } from 'node:crypto';
import type Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { ProviderRefusal } from '../../provider.ts';
import { failureCodeOf } from './errors.ts';
import { fromStripeAmount, toStripeAmount } from './money.ts';
import { localeAtStripe } from './open.ts';
import { updateOfDispute, updateOfIntent, updateOfRefund, updateOfSession } from './update.ts';

const paymentId = randomUUID();

describe('an intent', () => {
  const intent = (changes: object) =>
    ({
      id: 'pi_1',
      amount: 900,
      amount_received: 0,
      amount_capturable: 0,
      currency: 'eur',
      metadata: { paymentId },
      last_payment_error: null,
      cancellation_reason: null,
      ...changes,
    }) as unknown as Stripe.PaymentIntent;

  test.each([
    [{ status: 'requires_payment_method' }, 'requires_action', 900],
    [{ status: 'requires_confirmation' }, 'requires_action', 900],
    [{ status: 'requires_action' }, 'requires_action', 900],
    [{ status: 'processing' }, 'processing', 900],
    [{ status: 'requires_capture', amount_capturable: 900 }, 'authorised', 900],
    [{ status: 'requires_capture', amount_capturable: 500 }, 'authorised', 500],
    [{ status: 'succeeded', amount_received: 900 }, 'captured', 900],
    [{ status: 'succeeded', amount_received: 400 }, 'captured', 400],
    [{ status: 'canceled', cancellation_reason: 'abandoned' }, 'cancelled', 900],
    [{ status: 'canceled', cancellation_reason: null }, 'cancelled', 900],
    [{ status: 'canceled', cancellation_reason: 'automatic' }, 'expired', 900],
    [{ status: 'canceled', cancellation_reason: 'expired' }, 'expired', 900],
    [{ status: 'a state of tomorrow' }, 'processing', 900],
  ])('that is %o means %s', (changes, outcome, amount) => {
    const money = { amount, currency: 'EUR' };
    expect(updateOfIntent(intent(changes))).toEqual({
      paymentId,
      transactionRef: 'pi_1',
      outcome,
      ...money,
    });
  });

  test('of the form on our page has its reference; one of a hosted page does not', () => {
    const ofForm = intent({
      status: 'processing',
      metadata: { paymentId, method: 'stripe_element' },
    });
    expect(updateOfIntent(ofForm).providerRef).toBe('pi_1');
    expect(updateOfIntent(intent({ status: 'processing' }))).not.toHaveProperty('providerRef');
  });

  test('names its payment itself; fetched by id, it belongs to the payment that asked', () => {
    const other = randomUUID();
    expect(updateOfIntent(intent({}), other).paymentId).toBe(paymentId);
    expect(updateOfIntent(intent({ metadata: {} }), other).paymentId).toBe(other);
    expect(updateOfIntent(intent({ metadata: { paymentId: 'x' } }), other).paymentId).toBe(other);
  });

  test('that waits for another attempt says why the last one failed; a later one does not', () => {
    const last_payment_error = { code: 'card_declined', decline_code: 'insufficient_funds' };
    const failed = intent({ status: 'requires_payment_method', last_payment_error });
    expect(updateOfIntent(failed).failureCode).toBe('insufficient_funds');
    const on = intent({ status: 'processing', last_payment_error });
    expect(updateOfIntent(on)).not.toHaveProperty('failureCode');
  });
});

describe('a session', () => {
  const failed = {
    status: 'requires_payment_method',
    last_payment_error: { code: 'expired_card' },
  };
  const session = (changes: object, intent: object | string | null) =>
    ({
      id: 'cs_1',
      client_reference_id: paymentId,
      amount_total: 900,
      currency: 'eur',
      payment_status: 'unpaid',
      ...changes,
      payment_intent:
        intent && typeof intent === 'object'
          ? {
              id: 'pi_1',
              amount: 900,
              amount_received: 900,
              amount_capturable: 900,
              currency: 'eur',
              metadata: { paymentId },
              ...intent,
            }
          : intent,
    }) as unknown as Stripe.Checkout.Session;

  test.each([
    [{ status: 'open' }, null, 'requires_action', undefined],
    [{ status: 'open' }, { status: 'requires_action' }, 'requires_action', undefined],
    [{ status: 'open' }, failed, 'requires_action', 'expired_card'],
    [{ status: 'open' }, { status: 'succeeded' }, 'captured', undefined],
    [{ status: 'open' }, { status: 'canceled' }, 'requires_action', undefined],
    [{ status: 'expired' }, null, 'expired', undefined],
    [{ status: 'expired' }, failed, 'expired', undefined],
    [{ status: 'expired' }, { status: 'canceled' }, 'expired', undefined],
    [{ status: 'expired' }, { status: 'succeeded' }, 'captured', undefined],
    [
      { status: 'complete', payment_status: 'paid' },
      { status: 'succeeded' },
      'captured',
      undefined,
    ],
    [{ status: 'complete', payment_status: 'paid' }, 'pi_1', 'captured', undefined],
    [{ status: 'complete' }, { status: 'requires_capture' }, 'authorised', undefined],
    [{ status: 'complete' }, { status: 'processing' }, 'processing', undefined],
    [{ status: 'complete' }, { status: 'canceled' }, 'cancelled', undefined],
    [{ status: 'complete' }, failed, 'declined', 'expired_card'],
  ])('%o with the intent %o means %s', (changes, intent, outcome, failureCode) => {
    const update = updateOfSession(session(changes, intent));
    expect(update).toMatchObject({ paymentId, providerRef: 'cs_1', outcome, amount: 900 });
    expect(update.failureCode).toBe(failureCode);
    expect(update.transactionRef).toBe(intent ? 'pi_1' : undefined);
  });
});

describe('a refund', () => {
  const refundId = randomUUID();
  const refund = (changes: object) =>
    ({
      id: 're_1',
      amount: 500,
      currency: 'eur',
      payment_intent: 'pi_1',
      metadata: {},
      ...changes,
    }) as unknown as Stripe.Refund;

  test.each([
    ['succeeded', 'done', undefined],
    ['pending', 'pending', undefined],
    ['requires_action', 'pending', undefined],
    [null, 'pending', undefined],
    ['failed', 'failed', 'lost_or_stolen_card'],
    ['canceled', 'failed', 'lost_or_stolen_card'],
  ])('that is %s means %s', (status, outcome, failureCode) => {
    const failure_reason = failureCode;
    const update = updateOfRefund(refund({ status, failure_reason }));
    expect(update).toMatchObject({ outcome, amount: 500, currency: 'EUR', refundId: null });
    expect(update?.failureCode).toBe(failureCode);
  });

  test('is found by our ids if we made it, otherwise by its transaction', () => {
    const ours = refund({ status: 'succeeded', metadata: { paymentId, refundId } });
    expect(updateOfRefund(ours)).toMatchObject({ payment: { paymentId }, refundId });
    const inDashboard = refund({
      status: 'succeeded',
      metadata: null,
      payment_intent: { id: 'pi_2' },
    });
    expect(updateOfRefund(inDashboard)).toMatchObject({
      payment: { transactionRef: 'pi_2' },
      refundId: null,
    });
    expect(updateOfRefund(refund({ payment_intent: null }))).toBeNull();
  });
});

describe('a dispute', () => {
  test.each([
    ['needs_response', 'open'],
    ['warning_needs_response', 'open'],
    ['appeal_needs_response', 'open'],
    ['under_review', 'waiting'],
    ['warning_under_review', 'waiting'],
    ['appeal_under_review', 'waiting'],
    ['a state of tomorrow', 'waiting'],
    ['won', 'won'],
    ['warning_closed', 'won'],
    ['prevented', 'won'],
    ['lost', 'lost'],
  ])('that is %s means %s', (status, outcome) => {
    const dispute = {
      id: 'du_1',
      status,
      reason: 'fraudulent',
      amount: 900,
      currency: 'eur',
      payment_intent: 'pi_1',
      evidence_details: { due_by: 1_700_000_000 },
    } as unknown as Stripe.Dispute;
    expect(updateOfDispute(dispute)).toEqual({
      payment: { transactionRef: 'pi_1' },
      providerRef: 'du_1',
      outcome,
      reason: 'fraudulent',
      amount: 900,
      currency: 'EUR',
      dueAt: new Date(1_700_000_000_000),
    });
  });
});

test.each([
  [{ code: 'card_declined', decline_code: 'generic_decline' }, 'card_declined'],
  [{ code: 'card_declined', decline_code: 'fraudulent' }, 'card_declined'],
  [{ code: 'card_declined', decline_code: 'stolen_card' }, 'card_declined'],
  [{ code: 'card_declined', decline_code: 'insufficient_funds' }, 'insufficient_funds'],
  [{ code: 'card_declined', decline_code: 'card_velocity_exceeded' }, 'limit_exceeded'],
  [{ code: 'card_declined', decline_code: 'card_not_supported' }, 'card_not_supported'],
  [{ code: 'card_declined', decline_code: 'authentication_required' }, 'authentication_failed'],
  [{ code: 'expired_card', decline_code: 'expired_card' }, 'expired_card'],
  [{ code: 'incorrect_cvc' }, 'incorrect_cvc'],
  [{ code: 'invalid_expiry_year' }, 'incorrect_expiry'],
  [{ code: 'incorrect_number' }, 'incorrect_number'],
  [{ code: 'processing_error' }, 'processing_error'],
  [{ code: 'payment_intent_authentication_failure' }, 'authentication_failed'],
  [{ code: 'payment_method_provider_decline' }, 'payment_declined'],
  [{}, 'payment_declined'],
])('an attempt that failed with %o is reported as %s', (error, code) => {
  expect(failureCodeOf(error)).toBe(code);
});

describe('an amount', () => {
  test.each([
    ['EUR', 1999, 1999],
    ['USD', 50, 50],
    ['HUF', 12_345, 12_345],
    ['TWD', 80_045, 80_045],
    ['JPY', 500, 500],
    ['KRW', 500, 500],
    ['ISK', 5, 500],
    ['UGX', 5, 500],
    ['MGA', 1000, 10],
    ['KWD', 5120, 5120],
    ['BHD', 10, 10],
  ])('of %s converts both ways: our %i is %i at Stripe', (currency, ours, stripes) => {
    expect(toStripeAmount(ours, currency)).toBe(stripes);
    expect(fromStripeAmount(stripes, currency.toLowerCase())).toBe(ours);
  });

  test.each([
    ['KWD', 5124],
    ['BHD', 1],
    ['JOD', 11],
    ['OMR', 1009],
    ['TND', 1005],
    ['MGA', 1050],
  ])('of %s that Stripe cannot charge is refused: %i', (currency, amount) => {
    expect(() => toStripeAmount(amount, currency)).toThrow(
      new ProviderRefusal('amount_not_chargeable'),
    );
  });

  test('of Stripe’s that is no whole minor unit of ours is refused', () => {
    expect(() => fromStripeAmount(550, 'isk')).toThrow(TypeError);
  });
});

test.each([
  ['en', 'en'],
  ['en-GB', 'en-GB'],
  ['de-AT', 'de'],
  ['pt-BR', 'pt-BR'],
  ['zh-TW', 'zh-TW'],
  ['ar', 'auto'],
  ['ar-XB', 'auto'],
  ['fil', 'fil'],
  ['tlh', 'auto'],
  ['', 'auto'],
])('the page of an order in %j is in %s', (ours, stripes) => {
  expect(localeAtStripe(ours)).toBe(stripes);
});
