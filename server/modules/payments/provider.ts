/**
 * The interface of a payment provider. Each provider has a folder under `providers/` that exports a definition; the rest
 * of the shop does not distinguish between providers. `docs/payments.md` says how to add one.
 */

import type { IncomingHttpHeaders } from 'node:http';
import type { DisputeState, FailureCode, PaymentState } from '#common/payment-states.ts';
import { Refusal } from '#platform/errors.ts';
import { OutboundError } from '#platform/outbound/index.ts';

/** What a payment method can do. The merchant enables, orders and names it. */
export type MethodCapabilities = {
  /** The method code that clients send as `paymentMethod`: `stripe`, `cash_on_delivery`. */
  method: string;
  /**
   * How the shopper pays. `redirect`: on the provider's page. `embedded`: in the provider's form on our page, with the
   * `clientSecret`. `form`: the browser posts `form` to the provider's page. `later`: there is nothing to do at the
   * checkout; staff record the money when it arrives.
   */
  flow: 'redirect' | 'embedded' | 'form' | 'later';
  /** How long an unpaid order waits for the money; null: for ever. */
  waitsMinutes: number | null;
  /** `later` methods only: the order is confirmed when placed, as with cash on delivery. */
  confirmsUnpaid?: boolean;
  /** The money may be authorised first and captured later. */
  canAuthorise?: boolean;
  /** For how many days an authorisation is valid at least; 3 by default. Staff should capture within them. */
  authorisationDays?: number;
  /** The provider cannot close a page, so a cancelled payment is polled for another month. */
  pageStaysPayable?: boolean;
  /** Enabled in a new shop. */
  offeredAtFirst: boolean;
  /** `later` methods only: not offered until the merchant has written payment instructions. */
  needsInstructions?: boolean;
  /** `embedded` methods only: what the provider's form on our page needs, and its hosts for the CSP. */
  embed?: Embed;
  /** No real money moves. */
  isDemo?: boolean;
  /** ISO 4217 codes; omitted: every currency of the shop. */
  currencies?: readonly string[];
};

/** `key` is public. `hosts` are origins, for the Content-Security-Policy of the page. */
export type Embed = {
  scriptUrl: string;
  key: string;
  hosts: { script: string[]; frame: string[]; connect: string[] };
};

/** `authorise`: the shop captures the money later. `capture`: it is captured at once. */
export type Intent = 'capture' | 'authorise';

/** `amount` is in minor units of `currency`. */
export type OpenRequest = {
  /** The id of our payment. The provider carries it as a reference, so that its events can be matched. */
  paymentId: string;
  method: string;
  intent: Intent;
  /**
   * How many calls preceded this one; counted before the call. For providers that replay a failure for the same
   * idempotency key, as Stripe does with `<paymentId>:open:<tries>`.
   */
  tries: number;
  orderNumber: string;
  amount: number;
  currency: string;
  email: string;
  locale: string;
  /** Where the browser returns to after the payment succeeded or failed. */
  returnUrl: string;
  /** Where the browser returns to when the shopper left without paying. */
  cancelUrl: string;
  /** Where the browser posts a signed proof to, with providers that work so; `readReturn` checks it. */
  callbackUrl: string;
  /** Where events go, for providers that take a webhook address per payment. */
  webhookUrl: string;
  expiresAt: Date | null;
};

export type PayForm = { action: string; fields: Record<string, string> };

export type OpenAnswer = {
  /** The provider's id of its page, order or intent. */
  providerRef: string;
  /** The provider's id of the money, where it is known already (a PaymentIntent). */
  transactionRef?: string;
  redirectUrl?: string;
  /** For the provider's form on our page. Never stored: the same request returns the same secret. */
  clientSecret?: string;
  /** What the browser posts to reach the provider's page, where a link is not enough. */
  form?: PayForm;
};

/** One of our payments, as a provider needs it. */
export type KnownPayment = {
  paymentId: string;
  method: string;
  intent: Intent;
  providerRef: string;
  transactionRef: string | null;
  amount: number;
  currency: string;
};

/** How a provider says that a payment stands, in our words. */
export type Outcome = Exclude<PaymentState, 'created'>;

/** What a provider reports of a payment, in our words. Applied only if it matches our own row. */
export type PaymentUpdate = {
  paymentId: string;
  /** Omitted where an event names only the money. */
  providerRef?: string;
  /** The provider's id of the money: what is captured, voided and refunded. */
  transactionRef?: string;
  /**
   * `requires_action` with a `failureCode`: the last try failed, but the page is still open for another.
   * `declined`: the payment has failed for good.
   */
  outcome: Outcome;
  amount: number;
  currency: string;
  /** The amount refunded according to the provider, where it says; `verify` compares it with our ledger. */
  refunded?: number;
  /** A stable code (`card_declined`); its sentence is in the catalogue, under `orders.failure`. */
  failureCode?: FailureCode;
};

/** Which payment an update concerns: by our id where the provider carries it, else by the transaction reference. */
export type PaymentReference = { paymentId: string } | { transactionRef: string };

/** What a provider reports of a refund. `refundId` is ours; null for a refund made in the provider's dashboard. */
export type RefundUpdate = {
  payment: PaymentReference;
  refundId: string | null;
  providerRef: string;
  outcome: 'pending' | 'done' | 'failed';
  amount: number;
  currency: string;
  failureCode?: string;
};

/** What a provider reports of a dispute: a shopper has asked their bank for the money. */
export type DisputeUpdate = {
  payment: PaymentReference;
  providerRef: string;
  /** `open`: staff must answer by `dueAt`. `waiting`: answered, and the bank has not decided yet. */
  outcome: DisputeState;
  /** The provider's reason (`fraudulent`, `product_not_received`). */
  reason: string;
  amount: number;
  currency: string;
  dueAt: Date | null;
};

/** What a verified event concerns. */
export type EventSubject =
  | { kind: 'payment'; update: PaymentUpdate }
  /** The event says too little to act on, so a job polls the provider. */
  | { kind: 'poll'; payment: PaymentReference }
  | { kind: 'refund'; update: RefundUpdate }
  | { kind: 'dispute'; update: DisputeUpdate }
  | { kind: 'nothing' };

/** A verified event. `payload` is stored in the inbox, so it must be redacted of personal data. */
export type ProviderEvent = {
  eventId: string;
  type: string;
  payload: unknown;
  subject: EventSubject;
};

export type RefundRequest = {
  payment: KnownPayment;
  refundId: string;
  /** All of the payment or a part of it. */
  amount: number;
  currency: string;
  /** How many calls preceded this one; counted before the call. */
  tries: number;
};

/** The provider's own pages for merchants. */
export type Dashboard = {
  /** The page of one payment, by its `transactionRef`. */
  paymentUrl(transactionRef: string): string;
  /** Where disputes are answered. */
  disputesUrl: string;
};

export type PaymentProvider = {
  /** Part of the webhook's address, and the key of the inbox. */
  name: string;
  /** The provider's own spelling; the catalogue may override it, under `admin.payments.providers`. */
  displayName: string;
  dashboard?: Dashboard;
  methods: MethodCapabilities[];
  /** Opens the payment page or intent. Idempotent. */
  open(request: OpenRequest): Promise<OpenAnswer>;
  /**
   * Fetches the status of a payment, and completes it where the provider waits for the shop (PayPal captures an
   * approved order only on request).
   */
  fetchStatus(payment: KnownPayment): Promise<PaymentUpdate>;
  /**
   * Closes the page so that nobody can pay any more, and returns the resulting status. A payment that was `captured` or
   * `authorised` in the meantime stays so.
   */
  close(payment: KnownPayment): Promise<PaymentUpdate>;
  /** Captures authorised money. Idempotent; only for methods that can authorise. */
  capture?(payment: KnownPayment): Promise<PaymentUpdate>;
  /** Voids an authorisation; returns `captured` when the money was captured first. */
  voidAuthorisation?(payment: KnownPayment): Promise<PaymentUpdate>;
  /** Refunds money. Idempotent by `refundId`. */
  refund(request: RefundRequest): Promise<RefundUpdate>;
  /** Verifies the signature of the raw body and reads the event; throws `badSignature` or `unreadableEvent`. */
  readWebhook?(rawBody: Buffer, headers: IncomingHttpHeaders): Promise<ProviderEvent>;
  /**
   * Verifies the signed proof that a browser brought back; throws `badSignature`. False where there is no proof, as
   * after a failed try. The provider is polled afterwards in either case.
   */
  readReturn?(payment: KnownPayment, fields: Record<string, string>): boolean;
};

/** The provider has refused for good: the same request would be refused again. */
export class ProviderRefusal extends Error {
  override name = 'ProviderRefusal';
  /** The provider's code, for staff (`charge_already_refunded`); never personal data or keys. */
  code: string;
  constructor(code: string, options?: ErrorOptions) {
    super(`the payment provider refused: ${code}`, options);
    this.code = code;
  }
}

/**
 * The provider could not be reached, or its answer does not say what happened: the call is repeated later. Anything else
 * that is thrown is a bug.
 */
export class ProviderUnreachable extends Error {
  override name = 'ProviderUnreachable';
}

/** True for errors that call for another try later; anything else is a bug. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof ProviderUnreachable ||
  error instanceof OutboundError ||
  (error instanceof Refusal && error.code === 'payment.provider_unreachable');
