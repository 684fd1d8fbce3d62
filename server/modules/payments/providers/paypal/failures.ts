/** Why PayPal did not take the money, in the shop's stable words. */

/** The shopper may go back to PayPal's page and choose something else. */
const MAY_TRY_AGAIN: Record<string, string> = {
  INSTRUMENT_DECLINED: 'card_declined',
  PAYER_CANNOT_PAY: 'card_declined',
  REDIRECT_PAYER_FOR_ALTERNATE_FUNDING: 'card_declined',
  TRANSACTION_REFUSED: 'card_declined',
  TRANSACTION_LIMIT_EXCEEDED: 'insufficient_funds',
  CARD_EXPIRED: 'expired_card',
  PAYER_ACTION_REQUIRED: 'authentication_failed',
};
/** Nothing that the shopper does on this page helps. */
const FINAL: Record<string, string> = {
  PAYER_ACCOUNT_LOCKED_OR_CLOSED: 'card_declined',
  PAYER_ACCOUNT_RESTRICTED: 'card_declined',
  TRANSACTION_BLOCKED_BY_PAYEE: 'card_declined',
  COMPLIANCE_VIOLATION: 'processing_error',
  MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED: 'card_declined',
};
/** Somebody else was faster: how it stands now is told by the order. */
const ALREADY = new Set([
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

export type Failure = { outcome: 'requires_action' | 'declined' | 'expired'; failureCode?: string };

/** Null for what is no failure of the shopper's payment, but something the merchant must put right at PayPal. */
export function failureOf(issue: string): Failure | null {
  if (issue === 'ORDER_EXPIRED') return { outcome: 'expired' };
  const again = MAY_TRY_AGAIN[issue];
  if (again) return { outcome: 'requires_action', failureCode: again };
  const final = FINAL[issue];
  return final ? { outcome: 'declined', failureCode: final } : null;
}

export const isSettledElsewhere = (issue: string) => ALREADY.has(issue);
