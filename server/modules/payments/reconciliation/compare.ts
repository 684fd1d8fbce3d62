/** Our books against the providers': every captured payment of late, asked there. Changes nothing on either side. */
import { after, days, now } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { reportFault } from '#platform/faults.ts';
import { knownPayment } from '../attempts/attempt.ts';
import { isUnreachable, type PaymentFacts, ProviderRefusal } from '../provider.ts';
import { type Providers, wayToPay } from '../providers/index.ts';
import { type BookedPayment, bookedPayments } from './queries.ts';

/** One network call each, so the newest are asked. */
const MOST_ASKED = 500;

/** `differs` says in words how; empty when both agree. */
export type Comparison = { asked: number; differs: string[]; unreached: string[] };

export async function compareWithProviders(
  db: Db,
  providers: Providers,
  { sinceDays }: { sinceDays: number },
): Promise<Comparison> {
  const since = after(now(), -days(sinceDays));
  const comparison: Comparison = { asked: 0, differs: [], unreached: [] };
  for (const booked of await bookedPayments(db, since, MOST_ASKED)) {
    const { provider, traits } = wayToPay(providers, booked.method);
    if (traits.flow === 'later') continue;
    comparison.asked += 1;
    try {
      const facts = await provider.look(knownPayment(booked));
      comparison.differs.push(...differences(booked, facts));
    } catch (error) {
      const isTheirs = isUnreachable(error) || error instanceof ProviderRefusal;
      if (!isTheirs) reportFault(error, `${nameOf(booked)} could not be compared`);
      comparison.unreached.push(nameOf(booked));
    }
  }
  return comparison;
}

const nameOf = ({ orderNumber, method, providerRef }: BookedPayment) =>
  `order ${orderNumber} (${method} ${providerRef})`;

function differences(booked: BookedPayment, facts: PaymentFacts): string[] {
  const { amount, currency, refunded } = booked;
  const found: string[] = [];
  if (facts.outcome !== 'captured') found.push(`is ${facts.outcome} there and captured here`);
  if (facts.amount !== amount || facts.currency !== currency) {
    found.push(`is ${facts.amount} ${facts.currency} there and ${amount} ${currency} here`);
  }
  if (facts.refunded !== undefined && facts.refunded !== refunded) {
    found.push(`has ${facts.refunded} given back there and ${refunded} here`);
  }
  return found.map((words) => `${nameOf(booked)} ${words}`);
}
