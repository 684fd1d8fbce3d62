/** What shoppers and their banks do: every step of a payment, with Stripe's events of it. */
import type Stripe from 'stripe';
import {
  type Account,
  findIntent,
  findSession,
  happen,
  idOf,
  made,
  newId,
  type SessionRow,
  secondsOf,
  sessionOf,
} from './account.ts';
import { newCharge } from './money-objects.ts';
import { newIntent } from './objects.ts';

type Decline = { code: string; declineCode: string; message: string };

const declined = (declineCode: string, message: string, code = 'card_declined'): Decline => ({
  code,
  declineCode,
  message,
});

/** How an attempt may end; failures with Stripe's reason. */
export const RESULTS = {
  paid: null,
  authentication: null,
  processing: null,
  declined: declined('generic_decline', 'Your card was declined.'),
  insufficient_funds: declined('insufficient_funds', 'Your card has insufficient funds.'),
  lost_card: declined('lost_card', 'Your card was declined.'),
  expired_card: declined('expired_card', 'Your card has expired.', 'expired_card'),
  incorrect_cvc: declined(
    'incorrect_cvc',
    "Your card's security code is incorrect.",
    'incorrect_cvc',
  ),
  processing_error: declined(
    'processing_error',
    'An error occurred while processing your card. Try again in a little bit.',
    'processing_error',
  ),
} satisfies Record<string, Decline | null>;
export type Outcome = keyof typeof RESULTS;

const NOT_AUTHENTICATED: Decline = {
  code: 'payment_intent_authentication_failure',
  declineCode: '',
  message:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
};

/** One attempt, on the hosted page (`cs_`) or with Stripe's form (`pi_`). Returns the intent afterwards. */
export function tryToPay(account: Account, ref: string, outcome: Outcome): Stripe.PaymentIntent {
  const row = findSession(account, ref);
  const intent = row ? intentOf(account, row) : findIntent(account, ref);
  if (!intent) throw new Error(`there is nothing to pay with ${ref}`);
  if (row && row.session.status !== 'open') throw new Error(`the page is ${row.session.status}`);
  if (!['requires_payment_method', 'requires_action'].includes(intent.status)) {
    throw new Error(`the intent is ${intent.status}`);
  }
  intent.payment_method = newId('pm');
  intent.last_payment_error = null;
  const failure = RESULTS[outcome];
  if (failure) fail(account, intent, failure);
  else if (outcome === 'authentication') requireAuthentication(account, intent);
  else if (outcome === 'processing') startProcessing(account, intent);
  else succeed(account, intent);
  return intent;
}

/** The shopper's answer to their bank. */
export function authenticate(account: Account, ref: string, isConfirmed: boolean): void {
  const intent = findIntent(account, ref);
  if (intent?.status !== 'requires_action') throw new Error('nothing waits for authentication');
  intent.next_action = null;
  if (isConfirmed) succeed(account, intent);
  else fail(account, intent, NOT_AUTHENTICATED);
}

/** A method that takes days, such as a direct debit, completes. */
export function finishProcessing(account: Account, ref: string, isPaid: boolean): void {
  const intent = findIntent(account, ref);
  if (intent?.status !== 'processing') throw new Error('nothing is processed');
  const row = sessionOf(account, intent.id);
  intent.processing = null;
  if (isPaid) {
    succeed(account, intent);
    if (row) happen(account, 'checkout.session.async_payment_succeeded', row.session);
  } else {
    fail(account, intent, RESULTS.insufficient_funds);
    if (row) happen(account, 'checkout.session.async_payment_failed', row.session);
  }
}

/** Checkout creates the PaymentIntent at the first attempt, not when the session is opened. */
function intentOf(account: Account, { session, intentData }: SessionRow): Stripe.PaymentIntent {
  const known = account.intents.get(idOf(session.payment_intent) ?? '');
  if (known) return known;
  const start = made(account, 'pi');
  const intent = newIntent(start, {
    ...intentData,
    amount: session.amount_total ?? 0,
    currency: session.currency ?? '',
    clientSecret: `${start.id}_secret_${newId('s').slice(2)}`,
    isAutomatic: false,
  });
  account.intents.set(intent.id, intent);
  session.payment_intent = intent.id;
  happen(account, 'payment_intent.created', intent);
  return intent;
}

function fail(account: Account, intent: Stripe.PaymentIntent, failure: Decline): void {
  const charge = newCharge(made(account, 'ch'), intent, failure);
  account.charges.set(charge.id, charge);
  intent.status = 'requires_payment_method';
  intent.latest_charge = charge.id;
  intent.payment_method = null;
  intent.last_payment_error = {
    type: failure === NOT_AUTHENTICATED ? 'invalid_request_error' : 'card_error',
    code: failure.code,
    message: failure.message,
    charge: charge.id,
    ...(failure.declineCode && { decline_code: failure.declineCode }),
  };
  happen(account, 'charge.failed', charge);
  happen(account, 'payment_intent.payment_failed', intent);
}

function requireAuthentication(account: Account, intent: Stripe.PaymentIntent): void {
  intent.status = 'requires_action';
  intent.next_action = {
    type: 'redirect_to_url',
    redirect_to_url: { return_url: null, url: null },
  };
  happen(account, 'payment_intent.requires_action', intent);
}

function startProcessing(account: Account, intent: Stripe.PaymentIntent): void {
  intent.status = 'processing';
  happen(account, 'payment_intent.processing', intent);
  completeSession(account, intent);
}

function succeed(account: Account, intent: Stripe.PaymentIntent): void {
  const charge = newCharge(made(account, 'ch'), intent, null);
  account.charges.set(charge.id, charge);
  intent.latest_charge = charge.id;
  intent.last_payment_error = null;
  happen(account, 'charge.succeeded', charge);
  if (intent.capture_method === 'manual') {
    intent.status = 'requires_capture';
    intent.amount_capturable = intent.amount;
    happen(account, 'payment_intent.amount_capturable_updated', intent);
  } else {
    intent.status = 'succeeded';
    intent.amount_received = intent.amount;
    happen(account, 'payment_intent.succeeded', intent);
  }
  completeSession(account, intent);
}

function completeSession(account: Account, intent: Stripe.PaymentIntent): void {
  const row = sessionOf(account, intent.id);
  if (!row) return;
  const { session } = row;
  const isFirst = session.status === 'open';
  session.status = 'complete';
  session.url = null;
  session.payment_status = intent.status === 'succeeded' ? 'paid' : 'unpaid';
  if (isFirst) happen(account, 'checkout.session.completed', session);
}

/** Nobody can pay there any more; an intent of a failed attempt ends with it. */
export function expire(account: Account, { session }: SessionRow): void {
  session.status = 'expired';
  session.url = null;
  const intent = account.intents.get(idOf(session.payment_intent) ?? '');
  if (intent && intent.status !== 'canceled') cancel(account, intent, 'automatic');
  happen(account, 'checkout.session.expired', session);
}

export function expireOverdue(account: Account): void {
  for (const row of account.sessions.values()) {
    if (row.session.status !== 'open' || row.session.expires_at > secondsOf(account)) continue;
    const intent = account.intents.get(idOf(row.session.payment_intent) ?? '');
    if (intent?.status !== 'requires_action') expire(account, row);
  }
}

export function cancel(account: Account, intent: Stripe.PaymentIntent, reason: string | null) {
  intent.status = 'canceled';
  intent.canceled_at = secondsOf(account);
  intent.cancellation_reason = reason;
  intent.amount_capturable = 0;
  intent.next_action = null;
  happen(account, 'payment_intent.canceled', intent);
}
