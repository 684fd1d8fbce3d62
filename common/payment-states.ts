/** How payments, refunds and disputes may stand, and why a person should look at one. */

/** `created` until its provider has answered for the first time. */
export const PAYMENT_STATES = [
  'captured',
  'authorised',
  'processing',
  'requires_action',
  'created',
  'declined',
  'cancelled',
  'expired',
] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** What presses most comes first. The catalogue has a sentence and the fitting action for each. */
export const REVIEW_REASONS = [
  'dispute',
  'refund_failed',
  /** Money has to be sent back by hand: cash, a bank transfer. */
  'refund_by_hand',
  /** The authorisation was voided before the shop captured it. */
  'authorisation_lost',
  /** The provider spoke of another amount, currency or page than ours. Nothing was believed. */
  'mismatch',
  /** The provider gives no clear answer for long. */
  'unclear',
  /** Money came after the order was given up; it goes back by itself. */
  'late_money',
  'paid_twice',
] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/** Why a payment failed, as far as the provider says; each has a sentence in the catalogue. */
export const FAILURE_CODES = [
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
export type FailureCode = (typeof FAILURE_CODES)[number];

export const REFUND_STATES = ['requested', 'pending', 'done', 'failed'] as const;
export type RefundState = (typeof REFUND_STATES)[number];

export const REFUND_REASONS = [
  'late_money',
  'paid_twice',
  'cancelled',
  'requested',
  'at_provider',
] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];

export const DISPUTE_STATES = ['open', 'waiting', 'won', 'lost'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];
