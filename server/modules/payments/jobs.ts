/** Jobs of payments: what providers are asked when nobody told us, and money that goes back. */
import { after, days, hours, now, seconds } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { defineJob } from '#platform/define-job.ts';
import type { Schedule } from '#platform/jobs.ts';
import { Id } from '#platform/schemas.ts';
import { paymentById, takePaymentsToAsk } from './attempts/queries.ts';
import type { Providers } from './providers/index.ts';
import { askAboutRefunds, performRefund } from './refunds/refunds.ts';
import { flagPayment } from './review/queries.ts';
import { forgottenEvents } from './settlement/inbox-queries.ts';
import { ASK_JOB, releaseHeld, settle, settleStored } from './settlement/settle.ts';
import { isOpen, RELEASE_JOB } from './settlement/transitions.ts';

/** A run ends before the next begins, or runs that wait for a silent provider would take all workers. */
const RUN_MS = seconds(50);
const MOST_PER_RUN = 200;
const FORGOTTEN_MS = hours(1);
/** As long as payments and events are asked about at all. */
const ASKED_MS = days(30);
/** After this, a payment without an answer needs a person; bank debits take days, but say that they are on their way. */
const PATIENCE_MS = hours(24);

export const paymentJobs = (db: Db, providers: Providers) => [
  defineJob('payments.refund', { refundId: Id }, ({ refundId }) =>
    performRefund(db, providers, refundId),
  ),
  ASK_JOB.job((stored) => settleStored(db, providers, stored)),
  RELEASE_JOB.job(({ paymentId }) => releaseHeld(db, providers, paymentId)),
  defineJob('payments.reconcile', {}, () => reconcile(db, providers)),
  defineJob('payments.ask-about-refunds', {}, () =>
    askAboutRefunds(db, providers, { most: MOST_PER_RUN, end: after(now(), RUN_MS) }),
  ),
];

/** Asks about every payment that was left unclear, and about events whose own job has given up; what fails, or is not reached in time, has its turn again later. */
async function reconcile(db: Db, providers: Providers): Promise<void> {
  const at = now();
  const end = after(at, RUN_MS);
  for (const key of await forgottenEvents(db, {
    ...{ since: after(at, -ASKED_MS), before: after(at, -FORGOTTEN_MS), most: MOST_PER_RUN },
  })) {
    if (now() >= end) return;
    await settleStored(db, providers, key).catch(() => undefined);
  }
  for (const id of await takePaymentsToAsk(db, at, MOST_PER_RUN)) {
    if (now() >= end) return;
    await settle(db, providers, id).catch(() => undefined);
    const payment = await paymentById(db, id);
    if (!payment || !isOpen(payment.state) || payment.attention !== null) continue;
    const waits = payment.state === 'created' || payment.state === 'requires_action';
    const since = after(payment.expiresAt ?? payment.createdAt, PATIENCE_MS);
    // Asked for the last time: whatever it says now, nobody would hear of it again.
    const isLast = payment.state === 'processing' && after(payment.createdAt, ASKED_MS) <= at;
    if (isLast || (waits && since <= at)) await flagPayment(db, id, { attention: 'unclear', at });
  }
}

export const paymentSchedule = [
  { task: 'payments.reconcile', cron: '* * * * *' },
  { task: 'payments.ask-about-refunds', cron: '*/5 * * * *' },
] as const satisfies Schedule;
