/** Why a payment failed, as far as the provider says; each has a sentence in the catalogue. */
import { isOneOf } from '#common/narrow.ts';
import { FAILURE_CODES, type FailureCode } from '#common/payment-states.ts';
import type { Order } from '../../request/shapes.ts';

export const failureKey = (code: unknown): FailureCode | 'unknown' =>
  isOneOf(FAILURE_CODES, code) ? code : 'unknown';

/** Of the last try. */
export function lastFailure({ timeline }: Order): FailureCode | 'unknown' {
  const declined = timeline.findLast(({ kind }) => kind === 'payment_declined');
  return failureKey(declined?.data.failureCode);
}
