/** Jobs of payments: polling providers, voiding authorisations and performing refunds. */
import { after, now, seconds } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { defineJob } from '#platform/define-job.ts';
import type { Schedule } from '#platform/jobs.ts';
import { Id } from '#platform/schemas.ts';
import type { Providers } from './providers/index.ts';
import { reconcile } from './reconciliation/reconcile.ts';
import { pollRefunds } from './refunds/poll-refunds.ts';
import { performRefund } from './refunds/refunds.ts';
import { POLL_JOB, settleStored, voidAuthorisation } from './settlement/settle.ts';
import { VOID_JOB } from './settlement/transitions.ts';

/** A run ends before the next begins, so that runs which wait for a silent provider do not occupy all workers. */
const RUN_MS = seconds(50);
const MAX_PER_RUN = 200;

export const paymentJobs = (db: Db, providers: Providers) => [
  defineJob('payments.refund', { refundId: Id }, ({ refundId }) =>
    performRefund(db, providers, refundId),
  ),
  POLL_JOB.job((stored) => settleStored(db, providers, stored)),
  VOID_JOB.job(({ paymentId }) => voidAuthorisation(db, providers, paymentId)),
  defineJob('payments.reconcile', {}, () =>
    reconcile(db, providers, { limit: MAX_PER_RUN, end: after(now(), RUN_MS) }),
  ),
  defineJob('payments.ask-about-refunds', {}, () =>
    pollRefunds(db, providers, { limit: MAX_PER_RUN, end: after(now(), RUN_MS) }),
  ),
];

export const paymentSchedule = [
  { task: 'payments.reconcile', cron: '* * * * *' },
  { task: 'payments.ask-about-refunds', cron: '*/5 * * * *' },
] as const satisfies Schedule;
