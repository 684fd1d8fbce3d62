/** PayPal's objects as provider updates. Pure functions. */
import {
  type Outcome,
  type PaymentReference,
  type PaymentUpdate,
  ProviderUnreachable,
  type RefundUpdate,
} from '../../provider.ts';
import { fromWire } from './money.ts';
import type { Movement, Order, Refund } from './wire.ts';

const CAPTURES: Record<string, Outcome> = {
  COMPLETED: 'captured',
  // The money was captured; refunds have records of their own.
  PARTIALLY_REFUNDED: 'captured',
  REFUNDED: 'captured',
  PENDING: 'processing',
  DECLINED: 'declined',
  DENIED: 'declined',
  FAILED: 'declined',
};
const AUTHORISATIONS: Record<string, Outcome> = {
  CREATED: 'authorised',
  PENDING: 'processing',
  CAPTURED: 'captured',
  PARTIALLY_CAPTURED: 'captured',
  DENIED: 'declined',
  VOIDED: 'cancelled',
  EXPIRED: 'expired',
};
const ORDERS: Record<string, Outcome> = {
  CREATED: 'requires_action',
  SAVED: 'requires_action',
  PAYER_ACTION_REQUIRED: 'requires_action',
  // Approved, and about to be captured by one of our processes.
  APPROVED: 'processing',
  COMPLETED: 'processing',
  VOIDED: 'cancelled',
};
const REFUNDS: Record<string, RefundUpdate['outcome']> = {
  COMPLETED: 'done',
  PENDING: 'pending',
  FAILED: 'failed',
  CANCELLED: 'failed',
};

/** An order has one unit here, since a payment is one amount. */
export const unitOf = ({ purchase_units: [unit] }: Order) => unit ?? {};

/** The furthest step of the order: a capture says more than an authorisation, and that more than neither. */
export function updateOfOrder(order: Order): PaymentUpdate {
  const { custom_id = '', amount, payments } = unitOf(order);
  if (!isPaymentId(custom_id))
    throw new ProviderUnreachable('PayPal answered an order that names no payment');
  const capture = best(payments?.captures ?? []);
  if (capture) {
    const update = updateOfCapture(capture, { paymentId: custom_id, providerRef: order.id });
    return { ...update, ...refundedOf(capture, payments?.refunds) };
  }
  const authorisation = payments?.authorizations?.at(-1);
  if (authorisation) {
    return updateOfAuthorisation(authorisation, { paymentId: custom_id, providerRef: order.id });
  }
  if (!amount) throw new ProviderUnreachable('PayPal answered an order without an amount');
  return {
    paymentId: custom_id,
    providerRef: order.id,
    outcome: known(ORDERS, order.status),
    ...fromWire(amount),
  };
}

/** What PayPal has refunded; omitted where the capture mentions refunds that the order does not list. */
function refundedOf({ status }: Movement, refunds: Refund[] = []): { refunded?: number } {
  if (CAPTURES[status] !== 'captured') return {};
  if (status !== 'COMPLETED' && refunds.length === 0) return {};
  const done = refunds.filter((refund) => REFUNDS[refund.status] === 'done');
  return { refunded: done.reduce((sum, { amount }) => sum + fromWire(amount).amount, 0) };
}

/** A declined try may stand beside a successful one. */
function best(captures: Movement[]): Movement | undefined {
  const rank = ({ status }: Movement) => ['processing', 'captured'].indexOf(CAPTURES[status] ?? '');
  return captures.toSorted((a, b) => rank(a) - rank(b)).at(-1);
}

type References = { paymentId?: string; providerRef?: string };

export function updateOfCapture(capture: Movement, references: References = {}): PaymentUpdate {
  const outcome = known(CAPTURES, capture.status);
  const reason = capture.status === 'FAILED' ? 'processing_error' : 'payment_declined';
  return {
    ...updateOfMovement(capture, references),
    outcome,
    transactionRef: capture.id,
    ...(outcome === 'declined' && { failureCode: reason }),
  };
}

export function updateOfAuthorisation(
  authorisation: Movement,
  references: References = {},
): PaymentUpdate {
  const outcome = known(AUTHORISATIONS, authorisation.status);
  return {
    ...updateOfMovement(authorisation, references),
    outcome,
    // The capture has an id of its own, which the authorisation does not name.
    ...(outcome !== 'captured' && { transactionRef: authorisation.id }),
    ...(outcome === 'declined' && { failureCode: 'payment_declined' }),
  };
}

function updateOfMovement(
  { amount, custom_id, supplementary_data }: Movement,
  references: References,
) {
  const providerRef = references.providerRef ?? supplementary_data?.related_ids?.order_id;
  return {
    paymentId: references.paymentId ?? custom_id ?? '',
    ...(providerRef !== undefined && { providerRef }),
    ...fromWire(amount),
  };
}

/** Distinguishes it from a payment's id, which a refund made in PayPal's dashboard inherits in the same field. */
const REFUND_MARK = 'refund-';
export const refundMark = (refundId: string) => `${REFUND_MARK}${refundId}`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isPaymentId = (text = '') => UUID.test(text);

export function updateOfRefund(refund: Refund, payment: PaymentReference): RefundUpdate {
  const { id, status, custom_id = '', status_details } = refund;
  const outcome = known(REFUNDS, status);
  const refundId = custom_id.startsWith(REFUND_MARK) ? custom_id.slice(REFUND_MARK.length) : '';
  return {
    payment,
    refundId: isPaymentId(refundId) ? refundId : null,
    providerRef: id,
    outcome,
    ...fromWire(refund.amount),
    ...(outcome === 'failed' && {
      failureCode: (status_details?.reason ?? `refund_${status}`).toLowerCase(),
    }),
  };
}

/** An unknown status is not guessed at: the call is repeated later. */
function known<T>(words: Record<string, T>, status: string): T {
  const outcome = Object.hasOwn(words, status) ? words[status] : undefined;
  if (outcome === undefined)
    throw new ProviderUnreachable('PayPal answered a state that is not known');
  return outcome;
}
