/**
 * What a payment provider must be able to do. Each provider is a folder under `providers/` that exports one
 * object of this type; nothing else in the shop knows providers apart.
 */
import type { IncomingHttpHeaders } from 'node:http';

/** `amount` is in minor units of `currency`. */
export type OpenRequest = {
  /** Our payment's id. Also the idempotency key: opening twice answers the same page. */
  paymentId: string;
  orderNumber: string;
  amount: number;
  currency: string;
  email: string;
  locale: string;
  /** Where the browser comes back to once it is paid or refused. */
  returnUrl: string;
  /** Where the browser comes back to when its person left without paying. */
  cancelUrl: string;
  /** Where the provider sends its events. */
  webhookUrl: string;
  expiresAt: Date | null;
};

export type OpenAnswer = {
  /** The provider's own id of the page or intent. */
  providerRef: string;
  redirectUrl?: string;
  clientSecret?: string;
};

export type Outcome =
  | 'requires_action'
  | 'processing'
  | 'authorised'
  | 'captured'
  | 'declined'
  | 'cancelled'
  | 'expired';

/** What the provider says of one payment, in our words. Matched against our own row before it is believed. */
export type PaymentFacts = {
  paymentId: string;
  providerRef: string;
  outcome: Outcome;
  amount: number;
  currency: string;
  /** A stable word (`card_declined`); the catalogue has its sentence for people under `orders.failure`. */
  failureCode?: string;
};

/** A verified event. `facts` is null when the event does not concern a payment's state. */
export type ProviderEvent = {
  eventId: string;
  type: string;
  payload: unknown;
  facts: PaymentFacts | null;
};

export type RefundRequest = {
  /** Our refund's id and the idempotency key. */
  refundId: string;
  providerRef: string;
  amount: number;
  currency: string;
};

export type PaymentProvider = {
  method: string;
  /** How long an unpaid order waits for this method; null: for ever. */
  waitsMinutes: number | null;
  /** Opens the payment page or intent. Safe to repeat with the same `paymentId`. */
  open(request: OpenRequest): Promise<OpenAnswer>;
  /** Asks the provider how the payment stands. */
  look(providerRef: string): Promise<PaymentFacts>;
  /** Closes the page so that nobody can pay any more; answers how it stands now, which may be `captured`. */
  close(providerRef: string): Promise<PaymentFacts>;
  /** Gives money back. Safe to repeat with the same `refundId`. */
  refund(request: RefundRequest): Promise<{ providerRef: string }>;
  /** Checks the signature over the raw body and reads the event; throws a refusal (400) when it is not genuine. */
  readWebhook(rawBody: Buffer, headers: IncomingHttpHeaders): ProviderEvent;
};
