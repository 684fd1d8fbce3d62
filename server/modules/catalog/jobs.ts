import { markListed, readSettings } from '#modules/settings/index.ts';
import type { Db } from '#platform/db.ts';
import { inTx } from '#platform/db.ts';
import { defineJob } from '#platform/define-job.ts';
import type { Schedule } from '#platform/jobs.ts';
import { rewriteListing } from './listing.ts';
import { dropGivenUp, productsAfter } from './queries/listings.ts';

export const catalogSchedule = [
  { task: 'catalog.drop-given-up', cron: '27 3 * * *' },
] as const satisfies Schedule;

const PER_TRANSACTION = 100;

export const catalogJobs = (db: Db) => [
  defineJob('catalog.rewrite-lists', {}, () => rewriteLists(db)),
  defineJob('catalog.drop-given-up', {}, () => dropGivenUp(db)),
];

/** Brings the lists of all products up to date, a few at a time, so that nobody who edits one waits for long. */
async function rewriteLists(db: Db): Promise<void> {
  const { languages } = await readSettings(db);
  for (let after: string | null = null; ; ) {
    const ids: string[] = await productsAfter(db, after, PER_TRANSACTION);
    await inTx(db, (tx) => rewriteListing(tx, ids));
    after = ids.at(-1) ?? null;
    if (ids.length < PER_TRANSACTION) break;
  }
  await inTx(db, (tx) => markListed(tx, languages.locales));
}
