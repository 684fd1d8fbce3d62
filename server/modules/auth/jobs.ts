/** Jobs about accounts: the link for a forgotten password, and nightly cleanup. */
import { after, days, now } from '#platform/clock.ts';
import { inTx } from '#platform/db.ts';
import { defineJob } from '#platform/define-job.ts';
import type { Schedule } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import * as queries from './cleanup-queries.ts';
import { mailResetLink, RESET_TASK } from './password/new-password.ts';

/** An ended session still tells that its network is known, so that limits do not take its person for a stranger. */
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
