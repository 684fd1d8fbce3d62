/** One Stripe account in memory: its objects by id, its clock, and its events. */
import { randomBytes } from 'node:crypto';
import type Stripe from 'stripe';
import { API_VERSION } from './shapes.ts';

export type StripeEvent = {
  id: string;
  object: 'event';
  api_version: string;
  created: number;
  data: { object: Record<string, unknown> };
  livemode: boolean;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
};

export type SessionRow = {
  session: Stripe.Checkout.Session;
  /** For the PaymentIntent that the first attempt creates. */
  intentData: {
    captureMethod: string;
    description: string | null;
    metadata: Record<string, string>;
  };
  productName: string;
};

export type Account = {
  livemode: boolean;
  /** Milliseconds; tests move it. */
  clock: () => number;
  sessions: Map<string, SessionRow>;
  intents: Map<string, Stripe.PaymentIntent>;
  charges: Map<string, Stripe.Charge>;
  refunds: Map<string, Stripe.Refund>;
  disputes: Map<string, Stripe.Dispute>;
  /** How the next refunds end; after these they succeed again. */
  nextRefunds: ('succeeded' | 'pending' | 'failed')[];
  /** Of the request being answered. */
  asked: { id: string | null; idempotency_key: string | null };
  events: StripeEvent[];
  /** Called for each event as it happens. */
  onEvent: (event: StripeEvent) => void;
};

export function newAccount(options: Pick<Account, 'livemode' | 'clock' | 'onEvent'>): Account {
  return {
    ...options,
    sessions: new Map(),
    intents: new Map(),
    charges: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    nextRefunds: [],
    asked: { id: null, idempotency_key: null },
    events: [],
  };
}

export const newId = (prefix: string) => `${prefix}_${randomBytes(12).toString('hex')}`;

export const secondsOf = (account: Account) => Math.floor(account.clock() / 1000);

/** The fields that all objects begin with. */
export const made = (account: Account, prefix: string) => ({
  id: newId(prefix),
  created: secondsOf(account),
  livemode: account.livemode,
});

/** Stores the object as it is now: a late event has the old state. */
export function happen(account: Account, type: string, object: object): void {
  const event: StripeEvent = {
    id: newId('evt'),
    object: 'event',
    api_version: API_VERSION,
    created: secondsOf(account),
    data: { object: structuredClone(object) as Record<string, unknown> },
    livemode: account.livemode,
    pending_webhooks: 1,
    request: { ...account.asked },
    type,
  };
  account.events.push(event);
  account.onEvent(event);
}

export const idOf = (one: string | { id: string } | null | undefined): string | null =>
  typeof one === 'string' ? one : (one?.id ?? null);

/** The session a PaymentIntent belongs to, where Checkout made it. */
export function sessionOf(account: Account, intentId: string): SessionRow | undefined {
  return [...account.sessions.values()].find(
    ({ session }) => idOf(session.payment_intent) === intentId,
  );
}

/** By Stripe's id, or by our payment's id in the metadata: the newest. */
export function findSession(account: Account, ref: string): SessionRow | undefined {
  const rows = [...account.sessions.values()];
  return rows.findLast(({ session }) => session.id === ref || session.client_reference_id === ref);
}

export function findIntent(account: Account, ref: string): Stripe.PaymentIntent | undefined {
  const own = findSession(account, ref)?.session.payment_intent;
  const intents = [...account.intents.values()];
  return intents.findLast(
    ({ id, metadata }) => id === ref || id === idOf(own) || metadata.paymentId === ref,
  );
}
