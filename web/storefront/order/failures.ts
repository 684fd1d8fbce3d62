/** Why a payment failed, as far as the provider says; each has a sentence in the catalogue. */
import type { Order } from '../../request/shapes.ts';

const FAILURES = [
  'card_declined',
  'payment_declined',
  'insufficient_funds',
  'expired_card',
  'incorrect_number',
  'incorrect_cvc',
  'incorrect_expiry',
  'card_not_supported',
  'limit_exceeded',
  'authentication_failed',
  'payer_action_required',
  'processing_error',
  'amount_not_chargeable',
  'expired',
  'cancelled',
] as const;
type Failure = (typeof FAILURES)[number];

export function failureKey(code: unknown): Failure | 'unknown' {
  return FAILURES.includes(code as Failure) ? (code as Failure) : 'unknown';
}

/** Of the last try. */
export function lastFailure({ timeline }: Order): Failure | 'unknown' {
  const declined = timeline.findLast(({ kind }) => kind === 'payment_declined');
  return failureKey(declined?.data.failureCode);
}
