import type { LeavingPerson } from '#modules/accounts/index.ts';
import type { Events } from '#platform/events.ts';
import { readNote } from '#platform/job-notes.ts';
import type { JobHandler } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { forgetEmail } from './queries/people.ts';

export function cartJobs({ db }: Platform): Record<string, JobHandler> {
  return {
    'cart.forget-person': async ({ noticeId }: Events['account.closed']) => {
      const person = await readNote<LeavingPerson>(db, noticeId);
      if (person?.email) await forgetEmail(db, person.email);
    },
  };
}
