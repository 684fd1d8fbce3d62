import type { LeavingPerson } from '#modules/accounts/index.ts';
import { after, days, now } from '#platform/clock.ts';
import { defineJob } from '#platform/define-job.ts';
import { readNote } from '#platform/job-notes.ts';
import type { Schedule } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { Text } from '#platform/schemas.ts';
import { deleteByEmail, deleteUnconfirmed } from './queries.ts';

/** An address that nobody confirmed may be a stranger's; a link works for a week. */
const UNCONFIRMED_MS = days(30);
const BATCH = 1000;
const MAX_BATCHES = 200;

export const newsletterSchedule = [
  { task: 'newsletter.cleanup', cron: '41 3 * * *' },
] as const satisfies Schedule;

export const newsletterJobs = ({ db }: Platform) => [
  defineJob('newsletter.forget-person', { noticeId: Text(100) }, async ({ noticeId }) => {
    const person = await readNote<LeavingPerson>(db, noticeId);
    if (person?.email) await deleteByEmail(db, person.email);
  }),
  defineJob('newsletter.cleanup', {}, async () => {
    const before = after(now(), -UNCONFIRMED_MS);
    for (let batch = 0; batch < MAX_BATCHES; batch++) {
      if ((await deleteUnconfirmed(db, before, BATCH)) < BATCH) break;
    }
  }),
];
