/** Polling refunds that no webhook has settled. */
import { after, days, hours, now } from '#platform/clock.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { unlessUnreachable } from '../attempts/attempt.ts';
import { lockPayment } from '../attempts/queries.ts';
import type { Providers } from '../providers/index.ts';
import { flagPayment } from '../review/queries.ts';
import * as queries from './queries.ts';
import { performRefund } from './refunds.ts';

/** After this long without an answer a person should look. Banks may take two weeks for a refund. */
const TIMEOUT_MS = { requested: days(2), pending: days(14) };

/**
 * The job: polls refunds for a month, and puts them in the review queue, once, when they take too long. What is not
 * reached before `end` is tried again in a later run.
 */
export async function pollRefunds(
  db: Db,
  providers: Providers,
  { limit, end }: { limit: number; end: Date },
): Promise<void> {
  const at = now();
  const ids = await queries.refundsDueForPoll(db, { at, nextAt: after(at, hours(1)), limit });
  for (const id of ids) {
    if (now() >= end) return;
    await unlessUnreachable(
      performRefund(db, providers, id),
      `refund ${id} could not be asked about`,
    );
    const refund = await queries.refundById(db, id);
    if (refund && isLate(refund, at)) await inTx(db, (tx) => flagLate(tx, refund, at));
  }
}

function isLate({ state, createdAt }: queries.Refund, at: Date): boolean {
  if (state === 'done' || state === 'failed') return false;
  return after(createdAt, TIMEOUT_MS[state]) <= at;
}

async function flagLate(tx: Tx, { id, paymentId }: queries.Refund, at: Date): Promise<void> {
  await lockPayment(tx, paymentId);
  if (!(await queries.markLate(tx, id))) return;
  await flagPayment(tx, paymentId, { attention: 'refund_failed', at });
}
