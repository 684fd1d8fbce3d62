import type { Events } from '#platform/events.ts';
import type { JobHandler } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { forgetEmail } from './queries/people.ts';

export function cartJobs({ db }: Platform): Record<string, JobHandler> {
  return {
    'cart.forget-person': async ({ email }: Events['account.closed']) => {
      if (email) await forgetEmail(db, email);
    },
  };
}
