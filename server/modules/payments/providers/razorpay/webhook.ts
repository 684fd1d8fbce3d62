/** Razorpay's events: which are believed, and what each is about. */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { days, minutes, now, seconds } from '#platform/clock.ts';
import { badSignature, unreadableEvent } from '../../errors.ts';
import type { DisputeFacts, EventSubject, ProviderEvent } from '../../provider.ts';
import { parseEvent } from '../event-json.ts';
import type { RazorpayAccess } from './client.ts';
import { keptOf } from './redaction.ts';
import { refundFacts } from './refund.ts';
import { isSignedWith } from './signatures.ts';
import { isTaken, withMoney } from './update.ts';
import {
  type Dispute,
  DisputeSchema,
  noteOf,
  OrderSchema,
  ourId,
  type Payment,
  PaymentSchema,
  RefundSchema,
} from './wire.ts';

/** Razorpay tries for a day, and staff may send what is up to seven days old again from its dashboard. */
const MAX_AGE_MS = days(8);
const MAX_AHEAD_MS = minutes(5);

const EnvelopeSchema = Type.Object({
  event: Type.String({ minLength: 1, maxLength: 100 }),
  created_at: Type.Integer({ minimum: 0 }),
  payload: Type.Record(Type.String(), Type.Unknown()),
});
const Of = <T extends Type.TSchema>(entity: T) => Type.Object({ entity });
const PaymentPayload = Type.Object({ payment: Of(PaymentSchema) });
const OrderPayload = Type.Object({ order: Of(OrderSchema), payment: Of(PaymentSchema) });
const RefundPayload = Type.Object({
  refund: Of(RefundSchema),
  payment: Type.Optional(Of(PaymentSchema)),
});
const DisputePayload = Type.Object({ dispute: Of(DisputeSchema) });

/**
 * Believes exactly the bytes that were signed with one of our secrets. The id in Razorpay's header is not signed, so
 * whoever got hold of one event could send it under many; the inbox knows an event by the hash of its bytes instead.
 */
export function readWebhook(
  { webhookSecrets }: RazorpayAccess,
  rawBody: Buffer,
  headers: IncomingHttpHeaders,
): ProviderEvent {
  if (!isSignedWith(webhookSecrets, rawBody, headers['x-razorpay-signature'])) throw badSignature();
  const body = parseEvent(rawBody);
  if (!Value.Check(EnvelopeSchema, body)) throw unreadableEvent();
  const ageMs = now().getTime() - seconds(body.created_at);
  if (ageMs > MAX_AGE_MS || ageMs < -MAX_AHEAD_MS) throw badSignature();
  return {
    eventId: createHash('sha256').update(rawBody).digest('hex'),
    type: body.event,
    payload: keptOf(body),
    about: subjectOf(body.event, body.payload),
  };
}

/** Kinds we did not ask for are taken in silence: Razorpay switches off an address that refuses. */
function subjectOf(event: string, payload: unknown): EventSubject {
  switch (event) {
    case 'payment.authorized':
    case 'payment.failed':
      return aboutTry(known(PaymentPayload, payload).payment.entity);
    case 'payment.captured':
      return aboutMoney(known(PaymentPayload, payload).payment.entity);
    case 'order.paid':
      return aboutOrder(payload);
    case 'refund.created':
    case 'refund.processed':
    case 'refund.failed':
      return aboutRefund(payload);
    default: {
      const outcome = DISPUTE_OUTCOMES.get(event);
      if (!outcome) return { kind: 'nothing' };
      const dispute = known(DisputePayload, payload).dispute.entity;
      return { kind: 'dispute', facts: disputeFacts(dispute, outcome) };
    }
  }
}

function known<T extends Type.TSchema>(schema: T, payload: unknown): Type.Static<T> {
  if (!Value.Check(schema, payload)) throw unreadableEvent();
  return payload;
}

/**
 * One try of several, and a picture of a moment that may be over: a failed one may come after the order was paid, a
 * held one may have to be taken. So Razorpay is asked how the payment stands.
 */
function aboutTry({ notes }: Payment): EventSubject {
  const paymentId = noteOf(notes, 'paymentId');
  return paymentId ? { kind: 'ask', payment: { paymentId } } : { kind: 'nothing' };
}

/**
 * Money that was taken stays taken. Which payment of ours it is for stands in a note that its shopper could change;
 * the order's id beside it must be that payment's own, or it is not believed.
 */
function aboutMoney(payment: Payment): EventSubject {
  const { id, order_id, notes, amount, currency } = payment;
  const paymentId = noteOf(notes, 'paymentId');
  if (!paymentId || !order_id) return { kind: 'nothing' };
  if (!isTaken(payment)) return aboutTry(payment);
  const facts = { paymentId, providerRef: order_id, transactionRef: id, amount, currency };
  return { kind: 'payment', facts: { ...facts, outcome: 'captured' } };
}

/** The order carries our id where only we could write it, and the payment that paid it: enough to believe. */
function aboutOrder(payload: unknown): EventSubject {
  const { order, payment } = known(OrderPayload, payload);
  const paymentId = ourId(order.entity.receipt);
  if (!paymentId) return { kind: 'nothing' };
  if (!isTaken(payment.entity)) return { kind: 'ask', payment: { paymentId } };
  return { kind: 'payment', facts: withMoney(order.entity, payment.entity, 'captured') };
}

/**
 * Razorpay gives back by itself what nobody took, and calls that a refund as well. No money of ours goes back then:
 * it is news of the payment. Refunds without our note were made at Razorpay's dashboard.
 */
function aboutRefund(payload: unknown): EventSubject {
  const { refund, payment } = known(RefundPayload, payload);
  const { payment_id: transactionRef, notes } = refund.entity;
  if (payment?.entity.captured === false) return { kind: 'ask', payment: { transactionRef } };
  const facts = refundFacts(refund.entity, { transactionRef }, noteOf(notes, 'refundId'));
  return { kind: 'refund', facts };
}

type OutcomeOf = (dispute: Dispute) => DisputeFacts['outcome'];
const DISPUTE_OUTCOMES = new Map<string, OutcomeOf>([
  ['payment.dispute.created', () => 'open'],
  ['payment.dispute.action_required', () => 'open'],
  ['payment.dispute.under_review', () => 'waiting'],
  ['payment.dispute.won', () => 'won'],
  ['payment.dispute.lost', () => 'lost'],
  // The bank lost interest: what counts is whether it kept money.
  [
    'payment.dispute.closed',
    ({ amount_deducted }) => ((amount_deducted ?? 0) > 0 ? 'lost' : 'won'),
  ],
]);

/** Of a lost one counts what Razorpay says it has deducted: the bank may have kept less than was disputed. */
function disputeFacts(dispute: Dispute, outcomeOf: OutcomeOf): DisputeFacts {
  const { id, payment_id, amount, currency, amount_deducted, reason_code, respond_by } = dispute;
  const outcome = outcomeOf(dispute);
  return {
    payment: { transactionRef: payment_id },
    providerRef: id,
    outcome,
    reason: reason_code ?? 'unknown',
    amount: outcome === 'lost' ? (amount_deducted ?? amount) : amount,
    currency,
    dueAt: respond_by ? new Date(seconds(respond_by)) : null,
  };
}
