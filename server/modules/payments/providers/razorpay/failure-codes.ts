/** Why a payment failed: Razorpay's reasons as our codes, for which the catalogue has sentences. */
import type { FailureCode } from '#common/payment-states.ts';
import type { Payment } from './wire.ts';

const WORDS: [FailureCode, string[]][] = [
  ['insufficient_funds', ['insufficient_funds']],
  ['expired_card', ['card_expired']],
  ['incorrect_expiry', ['incorrect_card_expiry_date']],
  ['incorrect_cvc', ['incorrect_cvv']],
  [
    'authentication_failed',
    [
      'authentication_failed',
      'incorrect_otp',
      'invalid_otp',
      'incorrect_pin',
      'otp_attempts_exceeded',
    ],
  ],
  ['cancelled', ['payment_cancelled']],
  ['expired', ['payment_timed_out', 'payment_session_expired']],
  [
    'processing_error',
    ['bank_technical_error', 'gateway_technical_error', 'server_error', 'payment_pending'],
  ],
  [
    'card_declined',
    [
      'card_declined',
      'payment_declined',
      'payment_risk_check_failed',
      'debit_instrument_blocked',
      'debit_instrument_inactive',
    ],
  ],
  [
    'card_not_supported',
    [
      'card_disabled_for_online_payments',
      'card_not_enrolled',
      'international_transaction_not_allowed',
    ],
  ],
  ['limit_exceeded', ['transaction_limit_exceeded']],
];
const BY_REASON = new Map(
  WORDS.flatMap(([word, reasons]) => reasons.map((reason) => [reason, word] as const)),
);
/** A fault at the bank or at Razorpay. */
const FAULTS = new Set(['GATEWAY_ERROR', 'SERVER_ERROR']);

/** Unknown reasons count as a declined payment: new ones appear, and most payments are not by card. */
export function failureCodeOf({ error_reason, error_code }: Payment): FailureCode {
  const word = BY_REASON.get(error_reason ?? '');
  if (word) return word;
  return FAULTS.has(error_code ?? '') ? 'processing_error' : 'payment_declined';
}
