/** Jobs of payments: what providers are asked when nobody told us, and money that goes back. */
import { after, now, seconds } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { defineJob } from '#platform/define-job.ts';
import type { Schedule } from '#platform/jobs.ts';
import { Id } from '#platform/schemas.ts';
import type { Providers } from './providers/index.ts';
import { reconcile } from './reconciliation/reconcile.ts';
import { askAboutRefunds, performRefund } from './refunds/refunds.ts';
import { ASK_JOB, releaseHeld, settleStored } from './settlement/settle.ts';
import { RELEASE_JOB } from './settlement/transitions.ts';

/** A run ends before the next begins, or runs that wait for a silent provider would take all workers. */
const RUN_MS = seconds(50);
const MAX_PER_RUN = 200;

export const paymentJobs = (db: Db, providers: Providers) => [
  defineJob('payments.refund', { refundId: Id }, ({ refundId }) =>
    performRefund(db, providers, refundId),
  ),
  ASK_JOB.job((stored) => settleStored(db, providers, stored)),
  RELEASE_JOB.job(({ paymentId }) => releaseHeld(db, providers, paymentId)),
  defineJob('payments.reconcile', {}, () =>
    reconcile(db, providers, { most: MAX_PER_RUN, end: after(now(), RUN_MS) }),
  ),
  defineJob('payments.ask-about-refunds', {}, () =>
    askAboutRefunds(db, providers, { most: MAX_PER_RUN, end: after(now(), RUN_MS) }),
  ),
];

export const paymentSchedule = [
  { task: 'payments.reconcile', cron: '* * * * *' },
  { task: 'payments.ask-about-refunds', cron: '*/5 * * * *' },
] as const satisfies Schedule;
