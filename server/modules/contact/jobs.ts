import type { LeavingPerson } from '#modules/accounts/index.ts';
import { defineJob } from '#platform/define-job.ts';
import { readNote } from '#platform/job-notes.ts';
import type { Platform } from '#platform/platform.ts';
import { Text } from '#platform/schemas.ts';
import { deleteByEmail } from './queries.ts';

export const contactJobs = ({ db }: Platform) => [
  defineJob('contact.forget-person', { noticeId: Text(100) }, async ({ noticeId }) => {
    const person = await readNote<LeavingPerson>(db, noticeId);
    if (person?.email) await deleteByEmail(db, person.email);
  }),
];
