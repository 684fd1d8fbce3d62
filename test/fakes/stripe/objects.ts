/** Checkout Sessions and PaymentIntents as Stripe answers them, with every field. */
import type Stripe from 'stripe';

type Made = { id: string; created: number; livemode: boolean };

export type SessionInput = {
  reference: string | null;
  metadata: Record<string, string>;
  amount: number;
  currency: string;
  expiresAt: number;
  successUrl: string;
  cancelUrl: string | null;
  email: string | null;
  locale: string | null;
  isPriceAdaptive: boolean;
  url: string;
};

/** In the state right after opening: without a PaymentIntent, which the first attempt creates. */
export function newSession(made: Made, wish: SessionInput): Stripe.Checkout.Session {
  return {
    ...NOT_ASKED_FOR,
    ...made,
    object: 'checkout.session',
    adaptive_pricing: { enabled: wish.isPriceAdaptive },
    amount_subtotal: wish.amount,
    amount_total: wish.amount,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    cancel_url: wish.cancelUrl,
    client_reference_id: wish.reference,
    currency: wish.currency,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer_creation: 'if_required',
    customer_details: wish.email ? detailsOf(wish.email) : null,
    customer_email: wish.email,
    discounts: [],
    expires_at: wish.expiresAt,
    locale: wish.locale,
    metadata: wish.metadata,
    mode: 'payment',
    payment_method_collection: 'if_required',
    payment_method_configuration_details: { id: 'pmc_fake', parent: null },
    payment_method_options: {},
    payment_method_types: ['card', 'sepa_debit'],
    payment_status: 'unpaid',
    phone_number_collection: { enabled: false },
    shipping_options: [],
    status: 'open',
    success_url: wish.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: wish.url,
  } satisfies Stripe.Checkout.Session;
}

const NOT_ASKED_FOR = {
  after_expiration: null,
  allow_promotion_codes: null,
  allowed_payment_method_types: null,
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  customer: null,
  customer_account: null,
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  managed_payments: null,
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  permissions: null,
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  submit_type: null,
  subscription: null,
  wallet_options: null,
} satisfies Partial<Stripe.Checkout.Session>;

/** What Checkout asks people for, and what events therefore contain of them. */
function detailsOf(email: string): Stripe.Checkout.Session.CustomerDetails {
  return {
    address: {
      city: null,
      country: 'DE',
      line1: null,
      line2: null,
      postal_code: '10115',
      state: null,
    },
    business_name: null,
    email,
    individual_name: null,
    name: 'Ada Example',
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  };
}

export type IntentInput = {
  amount: number;
  currency: string;
  captureMethod: string;
  description: string | null;
  metadata: Record<string, string>;
  clientSecret: string;
  /** Checkout chooses the methods itself. */
  isAutomatic: boolean;
};

export function newIntent(made: Made, wish: IntentInput): Stripe.PaymentIntent {
  return {
    ...made,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: wish.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: wish.isAutomatic ? { enabled: true } : null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: wish.captureMethod,
    client_secret: wish.clientSecret,
    confirmation_method: 'automatic',
    currency: wish.currency,
    customer: null,
    customer_account: null,
    description: wish.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    managed_payments: null,
    metadata: wish.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: { id: 'pmc_fake', parent: null },
    payment_method_options: {},
    payment_method_types: ['card', 'sepa_debit'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.PaymentIntent;
}
