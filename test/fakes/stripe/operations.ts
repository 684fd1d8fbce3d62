/** The operations of Stripe's API that a shop calls: their parameters and effects. */
import type Stripe from 'stripe';
import { type Account, happen, made, newId, type SessionRow } from './account.ts';
import { checkAmount, checkCharge } from './amounts.ts';
import { invalidParameter, noSuch, StripeFault, sessionNotOpen } from './answers.ts';
import { expandPaths } from './expanding.ts';
import { cancelIntent, capture, refund } from './money.ts';
import { newIntent, newSession } from './objects.ts';
import type { Params, Shape } from './params.ts';
import { expire, type Outcome, RESULTS, tryToPay } from './paying.ts';
import * as shapes from './shapes.ts';

export type Call = {
  account: Account;
  params: Params;
  /** From the URL. */
  id: string;
  /** Where this fake answers. */
  baseUrl: string;
  isPublic: boolean;
};
export type Operation = {
  method: 'GET' | 'POST';
  path: RegExp;
  shape: Shape;
  /** Also with the publishable key: the browser calls it. */
  isForBrowsers?: boolean;
  run: (call: Call) => unknown;
};

const MIN_LIFE_SECONDS = 30 * 60;
const MAX_LIFE_SECONDS = 24 * 3600;

type PriceData = { currency: string; unit_amount: number; product_data: { name: string } };
type SessionParams = {
  mode: string;
  client_reference_id?: string;
  metadata?: Record<string, string>;
  payment_intent_data?: {
    capture_method?: string;
    description?: string;
    metadata?: Record<string, string>;
  };
  line_items: { price_data?: PriceData; quantity?: number }[];
  expires_at?: number;
  success_url: string;
  cancel_url?: string;
  customer_email?: string;
  locale?: string;
  adaptive_pricing?: { enabled?: boolean };
};

function createSession({ account, params, baseUrl }: Call): Stripe.Checkout.Session {
  const wish = params as SessionParams;
  const [line, ...others] = wish.line_items;
  const price = line?.price_data;
  if (!price || others.length > 0 || line.quantity !== 1 || wish.mode !== 'payment') {
    throw invalidParameter(
      'line_items',
      'This stand-in sells one thing at a time, in payment mode.',
    );
  }
  checkCharge(price.unit_amount, price.currency, 'line_items[0][price_data][unit_amount]');
  const start = made(account, account.livemode ? 'cs_live' : 'cs_test');
  const session = newSession(start, {
    reference: wish.client_reference_id ?? null,
    metadata: wish.metadata ?? {},
    amount: price.unit_amount,
    currency: price.currency,
    expiresAt: readExpiry(start.created, wish.expires_at),
    successUrl: wish.success_url,
    cancelUrl: wish.cancel_url ?? null,
    email: wish.customer_email ?? null,
    locale: wish.locale ?? null,
    isPriceAdaptive: wish.adaptive_pricing?.enabled ?? true,
    url: `${baseUrl}/c/pay/${start.id}`,
  });
  const { capture_method, description, metadata } = wish.payment_intent_data ?? {};
  account.sessions.set(session.id, {
    session,
    intentData: {
      captureMethod: capture_method ?? 'automatic_async',
      description: description ?? null,
      metadata: metadata ?? {},
    },
    productName: price.product_data.name,
  });
  return session;
}

function readExpiry(created: number, expiresAt = created + MAX_LIFE_SECONDS): number {
  const life = expiresAt - created;
  if (life < MIN_LIFE_SECONDS) {
    throw invalidParameter(
      'expires_at',
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
    );
  }
  if (life > MAX_LIFE_SECONDS) {
    throw invalidParameter(
      'expires_at',
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
    );
  }
  return expiresAt;
}

function sessionRow({ account, id }: Call): SessionRow {
  const row = account.sessions.get(id);
  if (!row) throw noSuch('checkout.session', id, 'session');
  return row;
}

function showSession(call: Call): unknown {
  const { session } = sessionRow(call);
  const { account, params } = call;
  return expandPaths(account, session, (params.expand ?? []) as string[]);
}

function expireSession(call: Call): unknown {
  const row = sessionRow(call);
  if (row.session.status !== 'open') throw sessionNotOpen(String(row.session.status));
  expire(call.account, row);
  return showSession(call);
}

function createIntent({ account, params }: Call): Stripe.PaymentIntent {
  const wish = params as {
    amount: number;
    currency: string;
    capture_method?: string;
    description?: string;
    metadata?: Record<string, string>;
    automatic_payment_methods?: { enabled: boolean };
  };
  checkCharge(wish.amount, wish.currency, 'amount');
  const start = made(account, 'pi');
  const intent = newIntent(start, {
    amount: wish.amount,
    currency: wish.currency,
    captureMethod: wish.capture_method ?? 'automatic_async',
    description: wish.description ?? null,
    metadata: wish.metadata ?? {},
    clientSecret: `${start.id}_secret_${newId('s').slice(2)}`,
    isAutomatic: wish.automatic_payment_methods?.enabled ?? true,
  });
  account.intents.set(intent.id, intent);
  happen(account, 'payment_intent.created', intent);
  return intent;
}

/** Browsers see an intent only with its secret, and less of it. */
function intentFor({ account, id, params, isPublic }: Call): Stripe.PaymentIntent {
  const intent = account.intents.get(id);
  const mayNotSee = isPublic && intent?.client_secret !== params.client_secret;
  if (!intent || mayNotSee) throw noSuch('payment_intent', id, 'intent');
  return intent;
}

const shown = (intent: Stripe.PaymentIntent, isPublic: boolean) =>
  isPublic ? { ...intent, metadata: undefined, latest_charge: undefined } : intent;

function showIntent(call: Call): unknown {
  const intent = shown(intentFor(call), call.isPublic);
  return expandPaths(call.account, intent, (call.params.expand ?? []) as string[]);
}

/** Stripe's own payment methods for tests, and how an attempt with each ends. */
export const TEST_METHODS: Record<string, Outcome> = {
  pm_card_visa: 'paid',
  pm_card_chargeDeclined: 'declined',
  pm_card_chargeDeclinedInsufficientFunds: 'insufficient_funds',
  pm_card_chargeDeclinedExpiredCard: 'expired_card',
  pm_card_authenticationRequired: 'authentication',
  pm_sepaDebit: 'processing',
};

function confirmIntent(call: Call): unknown {
  const intent = intentFor(call);
  const { payment_method, return_url } = call.params as Record<string, string | undefined>;
  const outcome = TEST_METHODS[payment_method ?? ''];
  if (!outcome) throw noSuch('PaymentMethod', payment_method ?? '', 'payment_method');
  if (!['requires_payment_method', 'requires_action'].includes(intent.status)) {
    throw new StripeFault(400, `This PaymentIntent's status is ${intent.status}.`, {
      code: 'payment_intent_unexpected_state',
      payment_intent: shown(intent, call.isPublic),
    });
  }
  tryToPay(call.account, intent.id, outcome);
  const failure = RESULTS[outcome];
  if (failure) {
    throw new StripeFault(402, failure.message, {
      type: 'card_error',
      code: failure.code,
      decline_code: failure.declineCode,
      payment_intent: shown(intent, call.isPublic),
    });
  }
  if (intent.next_action) {
    const url = `${call.baseUrl}/authenticate/${intent.id}`;
    intent.next_action.redirect_to_url = { url, return_url: return_url ?? null };
  }
  return shown(intent, call.isPublic);
}

function createRefund({ account, params }: Call): Stripe.Refund {
  const {
    payment_intent: ref,
    amount,
    metadata,
    reason,
  } = params as {
    payment_intent?: string;
    amount?: number;
    metadata?: Record<string, string>;
    reason?: string;
  };
  const intent = account.intents.get(ref ?? '');
  if (!intent) throw noSuch('payment_intent', ref ?? '', 'payment_intent');
  if (amount !== undefined) checkAmount(amount, intent.currency, 'amount');
  return refund(account, intent, { amount, metadata, reason });
}

/** Newest first, as all of Stripe's lists. */
function listRefunds({ account, params }: Call): unknown {
  const limit = (params.limit as number | undefined) ?? 10;
  if (limit < 1 || limit > 100) throw invalidParameter('limit', 'Invalid limit: 1 to 100.');
  const all = [...account.refunds.values()]
    .reverse()
    .filter((one) => !params.payment_intent || one.payment_intent === params.payment_intent);
  const after = all.findIndex(({ id }) => id === params.starting_after) + 1;
  const data = all.slice(after, after + limit);
  const has_more = all.length > after + limit;
  return { object: 'list', data, has_more, url: '/v1/refunds' };
}

function showCharge({ account, id }: Call): Stripe.Charge {
  const charge = account.charges.get(id);
  if (!charge) throw noSuch('charge', id, 'id');
  return charge;
}

const changed = (call: Call, change: (intent: Stripe.PaymentIntent) => void) => {
  const intent = intentFor(call);
  change(intent);
  return intent;
};

const post = (path: RegExp, shape: Shape, run: Operation['run']): Operation => ({
  method: 'POST',
  path,
  shape,
  run,
});
const get = (path: RegExp, shape: Shape, run: Operation['run']): Operation => ({
  method: 'GET',
  path,
  shape,
  run,
});
const INTENT = '/v1/payment_intents/(pi_\\w+)';
const SESSION = '/v1/checkout/sessions/(cs_\\w+)';
const at = (path: string) => new RegExp(`^${path}$`);

export const OPERATIONS: Operation[] = [
  post(at('/v1/checkout/sessions'), shapes.CREATE_SESSION, createSession),
  get(at(SESSION), shapes.READ, showSession),
  post(at(`${SESSION}/expire`), shapes.READ, expireSession),
  post(at('/v1/payment_intents'), shapes.CREATE_INTENT, createIntent),
  {
    ...get(at(INTENT), shapes.READ_INTENT, showIntent),
    isForBrowsers: true,
  },
  { ...post(at(`${INTENT}/confirm`), shapes.CONFIRM_INTENT, confirmIntent), isForBrowsers: true },
  post(at(`${INTENT}/cancel`), shapes.CANCEL_INTENT, (call) =>
    changed(call, (intent) =>
      cancelIntent(
        call.account,
        intent,
        (call.params.cancellation_reason as string | undefined) ?? null,
      ),
    ),
  ),
  post(at(`${INTENT}/capture`), shapes.CAPTURE_INTENT, (call) =>
    changed(call, (intent) =>
      capture(call.account, intent, call.params.amount_to_capture as number | undefined),
    ),
  ),
  post(at('/v1/refunds'), shapes.CREATE_REFUND, createRefund),
  get(at('/v1/charges/(ch_\\w+)'), shapes.READ, showCharge),
  get(at('/v1/refunds'), shapes.LIST_REFUNDS, listRefunds),
];
