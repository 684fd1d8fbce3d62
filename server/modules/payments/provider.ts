/**
 * What a payment provider must be able to do. Each provider is a folder under `providers/` that exports one function
 * making such an object; nothing else in the shop knows providers apart. `docs/payments.md` tells how to add one.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from '#platform/errors.ts';
import { OutboundError } from '#platform/outbound/index.ts';

/** One way to pay, as a provider is able to offer it. The merchant switches it on, orders and names it. */
export type MethodTraits = {
  /** What clients send as `paymentMethod` and payments keep: `stripe`, `cash_on_delivery`. */
  method: string;
  /**
   * How the shopper goes about it. `redirect`: at the provider's own page. `embedded`: in a form of the provider's on
   * our page, with the `clientSecret`. `form`: the browser posts `form` to the provider's page. `later`: nothing to do
   * now; staff note the money when it has come.
   */
  flow: 'redirect' | 'embedded' | 'form' | 'later';
  /** How long an unpaid order waits for this method; null: for ever. */
  waitsMinutes: number | null;
  /** `later` methods only: the order is confirmed when it is placed, as with cash on delivery. */
  confirmsUnpaid?: boolean;
  /** The money may be held first and taken later. */
  canAuthorise?: boolean;
  /** For how many days money is held at least; 3 unless said. Staff are told to take it before. */
  holdDays?: number;
  /** The provider cannot shut a page: it is asked about for a month after the shop gave the payment up. */
  pageStaysPayable?: boolean;
  /** On from the first start, until the merchant says otherwise. */
  offeredAtFirst: boolean;
  /** `later` methods only: not offered before the merchant has written where the money is to be sent. */
  needsInstructions?: boolean;
  /** `embedded` methods only: what the provider's form on our page needs, and the hosts it may talk to. */
  embed?: Embed;
  /** No money moves. */
  isDemo?: boolean;
  /** ISO 4217 codes; left out: every currency of the shop. */
  currencies?: readonly string[];
};

/** `key` may be known to anybody. `hosts` are origins, for the policy of the page. */
export type Embed = {
  scriptUrl: string;
  key: string;
  hosts: { script: string[]; frame: string[]; connect: string[] };
};

/** `authorise` holds the money until the shop takes it; `capture` takes it at once. */
export type Intent = 'capture' | 'authorise';

/** `amount` is in minor units of `currency`. */
export type OpenRequest = {
  /** Our payment's id, to be given to the provider as its reference, so that events find their order. */
  paymentId: string;
  method: string;
  intent: Intent;
  /**
   * How often this was asked before. Providers that replay a first failure for its key (Stripe does) get the key
   * `<paymentId>:open:<tries>`; the number is kept before the call.
   */
  tries: number;
  orderNumber: string;
  amount: number;
  currency: string;
  email: string;
  locale: string;
  /** Where the browser comes back to once it is paid or refused. */
  returnUrl: string;
  /** Where the browser comes back to when its person left without paying. */
  cancelUrl: string;
  /** Where the browser posts a signed proof to, at providers that end so; it is passed to `readReturn`. */
  callbackUrl: string;
  /** Where the provider sends its events, for providers that take it per payment. */
  webhookUrl: string;
  expiresAt: Date | null;
};

export type PayForm = { action: string; fields: Record<string, string> };

export type OpenAnswer = {
  /** The provider's own id of the page, order or intent. */
  providerRef: string;
  /** Of the money, where it is known by now (a PaymentIntent). */
  transactionRef?: string;
  redirectUrl?: string;
  /** For the provider's form on our page. Never kept: asking again with the same request answers it again. */
  clientSecret?: string;
  /** What the browser posts to reach the provider's page, where a link is not enough. */
  form?: PayForm;
};

/** One of our payments, as a provider needs to know it. */
export type KnownPayment = {
  paymentId: string;
  method: string;
  intent: Intent;
  providerRef: string;
  transactionRef: string | null;
  amount: number;
  currency: string;
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
  /** Left out where an event names the money only. */
  providerRef?: string;
  /** The provider's id of the money: what is captured, released and refunded. */
  transactionRef?: string;
  /**
   * `requires_action` with a `failureCode`: the last try failed, and the page is still open for another.
   * `declined`: it failed for good, and the page with it.
   */
  outcome: Outcome;
  amount: number;
  currency: string;
  /** What the provider counts as given back, where its answer says: `verify` compares it with our books. */
  refunded?: number;
  /** A stable word (`card_declined`); the catalogue has its sentence for people under `orders.failure`. */
  failureCode?: string;
};

/** Whose news it is: our id where the provider carries it along, else the provider's id of the money. */
export type Whose = { paymentId: string } | { transactionRef: string };

/** What the provider says of one refund. `refundId` is ours; null for one that was made at the provider's own desk. */
export type RefundFacts = {
  payment: Whose;
  refundId: string | null;
  providerRef: string;
  outcome: 'pending' | 'done' | 'failed';
  amount: number;
  currency: string;
  failureCode?: string;
};

/** A shopper has asked their bank to take money back. */
export type DisputeFacts = {
  payment: Whose;
  providerRef: string;
  /** `open`: staff must answer by `dueAt`. `waiting`: answered, the bank decides. */
  outcome: 'open' | 'waiting' | 'won' | 'lost';
  /** The provider's word for why (`fraudulent`, `product_not_received`). */
  reason: string;
  amount: number;
  currency: string;
  dueAt: Date | null;
};

/** What a verified event is about. */
export type EventSubject =
  | { kind: 'payment'; facts: PaymentFacts }
  /** It tells too little to act on: the provider is asked, by a job. */
  | { kind: 'ask'; payment: Whose }
  | { kind: 'refund'; facts: RefundFacts }
  | { kind: 'dispute'; facts: DisputeFacts }
  | { kind: 'nothing' };

/** A verified event. `payload` is kept in the inbox, so a provider leaves out what says more of people than is needed. */
export type ProviderEvent = {
  eventId: string;
  type: string;
  payload: unknown;
  about: EventSubject;
};

export type RefundRequest = {
  payment: KnownPayment;
  refundId: string;
  /** What goes back: all of the payment, or a part. */
  amount: number;
  currency: string;
  /** How often this was asked before, kept before each call. */
  tries: number;
};

/** The provider's own pages for merchants. */
export type Dashboard = {
  /** Of one payment, by its `transactionRef`. */
  paymentUrl(transactionRef: string): string;
  /** Where disputes are answered. */
  disputesUrl: string;
};

export type PaymentProvider = {
  /** Stands in the webhook's address and in the inbox. */
  name: string;
  /** As the provider writes itself; the catalogue may have another word, under `admin.payments.providers`. */
  displayName: string;
  dashboard?: Dashboard;
  methods: MethodTraits[];
  /** Opens the payment page or intent. Safe to repeat. */
  open(request: OpenRequest): Promise<OpenAnswer>;
  /**
   * Asks how the payment stands, and takes the last step where the provider waits for the shop to take it (PayPal
   * captures an order only when it is told to).
   */
  look(payment: KnownPayment): Promise<PaymentFacts>;
  /**
   * Sees to it that nobody can pay any more; answers how it stands now. What was `captured` or `authorised` meanwhile
   * stays so: a page that is closed never undoes what a shopper did on it.
   */
  close(payment: KnownPayment): Promise<PaymentFacts>;
  /** Takes money that is held. Safe to repeat; only for methods that can authorise. */
  capture?(payment: KnownPayment): Promise<PaymentFacts>;
  /** Lets go of money that is held; answers `captured` when it was taken before. */
  release?(payment: KnownPayment): Promise<PaymentFacts>;
  /** Gives money back. Safe to repeat with the same `refundId`. */
  refund(request: RefundRequest): Promise<RefundFacts>;
  /** Checks the signature over the raw body and reads the event; throws `badSignature` or `unreadableEvent`. */
  readWebhook?(rawBody: Buffer, headers: IncomingHttpHeaders): Promise<ProviderEvent>;
  /**
   * Checks the signed proof that a browser brought back; throws `badSignature`. False where there is none to bring, as
   * after a failed try: anybody may say so. The provider is asked afterwards.
   */
  readReturn?(payment: KnownPayment, fields: Record<string, string>): boolean;
};

/** The provider said no for good: asking again with the same request is of no use. */
export class ProviderRefusal extends Error {
  override name = 'ProviderRefusal';
  /** The provider's own word, for staff (`charge_already_refunded`); nothing of people or keys. */
  code: string;
  constructor(code: string, options?: ErrorOptions) {
    super(`the payment provider refused: ${code}`, options);
    this.code = code;
  }
}

/**
 * The provider was not reached, or its answer leaves open what happened: it is asked again later. Anything else that is
 * thrown is a fault of ours.
 */
export class ProviderUnreachable extends Error {
  override name = 'ProviderUnreachable';
}

/** True for what is worth another try later, and no fault of ours. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof ProviderUnreachable ||
  error instanceof OutboundError ||
  (error instanceof Refusal && error.code === 'payment.provider_unreachable');
