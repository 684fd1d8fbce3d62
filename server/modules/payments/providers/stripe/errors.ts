/** Why a payment failed, as stable codes; the catalogue has a sentence for each. */
import type { FailureCode } from '#common/payment-states.ts';

/** Shoppers may be told whatever Stripe tells them; of lost or suspected cards it says only that they were declined. */
const REASONS: Record<string, FailureCode> = {
  card_declined: 'card_declined',
  insufficient_funds: 'insufficient_funds',
  expired_card: 'expired_card',
  incorrect_cvc: 'incorrect_cvc',
  invalid_cvc: 'incorrect_cvc',
  incorrect_number: 'incorrect_number',
  invalid_number: 'incorrect_number',
  invalid_expiry_month: 'incorrect_expiry',
  invalid_expiry_year: 'incorrect_expiry',
  processing_error: 'processing_error',
  issuer_not_available: 'processing_error',
  reenter_transaction: 'processing_error',
  try_again_later: 'processing_error',
  card_not_supported: 'card_not_supported',
  currency_not_supported: 'card_not_supported',
  card_velocity_exceeded: 'limit_exceeded',
  withdrawal_count_limit_exceeded: 'limit_exceeded',
  authentication_required: 'authentication_failed',
  payment_intent_authentication_failure: 'authentication_failed',
};

export type FailedTry = { code?: string | null; decline_code?: string | null };

export function failureCodeOf({ code, decline_code: declineCode }: FailedTry): FailureCode {
  return REASONS[declineCode ?? ''] ?? REASONS[code ?? ''] ?? 'payment_declined';
}
