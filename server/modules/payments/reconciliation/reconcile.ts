/** What providers are asked when nobody told us. */
import { after, days, hours, now } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { unlessUnreachable } from '../attempts/attempt.ts';
import { type Payment, paymentById, takePaymentsToAsk } from '../attempts/queries.ts';
import type { Providers } from '../providers/index.ts';
import { flagPayment } from '../review/queries.ts';
import { forgottenEvents } from '../settlement/inbox-queries.ts';
import { settle, settleStored } from '../settlement/settle.ts';
import { isOpen } from '../settlement/transitions.ts';

const FORGOTTEN_MS = hours(1);
/** As long as payments and events are asked about at all. */
const ASKED_MS = days(30);
/** After this, a payment without an answer needs a person; bank debits take days, but say that they are on their way. */
const PATIENCE_MS = hours(24);

/**
 * Asks about every payment that was left unclear, and about events whose own job has given up. What fails, or is not
 * reached before `end`, has its turn at a later run.
 */
export async function reconcile(
  db: Db,
  providers: Providers,
  { most, end }: { most: number; end: Date },
): Promise<void> {
  const at = now();
  const since = after(at, -ASKED_MS);
  const before = after(at, -FORGOTTEN_MS);
  for (const key of await forgottenEvents(db, { since, before, most })) {
    if (now() >= end) return;
    await unlessUnreachable(
      settleStored(db, providers, key),
      `an event of ${key.provider} could not be settled`,
    );
  }
  for (const id of await takePaymentsToAsk(db, at, most)) {
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
  // Asked for the last time: whatever it says now, nobody would hear of it again.
  if (state === 'processing') return after(createdAt, ASKED_MS) <= at;
  const waits = state === 'created' || state === 'requires_action';
  return waits && after(expiresAt ?? createdAt, PATIENCE_MS) <= at;
}
