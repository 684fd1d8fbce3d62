/** Nightly deletion of what has expired. */
import { after, now } from './clock.ts';
import { sql } from './db.ts';
import { defineJob } from './define-job.ts';
import { KEY_LIFE_MS } from './idempotency.ts';
import { dropOldNotes } from './job-notes.ts';
import type { Schedule } from './jobs.ts';
import type { Platform } from './platform.ts';

export const cleanupSchedule = [{ task: 'upkeep', cron: '17 3 * * *' }] as const satisfies Schedule;

export const cleanupJobs = ({ db }: Platform) => [
  defineJob('upkeep', {}, async () => {
    const time = now();
    await sql`delete from idempotency_keys where created_at < ${after(time, -KEY_LIFE_MS)}`.execute(
      db,
    );
    await dropOldNotes(db);
    await sql`delete from rate_limits where expire < ${time.getTime()}`.execute(db);
  }),
];
