/** Verifies Razorpay's webhooks and reads what concerns the shop's payments. */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Type } from 'typebox';
import { days, minutes, now, seconds } from '#platform/clock.ts';
import { hasShape } from '#platform/validation.ts';
import { badSignature, unreadableEvent } from '../../errors.ts';
import type { DisputeUpdate, EventSubject, ProviderEvent } from '../../provider.ts';
import { parseEvent } from '../event-json.ts';
import type { RazorpayAccess } from './client.ts';
import { redact } from './redaction.ts';
import { updateOfRefund } from './refund.ts';
import { isSignedWith } from './signatures.ts';
import { isCaptured, updateOfPayment } from './update.ts';
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

/** Razorpay retries for a day, and staff may resend events of the last seven days from its dashboard. */
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
 * Accepts exactly the bytes that were signed with one of our secrets. The event id in Razorpay's header is not signed,
 * so anybody could repeat an event under many ids; the inbox knows an event by the hash of its bytes instead.
 */
export function readWebhook(
  { webhookSecrets }: RazorpayAccess,
  rawBody: Buffer,
  headers: IncomingHttpHeaders,
): ProviderEvent {
  if (!isSignedWith(webhookSecrets, rawBody, headers['x-razorpay-signature'])) throw badSignature();
  const body = parseEvent(rawBody);
  if (!hasShape(EnvelopeSchema, body)) throw unreadableEvent();
  const ageMs = now().getTime() - seconds(body.created_at);
  if (ageMs > MAX_AGE_MS || ageMs < -MAX_AHEAD_MS) throw badSignature();
  return {
    eventId: createHash('sha256').update(rawBody).digest('hex'),
    type: body.event,
    payload: redact(body),
    subject: subjectOf(body.event, body.payload),
  };
}

/** Unknown events are accepted without effect: Razorpay disables an address that refuses. */
function subjectOf(event: string, payload: unknown): EventSubject {
  switch (event) {
    case 'payment.authorized':
    case 'payment.failed':
      return subjectOfTry(checked(PaymentPayload, payload).payment.entity);
    case 'payment.captured':
      return subjectOfCapture(checked(PaymentPayload, payload).payment.entity);
    case 'order.paid':
      return subjectOfOrder(payload);
    case 'refund.created':
    case 'refund.processed':
    case 'refund.failed':
      return subjectOfRefund(payload);
    default: {
      const outcome = DISPUTE_OUTCOME.get(event);
      if (!outcome) return { kind: 'nothing' };
      const dispute = checked(DisputePayload, payload).dispute.entity;
      return { kind: 'dispute', update: updateOfDispute(dispute, outcome) };
    }
  }
}

function checked<T extends Type.TSchema>(schema: T, payload: unknown): Type.Static<T> {
  if (!hasShape(schema, payload)) throw unreadableEvent();
  return payload;
}

/**
 * One try of several, at a moment that may be over: a failure may arrive after the order was paid, and an authorised
 * payment may have to be captured. So Razorpay is polled.
 */
function subjectOfTry({ notes }: Payment): EventSubject {
  const paymentId = noteOf(notes, 'paymentId');
  return paymentId ? { kind: 'poll', payment: { paymentId } } : { kind: 'nothing' };
}

/**
 * A captured payment stays captured. Its note says which of our payments it pays, and its shopper could change that; so
 * the order's id must match that payment's own too.
 */
function subjectOfCapture(payment: Payment): EventSubject {
  const { id, order_id, notes, amount, currency } = payment;
  const paymentId = noteOf(notes, 'paymentId');
  if (!paymentId || !order_id) return { kind: 'nothing' };
  if (!isCaptured(payment)) return subjectOfTry(payment);
  const update = { paymentId, providerRef: order_id, transactionRef: id, amount, currency };
  return { kind: 'payment', update: { ...update, outcome: 'captured' } };
}

/** The order carries our id where only we could write it, and the payment that paid it: that is enough. */
function subjectOfOrder(payload: unknown): EventSubject {
  const { order, payment } = checked(OrderPayload, payload);
  const paymentId = ourId(order.entity.receipt);
  if (!paymentId) return { kind: 'nothing' };
  if (!isCaptured(payment.entity)) return { kind: 'poll', payment: { paymentId } };
  return { kind: 'payment', update: updateOfPayment(order.entity, payment.entity, 'captured') };
}

/**
 * Razorpay returns authorisations that nobody captured, and reports them as refunds too. No captured money goes back
 * then, so the payment is polled. Refunds without our note were made in Razorpay's dashboard.
 */
function subjectOfRefund(payload: unknown): EventSubject {
  const { refund, payment } = checked(RefundPayload, payload);
  const { payment_id: transactionRef, notes } = refund.entity;
  if (payment?.entity.captured === false) return { kind: 'poll', payment: { transactionRef } };
  const update = updateOfRefund(refund.entity, { transactionRef }, noteOf(notes, 'refundId'));
  return { kind: 'refund', update };
}

type OutcomeOf = (dispute: Dispute) => DisputeUpdate['outcome'];
const DISPUTE_OUTCOME = new Map<string, OutcomeOf>([
  ['payment.dispute.created', () => 'open'],
  ['payment.dispute.action_required', () => 'open'],
  ['payment.dispute.under_review', () => 'waiting'],
  ['payment.dispute.won', () => 'won'],
  ['payment.dispute.lost', () => 'lost'],
  // Closed without a verdict: what counts is whether money was deducted.
  [
    'payment.dispute.closed',
    ({ amount_deducted }) => ((amount_deducted ?? 0) > 0 ? 'lost' : 'won'),
  ],
]);

/** Of a lost dispute the deducted amount counts: the bank may have taken less than was disputed. */
function updateOfDispute(dispute: Dispute, outcomeOf: OutcomeOf): DisputeUpdate {
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
