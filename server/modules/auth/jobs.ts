/** Jobs about accounts: a link to the mailbox of whoever forgot their password, and nightly tidying. */
import { after, days, now } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { defineJob } from '#platform/define-job.ts';
import type { Schedule } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import * as queries from './cleanup-queries.ts';
import { mailResetLink, RESET_TASK } from './password/new-password.ts';

/** A session that is over still tells that its address is known, so that its person is no stranger to the limits. */
const KEEP_SESSIONS_MS = days(90);
/** Whoever finds a used link in their mail is told that it was used. */
const KEEP_LINKS_MS = days(30);
const BATCH = 1000;
const MAX_BATCHES = 200;

export const authSchedule = [
  { task: 'accounts.upkeep', cron: '43 3 * * *' },
] as const satisfies Schedule;

export const authJobs = ({ db, config }: Platform) => [
  RESET_TASK.job(({ noteId }) => inTx(db, (tx) => mailResetLink(tx, config, noteId))),
  defineJob('accounts.upkeep', {}, async () => {
    const time = now();
    await inBatches((limit) => queries.deleteSessions(db, after(time, -KEEP_SESSIONS_MS), limit));
    await inBatches((limit) => queries.deleteSpentTokens(db, time, limit));
    await inBatches((limit) => queries.deleteLinks(db, after(time, -KEEP_LINKS_MS), limit));
    await inBatches((limit) => queries.deleteChallenges(db, time, limit));
  }),
];

/** Small statements, so that nobody waits for their locks; what is left stays for the next night. */
async function inBatches(remove: (limit: number) => Promise<number>): Promise<void> {
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    if ((await remove(BATCH)) < BATCH) return;
  }
}
