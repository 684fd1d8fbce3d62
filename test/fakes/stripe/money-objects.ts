/** Charges, refunds and disputes as Stripe answers them, with every field. */
import type Stripe from 'stripe';

type Made = { id: string; created: number; livemode: boolean };

/** `failure`: the attempt failed, and nothing was charged. */
export function newCharge(
  made: Made,
  intent: Stripe.PaymentIntent,
  failure: { code: string; declineCode: string; message: string } | null,
): Stripe.Charge {
  const isCaptured = !failure && intent.capture_method !== 'manual';
  return {
    ...made,
    object: 'charge',
    amount: intent.amount,
    amount_captured: isCaptured ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: {
      address: null,
      email: 'guest@example.test',
      name: 'Ada Example',
      phone: null,
      tax_id: null,
    },
    calculated_statement_descriptor: null,
    captured: isCaptured,
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: failure?.code ?? null,
    failure_message: failure?.message ?? null,
    fraud_details: {},
    // A charge gets the metadata of its intent, as it is then.
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: outcomeOf(failure?.declineCode),
    paid: !failure,
    payment_intent: intent.id,
    payment_method: 'pm_fake',
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: failure ? 'failed' : 'succeeded',
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.Charge;
}

const outcomeOf = (declineCode?: string): Stripe.Charge.Outcome => ({
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: declineCode ? 'declined_by_network' : 'approved_by_network',
  reason: declineCode ?? null,
  seller_message: null,
  type: declineCode ? 'issuer_declined' : 'authorized',
});

export function newRefund(
  made: Omit<Made, 'livemode'>,
  charge: Stripe.Charge,
  wish: {
    amount: number;
    metadata: Record<string, string>;
    reason: string | null;
    status: 'succeeded' | 'pending' | 'failed';
  },
): Stripe.Refund {
  return {
    ...made,
    object: 'refund',
    amount: wish.amount,
    balance_transaction: null,
    charge: charge.id,
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: { type: 'card', card: { type: 'refund' } },
    metadata: wish.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: wish.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: wish.status,
    transfer_reversal: null,
    ...(wish.status === 'failed' && { failure_reason: 'expired_or_canceled_card' }),
    ...(wish.status === 'pending' && { pending_reason: 'processing' as const }),
  } satisfies Stripe.Refund;
}

const UNREPORTED = [
  'access_activity_log',
  'billing_address',
  'cancellation_policy',
  'cancellation_policy_disclosure',
  'cancellation_rebuttal',
  'customer_communication',
  'customer_email_address',
  'customer_name',
  'customer_purchase_ip',
  'customer_signature',
  'duplicate_charge_documentation',
  'duplicate_charge_explanation',
  'duplicate_charge_id',
  'product_description',
  'receipt',
  'refund_policy',
  'refund_policy_disclosure',
  'refund_refusal_explanation',
  'service_date',
  'service_documentation',
  'shipping_address',
  'shipping_carrier',
  'shipping_date',
  'shipping_documentation',
  'shipping_tracking_number',
  'uncategorized_file',
  'uncategorized_text',
] as const;

export function newDispute(
  made: Made,
  charge: Stripe.Charge,
  wish: { amount: number; reason: string; dueAt: number },
): Stripe.Dispute {
  const unreported = Object.fromEntries(UNREPORTED.map((name) => [name, null])) as Record<
    (typeof UNREPORTED)[number],
    null
  >;
  return {
    ...made,
    object: 'dispute',
    amount: wish.amount,
    balance_transactions: [],
    charge: charge.id,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    // Stripe fills in what it knows of the shopper.
    evidence: {
      ...unreported,
      customer_email_address: 'guest@example.test',
      customer_name: 'Ada Example',
      enhanced_evidence: {},
    },
    evidence_details: {
      due_by: wish.dueAt,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    // Never our own metadata: a dispute is the bank's, not ours.
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method_details: {
      card: {
        brand: 'visa',
        case_type: 'chargeback',
        network: 'visa',
        network_reason_code: '10.4',
      },
      type: 'card',
    },
    reason: wish.reason,
    status: 'needs_response',
  } satisfies Stripe.Dispute;
}
