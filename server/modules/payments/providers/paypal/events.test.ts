import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openPaypal } from '#test/harness/paypal.ts';
import { EVENT_NAMES, readEvent } from './events.ts';
import { updateOfAuthorisation, updateOfCapture, updateOfOrder, updateOfRefund } from './update.ts';

const PAYMENT = '5f0c2d3e-8a8b-4c1d-9e2f-0123456789ab';
const REFUND = '7a1b2c3d-4e5f-4a6b-8c7d-0123456789ab';
const EUR = (value: string) => ({ currency_code: 'EUR', value });
const subject = (event_type: string, resource: object) =>
  readEvent({ id: 'WH-1', event_type, resource }).subject;

const movement = (status: string, changes = {}) => ({
  id: 'MOVE1',
  status,
  amount: EUR('84.00'),
  custom_id: PAYMENT,
  supplementary_data: { related_ids: { order_id: 'ORDER1' } },
  ...changes,
});
const update = {
  paymentId: PAYMENT,
  providerRef: 'ORDER1',
  transactionRef: 'MOVE1',
  amount: 8400,
  currency: 'EUR',
};

describe('an event about a capture or authorisation', () => {
  test.each([
    ['PAYMENT.CAPTURE.COMPLETED', 'COMPLETED', { outcome: 'captured' }],
    ['PAYMENT.CAPTURE.COMPLETED', 'PARTIALLY_REFUNDED', { outcome: 'captured' }],
    ['PAYMENT.CAPTURE.PENDING', 'PENDING', { outcome: 'processing' }],
    [
      'PAYMENT.CAPTURE.DENIED',
      'DECLINED',
      { outcome: 'declined', failureCode: 'payment_declined' },
    ],
    ['PAYMENT.CAPTURE.DENIED', 'DENIED', { outcome: 'declined', failureCode: 'payment_declined' }],
    [
      'PAYMENT.CAPTURE.DECLINED',
      'FAILED',
      { outcome: 'declined', failureCode: 'processing_error' },
    ],
    ['PAYMENT.AUTHORIZATION.CREATED', 'CREATED', { outcome: 'authorised' }],
    ['PAYMENT.AUTHORIZATION.CREATED', 'PENDING', { outcome: 'processing' }],
  ])('%s in state %s', (type, status, reported) => {
    expect(subject(type, movement(status))).toEqual({
      kind: 'payment',
      update: { ...update, ...reported },
    });
  });

  test.each([
    ['a hold that ended', 'PAYMENT.AUTHORIZATION.VOIDED', movement('VOIDED')],
    ['a state that is new to us', 'PAYMENT.CAPTURE.COMPLETED', movement('HALF_DONE')],
    [
      'an amount that is none',
      'PAYMENT.CAPTURE.COMPLETED',
      movement('COMPLETED', { amount: EUR('1e3') }),
    ],
    [
      'an approval',
      'CHECKOUT.ORDER.APPROVED',
      { id: 'ORDER1', purchase_units: [{ custom_id: PAYMENT }] },
    ],
    [
      'an approval taken back',
      'CHECKOUT.PAYMENT-APPROVAL.REVERSED',
      { order_id: 'ORDER1', purchase_units: [{ custom_id: PAYMENT }] },
    ],
  ])('causes a status check at PayPal: %s', (_what, type, resource) => {
    expect(subject(type, resource)).toEqual({ kind: 'poll', payment: { paymentId: PAYMENT } });
  });

  test.each([
    ['of another program', 'PAYMENT.CAPTURE.COMPLETED', movement('COMPLETED', { custom_id: 'x' })],
    ['of nobody', 'PAYMENT.CAPTURE.COMPLETED', movement('COMPLETED', { custom_id: undefined })],
    [
      'of another program’s order',
      'CHECKOUT.ORDER.APPROVED',
      { purchase_units: [{ custom_id: '1' }] },
    ],
    ['of an order without units', 'CHECKOUT.ORDER.APPROVED', { purchase_units: [] }],
    ['of a shape that is new to us', 'PAYMENT.CAPTURE.COMPLETED', { amount: 84 }],
    ['of another kind', 'BILLING.PLAN.CREATED', movement('COMPLETED')],
    ['of a kind that only sounds like one', 'constructor', movement('COMPLETED')],
  ])('does nothing when it is %s', (_what, type, resource) => {
    expect(subject(type, resource)).toEqual({ kind: 'nothing' });
  });
});

describe('an event about a refund', () => {
  const refund = (status: string, changes = {}) => ({
    id: 'REFUND1',
    status,
    amount: EUR('4.00'),
    custom_id: `refund-${REFUND}`,
    links: [
      { rel: 'self', href: 'https://api.paypal.com/v2/payments/refunds/REFUND1' },
      { rel: 'up', href: 'https://api.paypal.com/v2/payments/captures/CAPTURE1' },
    ],
    ...changes,
  });
  const reported = {
    payment: { transactionRef: 'CAPTURE1' },
    refundId: REFUND,
    providerRef: 'REFUND1',
    amount: 400,
    currency: 'EUR',
  };

  test.each([
    ['PAYMENT.CAPTURE.REFUNDED', 'COMPLETED', { outcome: 'done' }],
    ['PAYMENT.REFUND.PENDING', 'PENDING', { outcome: 'pending' }],
    ['PAYMENT.REFUND.FAILED', 'FAILED', { outcome: 'failed', failureCode: 'refund_failed' }],
    [
      'PAYMENT.REFUND.CANCELLED',
      'CANCELLED',
      { outcome: 'failed', failureCode: 'refund_cancelled' },
    ],
  ])('of ours: %s in state %s', (type, status, outcome) => {
    expect(subject(type, refund(status))).toEqual({
      kind: 'refund',
      update: { ...reported, ...outcome },
    });
  });

  test.each([
    ['inherits the payment’s id', { custom_id: PAYMENT }, { paymentId: PAYMENT }],
    ['has no id', { custom_id: undefined }, { transactionRef: 'CAPTURE1' }],
    ['has a note of staff', { custom_id: 'sorry' }, { transactionRef: 'CAPTURE1' }],
    ['has half an id of ours', { custom_id: 'refund-1' }, { transactionRef: 'CAPTURE1' }],
  ])(
    'made in PayPal’s dashboard is recorded as an external refund: %s',
    (_what, changes, payment) => {
      expect(subject('PAYMENT.CAPTURE.REFUNDED', refund('COMPLETED', changes))).toMatchObject({
        update: { refundId: null, payment },
      });
    },
  );

  test('that PayPal made against the shop goes to the review queue until the verdict', () => {
    expect(
      subject('PAYMENT.CAPTURE.REVERSED', refund('COMPLETED', { custom_id: PAYMENT })),
    ).toEqual({
      kind: 'dispute',
      update: {
        payment: { paymentId: PAYMENT },
        providerRef: 'REFUND1',
        outcome: 'open',
        reason: 'payment_reversed',
        amount: 400,
        currency: 'EUR',
        dueAt: null,
      },
    });
  });

  test('of no capture does nothing', () => {
    const lost = refund('COMPLETED', { links: [], custom_id: undefined });
    expect(subject('PAYMENT.CAPTURE.REFUNDED', lost)).toEqual({ kind: 'nothing' });
  });
});

describe('an event about a dispute', () => {
  const dispute = (status: string, changes = {}) => ({
    dispute_id: 'PP-R-1',
    reason: 'UNAUTHORISED',
    status,
    dispute_amount: EUR('84.00'),
    disputed_transactions: [{ seller_transaction_id: 'CAPTURE1', custom: PAYMENT }],
    ...changes,
  });
  const verdict = (outcome_code: string) => ({ dispute_outcome: { outcome_code } });

  test.each([
    ['OPEN', {}, 'open'],
    ['WAITING_FOR_SELLER_RESPONSE', {}, 'open'],
    ['WAITING_FOR_BUYER_RESPONSE', {}, 'waiting'],
    ['UNDER_REVIEW', {}, 'waiting'],
    ['OTHER', {}, 'waiting'],
    ['RESOLVED', verdict('RESOLVED_SELLER_FAVOUR'), 'won'],
    ['RESOLVED', verdict('RESOLVED_WITH_PAYOUT'), 'won'],
    ['RESOLVED', verdict('CANCELED_BY_BUYER'), 'won'],
    ['RESOLVED', verdict('DENIED'), 'won'],
    ['RESOLVED', verdict('NONE'), 'won'],
    ['RESOLVED', verdict('RESOLVED_BUYER_FAVOUR'), 'lost'],
    ['RESOLVED', verdict('ACCEPTED'), 'lost'],
    ['RESOLVED', verdict('SOMETHING_NEW'), 'waiting'],
    ['RESOLVED', {}, 'waiting'],
  ])('%s %j', (status, changes, outcome) => {
    expect(subject('CUSTOMER.DISPUTE.UPDATED', dispute(status, changes))).toEqual({
      kind: 'dispute',
      update: {
        payment: { paymentId: PAYMENT },
        providerRef: 'PP-R-1',
        outcome,
        reason: 'unauthorised',
        amount: 8400,
        currency: 'EUR',
        dueAt: null,
      },
    });
  });

  test('names the deadline for an answer, and finds its payment by the transaction too', () => {
    const changes = {
      seller_response_due_date: '2026-12-01T10:00:00.000Z',
      disputed_transactions: [{ seller_transaction_id: 'CAPTURE1' }],
    };
    expect(subject('CUSTOMER.DISPUTE.CREATED', dispute('OPEN', changes))).toMatchObject({
      update: { dueAt: new Date('2026-12-01T10:00:00Z'), payment: { transactionRef: 'CAPTURE1' } },
    });
  });
});

describe('what is stored of an event', () => {
  test('is ids, states and amounts, and no personal data', async () => {
    const { paypal, provider, taken } = await openPaypal();
    const payment = await taken();
    const authorised = await taken({ intent: 'authorise' });
    await paypal.voidInDashboard(authorised.paymentId);
    paypal.nextRefunds('PENDING', 'COMPLETED', 'FAILED', 'CANCELLED');
    for (let n = 0; n < 4; n++) await paypal.refundInDashboard(payment.paymentId, 100);
    const { id } = await paypal.dispute(payment.paymentId);
    await paypal.moveDispute(id, { status: 'UNDER_REVIEW' });
    await paypal.moveDispute(id, { status: 'RESOLVED', outcomeCode: 'ACCEPTED' });
    await paypal.reverseCapture(payment.paymentId);
    await paypal.reverseApproval(payment.paymentId);

    for (const event of paypal.account.events) {
      const body = JSON.stringify(event);
      expect(body).toMatch(/Ada Example|buyer@example/);
      const read = await provider.readWebhook!(Buffer.from(body), paypal.sign(body));
      expect(read.subject.kind).not.toBe('nothing');
      const stored = JSON.stringify(read.payload);
      expect(stored).not.toMatch(/Ada|Example|buyer|shop@|http/);
      expect(stored).toMatch(/"value":"\d+\.00"/);
      expect(EVENT_NAMES).toContain(event.event_type);
    }
    const names = new Set(paypal.account.events.map(({ event_type }) => event_type));
    expect(names.size).toBeGreaterThanOrEqual(12);
  });
});

describe('an order', () => {
  const order = (status: string, payments?: object) => ({
    id: 'ORDER1',
    status,
    purchase_units: [{ custom_id: PAYMENT, amount: EUR('84.00'), payments }],
  });
  const capture = (status: string, id = 'MOVE1') => movement(status, { id });

  test.each([
    ['CREATED', undefined, 'requires_action'],
    ['SAVED', undefined, 'requires_action'],
    ['PAYER_ACTION_REQUIRED', undefined, 'requires_action'],
    ['APPROVED', undefined, 'processing'],
    ['VOIDED', undefined, 'cancelled'],
    ['COMPLETED', undefined, 'processing'],
    ['COMPLETED', { captures: [capture('COMPLETED')] }, 'captured'],
    ['COMPLETED', { captures: [capture('REFUNDED')] }, 'captured'],
    ['COMPLETED', { captures: [capture('PENDING')] }, 'processing'],
    ['COMPLETED', { captures: [capture('DECLINED')] }, 'declined'],
    ['COMPLETED', { captures: [capture('COMPLETED'), capture('DECLINED', 'M2')] }, 'captured'],
    ['COMPLETED', { captures: [capture('PENDING'), capture('DECLINED', 'M2')] }, 'processing'],
    ['COMPLETED', { authorizations: [capture('CREATED')] }, 'authorised'],
    ['COMPLETED', { authorizations: [capture('VOIDED')] }, 'cancelled'],
    ['COMPLETED', { authorizations: [capture('DENIED')] }, 'declined'],
    ['COMPLETED', { authorizations: [capture('EXPIRED')] }, 'expired'],
    [
      'COMPLETED',
      { authorizations: [capture('CAPTURED', 'M2')], captures: [capture('COMPLETED')] },
      'captured',
    ],
  ])('%s with %j is %s', (status, payments, outcome) => {
    const reported = updateOfOrder(order(status, payments));
    expect(reported.outcome).toBe(outcome);
    expect(reported).toMatchObject({ paymentId: PAYMENT, providerRef: 'ORDER1', amount: 8400 });
    expect(reported.transactionRef).toBe(payments ? 'MOVE1' : undefined);
  });

  test('that names no payment of ours is refused', () => {
    const nobodys = { ...order('CREATED'), purchase_units: [{ amount: EUR('84.00') }] };
    expect(() => updateOfOrder(nobodys)).toThrow('names no payment');
  });

  test('in an unknown state is refused', () => {
    for (const tell of [
      () => updateOfOrder(order('HALF_DONE')),
      () => updateOfCapture(movement('toString')),
      () => updateOfAuthorisation(movement('__proto__')),
      () => updateOfRefund(movement('HALF_DONE'), { paymentId: randomUUID() }),
    ]) {
      expect(tell).toThrow('a state that is not known');
    }
  });
});
