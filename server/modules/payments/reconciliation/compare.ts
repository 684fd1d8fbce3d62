/** Compares our ledger with the providers': each recently captured payment is looked up. Read-only on both sides. */
import { after, days, now } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { reportFault } from '#platform/faults.ts';
import { knownPayment } from '../attempts/attempt.ts';
import { isUnreachable, type PaymentUpdate, ProviderRefusal } from '../provider.ts';
import { type Providers, requirePaymentMethod } from '../providers/index.ts';
import { type CapturedPayment, capturedPayments } from './queries.ts';

/** Each takes a network call, so only the newest are compared. */
const MAX_COMPARED = 500;

/** `differs` describes each difference; empty when both sides agree. */
export type Comparison = { compared: number; differs: string[]; unreachable: string[] };

export async function compareWithProviders(
  db: Db,
  providers: Providers,
  { sinceDays }: { sinceDays: number },
): Promise<Comparison> {
  const since = after(now(), -days(sinceDays));
  const comparison: Comparison = { compared: 0, differs: [], unreachable: [] };
  for (const payment of await capturedPayments(db, since, MAX_COMPARED)) {
    const { provider, capabilities } = requirePaymentMethod(providers, payment.method);
    if (capabilities.flow === 'later') continue;
    comparison.compared += 1;
    try {
      const update = await provider.fetchStatus(knownPayment(payment));
      comparison.differs.push(...differences(payment, update));
    } catch (error) {
      const isTheirs = isUnreachable(error) || error instanceof ProviderRefusal;
      if (!isTheirs) reportFault(error, `${nameOf(payment)} could not be compared`);
      comparison.unreachable.push(nameOf(payment));
    }
  }
  return comparison;
}

const nameOf = ({ orderNumber, method, providerRef }: CapturedPayment) =>
  `order ${orderNumber} (${method} ${providerRef})`;

function differences(payment: CapturedPayment, update: PaymentUpdate): string[] {
  const { amount, currency, refunded } = payment;
  const found: string[] = [];
  if (update.outcome !== 'captured') found.push(`is ${update.outcome} there and captured here`);
  if (update.amount !== amount || update.currency !== currency) {
    found.push(`is ${update.amount} ${update.currency} there and ${amount} ${currency} here`);
  }
  if (update.refunded !== undefined && update.refunded !== refunded) {
    found.push(`has ${update.refunded} given back there and ${refunded} here`);
  }
  return found.map((words) => `${nameOf(payment)} ${words}`);
}
