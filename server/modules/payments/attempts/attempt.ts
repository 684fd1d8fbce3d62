/**
 * Attempts to pay. A payment row exists before the provider is called, and the idempotency key follows from it, so a
 * lost answer or a killed process never opens a second page that could be paid.
 */
import { orderTokenOf } from '#modules/orders/index.ts';
import { after, minutes, now } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db.ts';
import type { Refusal } from '#platform/errors.ts';
import { reportFault } from '#platform/faults.ts';
import type { Config } from '#server/config.ts';
import { notPossible, providerRefused, providerUnreachable } from '../errors.ts';
import {
  type Intent,
  isUnreachable,
  type KnownPayment,
  type MethodCapabilities,
  type OpenRequest,
  type PayForm,
  ProviderRefusal,
} from '../provider.ts';
import { type Providers, requirePaymentMethod } from '../providers/index.ts';
import * as queries from './queries.ts';

export type PayableOrder = {
  id: string;
  number: string;
  email: string;
  locale: string;
  total: number;
  currency: string;
};

/** Webhooks are usually faster. */
const POLL_AFTER_MS = minutes(2);

/** How long an order may wait for this method; null: for ever. */
export function paymentDeadline({ waitsMinutes }: MethodCapabilities): Date | null {
  return waitsMinutes === null ? null : after(now(), minutes(waitsMinutes));
}

export async function createPayment(
  tx: Tx,
  order: PayableOrder,
  { method, intent, expiresAt }: { method: string; intent: Intent; expiresAt: Date | null },
): Promise<queries.Payment> {
  const { id: orderId, total: amount, currency } = order;
  const createdAt = now();
  return queries.insertPayment(tx, {
    orderId,
    method,
    intent,
    amount,
    currency,
    createdAt,
    expiresAt,
  });
}

export type OpenedPayment = {
  id: string;
  method: string;
  status: string;
  redirectUrl: string | null;
  clientSecret: string | null;
  form: PayForm | null;
};

/** A payment as its provider knows it. */
export function knownPayment({ id, providerRef, ...payment }: queries.Payment): KnownPayment {
  if (!providerRef) throw new Error('only a payment that was opened is known at its provider');
  const { method, intent, transactionRef, amount, currency } = payment;
  return { paymentId: id, method, intent, providerRef, transactionRef, amount, currency };
}

/**
 * Opens the provider's page, or returns the status of an attempt that is open already or has ended. Calls the network,
 * so it must not run inside a transaction.
 */
export async function openPayment(
  db: Db,
  config: Config,
  providers: Providers,
  { order, payment }: { order: PayableOrder; payment: queries.Payment },
): Promise<OpenedPayment> {
  const { provider, capabilities } = requirePaymentMethod(providers, payment.method);
  const opening = { order, payment, provider: provider.name };
  if (payment.providerRef || payment.state !== 'created') {
    const answer = answerOf(payment);
    if (capabilities.flow !== 'embedded' || payment.state !== 'requires_action') return answer;
    // The secret is not stored: the same request with the same key returns it again.
    const tries = Math.max(0, payment.openTries - 1);
    const again = await reach(() => provider.open(requestFor(config, { ...opening, tries })));
    // A payment of another intent would go unnoticed, so its secret is not handed out.
    const isOurs = again.providerRef === payment.providerRef;
    return { ...answer, clientSecret: (isOurs && again.clientSecret) || null };
  }
  const tries = payment.isNew ? 0 : await queries.countOpening(db, payment.id);
  const opened = await reach(
    () => provider.open(requestFor(config, { ...opening, tries })),
    notPossible,
  );
  const pollAt = capabilities.flow === 'later' ? null : after(now(), POLL_AFTER_MS);
  const current = await queries.markOpened(db, payment.id, { ...opened, pollAt });
  const isOurs = current.providerRef === opened.providerRef;
  const answer = answerOf({ ...payment, ...current }, isOurs ? opened.clientSecret : undefined);
  if (current.state !== 'cancelled') return answer;
  // Cancelled while its page was being opened: nobody may pay there.
  const { providerRef, transactionRef = null } = opened;
  await reach(() => provider.close(knownPayment({ ...payment, providerRef, transactionRef })));
  return answer;
}

/** Only where the shopper still has something to do: whoever went there again could pay again. */
function answerOf(payment: queries.Payment, clientSecret: string | null = null): OpenedPayment {
  const { id, method, state: status, redirectUrl, form } = payment;
  const isWaiting = status === 'created' || status === 'requires_action';
  const nextStep = isWaiting
    ? { redirectUrl, clientSecret, form }
    : { redirectUrl: null, clientSecret: null, form: null };
  return { id, method, status, ...nextStep };
}

type Opening = { order: PayableOrder; payment: queries.Payment; provider: string; tries: number };

function requestFor(config: Config, { order, payment, provider, tries }: Opening): OpenRequest {
  const { id: paymentId, method, intent, amount, currency, expiresAt } = payment;
  const { email, locale } = order;
  const returnUrl = returnUrlOf(config, order);
  return {
    paymentId,
    method,
    intent,
    tries,
    amount,
    currency,
    email,
    locale,
    expiresAt,
    orderNumber: String(order.number),
    returnUrl,
    cancelUrl: `${returnUrl}&left`,
    callbackUrl: `${config.publicUrl}/payments/${paymentId}/return`,
    webhookUrl: `${config.publicUrl}/webhooks/${provider}`,
  };
}

type Returning = Pick<PayableOrder, 'id' | 'number'>;

export const pageOfReturn = ({ publicUrl }: Config, { number }: Returning) =>
  `${publicUrl}/checkout/return/${number}`;

/** The browser comes back with the order's token, so that a guest on another device sees the order too. */
export const returnUrlOf = (config: Config, order: Returning) =>
  `${pageOfReturn(config, order)}?token=${orderTokenOf(config, order.id)}`;

/**
 * Turns a provider that is unreachable, or refuses, into a refusal of ours: the caller may try again. Bugs are thrown
 * on.
 */
export async function reach<T>(
  call: () => Promise<T>,
  whenRefused: () => Refusal = providerRefused,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ProviderRefusal) throw Object.assign(whenRefused(), { cause: error });
    if (isUnreachable(error)) throw Object.assign(providerUnreachable(), { cause: error });
    throw error;
  }
}

/**
 * For what is tried again later anyway: an unreachable provider is ignored. Anything else is reported as a fault and
 * does not stop the others. `words` say what was being done.
 */
export async function unlessUnreachable(work: Promise<unknown>, words: string): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isUnreachable(error)) reportFault(error, words);
  }
}
