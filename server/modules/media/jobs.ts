import type { Db } from '#platform/db.ts';
import type { JobHandler } from '#platform/jobs.ts';
import { makeRenditions } from './renditions.ts';

/** The worker's handlers of this module. */
export function mediaJobs(db: Db): Record<string, JobHandler> {
  return {
    'media.make-renditions': (payload: { mediaId: string }) => makeRenditions(db, payload),
  };
}
