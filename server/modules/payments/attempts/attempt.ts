/**
 * Attempts to pay. A payment row exists before the provider hears of it, and the key of the call follows from it, so a
 * lost answer or a killed process never opens a second page that somebody could pay at.
 */
import { orderTokenOf } from '#modules/orders/index.ts';
import { after, minutes, now } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db.ts';
import type { Refusal } from '#platform/errors.ts';
import { reportFault } from '#platform/faults.ts';
import type { Config } from '#server/config.ts';
import { notPossible, providerSaysNo, providerUnreachable } from '../errors.ts';
import {
  type Intent,
  isUnreachable,
  type KnownPayment,
  type MethodTraits,
  type OpenRequest,
  type PayForm,
  ProviderRefusal,
} from '../provider.ts';
import { type Providers, wayToPay } from '../providers/index.ts';
import * as queries from './queries.ts';

export type PayableOrder = {
  id: string;
  number: number;
  email: string;
  locale: string;
  total: number;
  currency: string;
};

/** A webhook is usually quicker than this. */
const ASK_AFTER_MS = minutes(2);

/** How long an order that is to be paid so may wait; null: for ever. */
export function paymentDeadline({ waitsMinutes }: MethodTraits): Date | null {
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

/** What a provider is told of a payment that it has opened. */
export function knownPayment({ id, providerRef, ...payment }: queries.Payment): KnownPayment {
  if (!providerRef) throw new Error('only a payment that was opened is known at its provider');
  const { method, intent, transactionRef, amount, currency } = payment;
  return { paymentId: id, method, intent, providerRef, transactionRef, amount, currency };
}

/**
 * Opens the provider's page, or answers how the attempt stands: one that has come to an end gets no page any more. A
 * network call: never inside a transaction.
 */
export async function openPayment(
  db: Db,
  config: Config,
  providers: Providers,
  { order, payment }: { order: PayableOrder; payment: queries.Payment },
): Promise<OpenedPayment> {
  const { provider, traits } = wayToPay(providers, payment.method);
  const asking = { order, payment, provider: provider.name };
  if (payment.providerRef || payment.state !== 'created') {
    const answer = answerOf(payment);
    if (traits.flow !== 'embedded' || payment.state !== 'requires_action') return answer;
    // Its secret is not kept: the same request, by the same key, answers it again.
    const tries = Math.max(0, payment.openTries - 1);
    const again = await reach(() => provider.open(requestFor(config, { ...asking, tries })));
    // Of another intent it would be paid unseen: then there is nothing to go on with.
    const isOurs = again.providerRef === payment.providerRef;
    return { ...answer, clientSecret: (isOurs && again.clientSecret) || null };
  }
  const tries = payment.isNew ? 0 : await queries.countOpening(db, payment.id);
  const opened = await reach(
    () => provider.open(requestFor(config, { ...asking, tries })),
    notPossible,
  );
  const askAt = traits.flow === 'later' ? null : after(now(), ASK_AFTER_MS);
  const standing = await queries.markOpened(db, payment.id, { ...opened, askAt });
  const isOurs = standing.providerRef === opened.providerRef;
  const answer = answerOf({ ...payment, ...standing }, isOurs ? opened.clientSecret : undefined);
  if (standing.state !== 'cancelled') return answer;
  // Called off while its page was being opened: nobody may pay there.
  const { providerRef, transactionRef = null } = opened;
  await reach(() => provider.close(knownPayment({ ...payment, providerRef, transactionRef })));
  return answer;
}

/** Only where the shopper has something left to do; whoever went there again could pay again. */
function answerOf(payment: queries.Payment, clientSecret: string | null = null): OpenedPayment {
  const { id, method, state: status, redirectUrl, form } = payment;
  const isWaiting = status === 'created' || status === 'requires_action';
  const ways = isWaiting
    ? { redirectUrl, clientSecret, form }
    : { redirectUrl: null, clientSecret: null, form: null };
  return { id, method, status, ...ways };
}

type Asking = { order: PayableOrder; payment: queries.Payment; provider: string; tries: number };

function requestFor(config: Config, { order, payment, provider, tries }: Asking): OpenRequest {
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
 * A provider that cannot be reached is expected, and nothing is lost: the caller may try again. So is its refusal. Faults
 * of our own are thrown on.
 */
export async function reach<T>(
  call: () => Promise<T>,
  whenRefused: () => Refusal = providerSaysNo,
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
 * For what is tried again later anyway: a provider that is not reached is passed over. Anything else is a fault that
 * somebody must see, and no reason to keep others waiting. `words` say what was being done.
 */
export async function unlessUnreachable(work: Promise<unknown>, words: string): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isUnreachable(error)) reportFault(error, words);
  }
}
