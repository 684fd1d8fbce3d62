/**
 * Attempts to pay. A payment row exists before the provider hears of it, and its id is the idempotency key of the
 * call, so a lost answer or a killed process never opens a second page.
 */
import { orderTokenOf } from '#modules/orders/index.ts';
import { after, minutes, now } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Config } from '#server/config.ts';
import { providerUnreachable, unknownMethod } from './errors.ts';
import type { PaymentProvider } from './provider.ts';
import type { Providers } from './providers/index.ts';
import * as queries from './queries.ts';

export type PayableOrder = {
  id: string;
  number: number;
  email: string;
  locale: string;
  total: number;
  currency: string;
};

export function providerFor(providers: Providers, method: string): PaymentProvider {
  const provider = providers[method];
  if (!provider) throw unknownMethod();
  return provider;
}

/** How long an order that is to be paid so may wait; null: for ever. */
export function paymentDeadline({ waitsMinutes }: PaymentProvider): Date | null {
  return waitsMinutes === null ? null : after(now(), minutes(waitsMinutes));
}

export async function createPayment(
  tx: Tx,
  order: PayableOrder,
  { method, expiresAt }: { method: string; expiresAt: Date | null },
): Promise<queries.Payment> {
  const { id: orderId, total: amount, currency } = order;
  return queries.insertPayment(tx, {
    orderId,
    method,
    amount,
    currency,
    createdAt: now(),
    expiresAt,
  });
}

export type OpenedPayment = {
  id: string;
  status: string;
  redirectUrl: string | null;
  clientSecret: string | null;
};

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
  if (payment.providerRef || payment.state !== 'created') {
    const { id, state: status, redirectUrl } = payment;
    return { id, status, redirectUrl, clientSecret: null };
  }
  const provider = providerFor(providers, payment.method);
  const opened = await reach(() =>
    provider.open({
      paymentId: payment.id,
      orderNumber: String(order.number),
      amount: payment.amount,
      currency: payment.currency,
      email: order.email,
      locale: order.locale,
      returnUrl: returnUrl(config, order),
      cancelUrl: `${returnUrl(config, order)}&left`,
      webhookUrl: webhookUrl(config, payment.method),
      expiresAt: payment.expiresAt,
    }),
  );
  const { providerRef, redirectUrl = null, clientSecret = null } = opened;
  const status = await queries.markOpened(db, payment.id, { providerRef, redirectUrl });
  if (status !== 'cancelled') return { id: payment.id, status, redirectUrl, clientSecret };
  // Called off while its page was being opened: nobody may pay there.
  await reach(() => provider.close(providerRef));
  return { id: payment.id, status, redirectUrl: null, clientSecret: null };
}

/** The browser comes back with the order's token, so that a guest on another device sees the order too. */
function returnUrl(config: Config, { id, number }: PayableOrder): string {
  return `${config.publicUrl}/checkout/return/${number}?token=${orderTokenOf(config, id)}`;
}

function webhookUrl(config: Config, method: string): string {
  return `${config.publicUrl}/webhooks/${method}`;
}

/** A provider that cannot be reached is an expected fault: the shopper may try again, nothing is lost. */
export async function reach<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw Object.assign(providerUnreachable(), { cause: error });
  }
}
