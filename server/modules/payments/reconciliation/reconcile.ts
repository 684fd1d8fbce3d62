/** Polls providers for payments and events that were never settled. */
import { after, days, hours, now } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { unlessUnreachable } from '../attempts/attempt.ts';
import { type Payment, paymentById, paymentsDueForPoll } from '../attempts/queries.ts';
import type { Providers } from '../providers/index.ts';
import { flagPayment } from '../review/queries.ts';
import { awaitedEvents, overdueEvents } from '../settlement/inbox-queries.ts';
import { settle, settleAwaited, settleStored } from '../settlement/settle.ts';
import { isOpen } from '../settlement/transitions.ts';

const OVERDUE_MS = hours(1);
/** How long payments and events are polled. */
const POLLED_MS = days(30);
/** After this long without an answer a person should look. Bank debits take days, but report `processing`. */
const TIMEOUT_MS = hours(24);

/**
 * Polls every payment that is still open, and events whose own job has given up; and applies events whose transaction has
 * found its payment. What fails, or is not reached before `end`, is tried again in a later run.
 */
export async function reconcile(
  db: Db,
  providers: Providers,
  { limit, end }: { limit: number; end: Date },
): Promise<void> {
  const at = now();
  const since = after(at, -POLLED_MS);
  const before = after(at, -OVERDUE_MS);
  for (const key of await overdueEvents(db, { since, before, limit })) {
    if (now() >= end) return;
    await unlessUnreachable(
      settleStored(db, providers, key),
      `an event of ${key.provider} could not be settled`,
    );
  }
  for (const key of await awaitedEvents(db, limit)) await settleAwaited(db, providers, key);
  for (const id of await paymentsDueForPoll(db, at, limit)) {
    if (now() >= end) return;
    await unlessUnreachable(settle(db, providers, id), `payment ${id} could not be settled`);
    const payment = await paymentById(db, id);
    if (payment && isTooLongUnclear(payment, at)) {
      await flagPayment(db, id, { attention: 'unclear', at });
    }
  }
}

function isTooLongUnclear(payment: Payment, at: Date): boolean {
  const { state, attention, createdAt, expiresAt } = payment;
  if (!isOpen(state) || attention !== null) return false;
  // Polled for the last time: nothing would ever change it again.
  if (state === 'processing') return after(createdAt, POLLED_MS) <= at;
  const waits = state === 'created' || state === 'requires_action';
  return waits && after(expiresAt ?? createdAt, TIMEOUT_MS) <= at;
}
