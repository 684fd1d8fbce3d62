/** Why PayPal did not capture the money, as our stable codes. */
import type { FailureCode } from '#common/payment-states.ts';

/** The shopper may go back to PayPal's page and choose something else. */
const MAY_TRY_AGAIN = wordsOf({
  INSTRUMENT_DECLINED: 'payment_declined',
  PAYER_CANNOT_PAY: 'payment_declined',
  REDIRECT_PAYER_FOR_ALTERNATE_FUNDING: 'payment_declined',
  TRANSACTION_REFUSED: 'payment_declined',
  TRANSACTION_LIMIT_EXCEEDED: 'limit_exceeded',
  CARD_EXPIRED: 'expired_card',
  PAYER_ACTION_REQUIRED: 'payer_action_required',
});
/** Nothing that the shopper does on this page helps. */
const FINAL = wordsOf({
  PAYER_ACCOUNT_LOCKED_OR_CLOSED: 'payment_declined',
  PAYER_ACCOUNT_RESTRICTED: 'payment_declined',
  TRANSACTION_BLOCKED_BY_PAYEE: 'payment_declined',
  COMPLIANCE_VIOLATION: 'processing_error',
  MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED: 'payment_declined',
});
/** Somebody else was faster: the order has the current status. */
const ALREADY_SETTLED = new Set([
  'ORDER_ALREADY_CAPTURED',
  'ORDER_ALREADY_AUTHORIZED',
  'ORDER_COMPLETED_OR_VOIDED',
  'ORDER_NOT_APPROVED',
  'DUPLICATE_REQUEST_ID',
  'PREVIOUS_REQUEST_IN_PROGRESS',
  'RESOURCE_CONFLICT',
  'AUTHORIZATION_ALREADY_CAPTURED',
  'AUTHORIZATION_VOIDED',
  'AUTHORIZATION_DENIED',
  'PREVIOUSLY_CAPTURED',
  'PREVIOUSLY_VOIDED',
]);

function wordsOf(words: Record<string, FailureCode>): Map<string, FailureCode> {
  return new Map(Object.entries(words));
}

export type Failure = {
  outcome: 'requires_action' | 'declined' | 'expired';
  failureCode?: FailureCode;
};

/** Null where it is not the shopper's payment that failed, but something the merchant must correct at PayPal. */
export function failureOf(issue: string): Failure | null {
  if (issue === 'ORDER_EXPIRED') return { outcome: 'expired' };
  const again = MAY_TRY_AGAIN.get(issue);
  if (again) return { outcome: 'requires_action', failureCode: again };
  const final = FINAL.get(issue);
  return final ? { outcome: 'declined', failureCode: final } : null;
}

export const isAlreadySettled = (issue: string) => ALREADY_SETTLED.has(issue);
