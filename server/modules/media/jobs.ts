import type { Db } from '#platform/db.ts';
import { defineJob } from '#platform/define-job.ts';
import { Id } from '#platform/schemas.ts';
import { makeRenditions } from './renditions.ts';

export const mediaJobs = (db: Db) => [
  defineJob('media.make-renditions', { mediaId: Id }, (payload) => makeRenditions(db, payload)),
];
