/** What PayPal's objects mean in the shop's words. Pure: tables of cases say the rest. */
import {
  type Outcome,
  type PaymentFacts,
  ProviderUnreachable,
  type RefundFacts,
  type Whose,
} from '../../provider.ts';
import { fromWire } from './money.ts';
import type { Movement, Order, Refund } from './wire.ts';

const CAPTURES: Record<string, Outcome> = {
  COMPLETED: 'captured',
  // The money did come; refunds have a record of their own.
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
  // Approved, and not yet captured by whoever of us is at it.
  APPROVED: 'processing',
  COMPLETED: 'processing',
  VOIDED: 'cancelled',
};
const REFUNDS: Record<string, RefundFacts['outcome']> = {
  COMPLETED: 'done',
  PENDING: 'pending',
  FAILED: 'failed',
  CANCELLED: 'failed',
};

/** An order has one unit here, since a payment is one sum. */
export const unitOf = ({ purchase_units: [unit] }: Order) => unit ?? {};

/** The last step that the order has come to: a capture tells more than an authorisation, and that more than none. */
export function orderFacts(order: Order): PaymentFacts {
  const { custom_id = '', amount, payments } = unitOf(order);
  if (!isPaymentId(custom_id))
    throw new ProviderUnreachable('PayPal answered an order that names no payment');
  const capture = best(payments?.captures ?? []);
  if (capture) {
    const facts = captureFacts(capture, { paymentId: custom_id, providerRef: order.id });
    return { ...facts, ...refundedOf(capture, payments?.refunds) };
  }
  const authorisation = payments?.authorizations?.at(-1);
  if (authorisation) {
    return authorisationFacts(authorisation, { paymentId: custom_id, providerRef: order.id });
  }
  if (!amount) throw new ProviderUnreachable('PayPal answered an order without an amount');
  return {
    paymentId: custom_id,
    providerRef: order.id,
    outcome: known(ORDERS, order.status),
    ...fromWire(amount),
  };
}

/** What PayPal has given back of it; left out where the capture speaks of refunds that the order does not show. */
function refundedOf({ status }: Movement, refunds: Refund[] = []): { refunded?: number } {
  if (CAPTURES[status] !== 'captured') return {};
  if (status !== 'COMPLETED' && refunds.length === 0) return {};
  const done = refunds.filter((refund) => REFUNDS[refund.status] === 'done');
  return { refunded: done.reduce((sum, { amount }) => sum + fromWire(amount).amount, 0) };
}

/** A declined try may stand beside the one that went well. */
function best(captures: Movement[]): Movement | undefined {
  const rank = ({ status }: Movement) => ['processing', 'captured'].indexOf(CAPTURES[status] ?? '');
  return captures.toSorted((a, b) => rank(a) - rank(b)).at(-1);
}

type Told = { paymentId?: string; providerRef?: string };

export function captureFacts(capture: Movement, told: Told = {}): PaymentFacts {
  const outcome = known(CAPTURES, capture.status);
  const failed = outcome === 'declined' && {
    failureCode: capture.status === 'FAILED' ? 'processing_error' : 'payment_declined',
  };
  return { ...movementFacts(capture, told), outcome, transactionRef: capture.id, ...failed };
}

export function authorisationFacts(authorisation: Movement, told: Told = {}): PaymentFacts {
  const outcome = known(AUTHORISATIONS, authorisation.status);
  return {
    ...movementFacts(authorisation, told),
    outcome,
    // What was taken has an id of its own, which is not told here.
    ...(outcome !== 'captured' && { transactionRef: authorisation.id }),
    ...(outcome === 'declined' && { failureCode: 'payment_declined' }),
  };
}

function movementFacts({ amount, custom_id, supplementary_data }: Movement, told: Told) {
  const providerRef = told.providerRef ?? supplementary_data?.related_ids?.order_id;
  return {
    paymentId: told.paymentId ?? custom_id ?? '',
    ...(providerRef !== undefined && { providerRef }),
    ...fromWire(amount),
  };
}

/** Told apart from a payment's id, which a refund made at PayPal's desk inherits in the same field. */
const REFUND_MARK = 'refund-';
export const refundMark = (refundId: string) => `${REFUND_MARK}${refundId}`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isPaymentId = (text = '') => UUID.test(text);

export function refundFacts(refund: Refund, payment: Whose): RefundFacts {
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

/** A state that PayPal has invented since is not guessed at: the question is asked again later. */
function known<T>(words: Record<string, T>, status: string): T {
  const outcome = Object.hasOwn(words, status) ? words[status] : undefined;
  if (outcome === undefined)
    throw new ProviderUnreachable('PayPal answered a state that is not known');
  return outcome;
}
