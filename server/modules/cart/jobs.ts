import type { LeavingPerson } from '#modules/accounts/index.ts';
import { defineJob } from '#platform/define-job.ts';
import { readNote } from '#platform/job-notes.ts';
import type { Platform } from '#platform/platform.ts';
import { Text } from '#platform/schemas.ts';
import { forgetEmail } from './queries/people.ts';

export const cartJobs = ({ db }: Platform) => [
  defineJob('cart.forget-person', { noticeId: Text(100) }, async ({ noticeId }) => {
    const person = await readNote<LeavingPerson>(db, noticeId);
    if (person?.email) await forgetEmail(db, person.email);
  }),
];
