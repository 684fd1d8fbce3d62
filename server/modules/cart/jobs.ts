import type { LeavingPerson } from '#modules/accounts/index.ts';
import { after, days, now } from '#platform/clock.ts';
import { defineJob } from '#platform/define-job.ts';
import { readNote } from '#platform/job-notes.ts';
import type { Schedule } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { Text } from '#platform/schemas.ts';
import { deleteOldGuestCarts, eraseGuestsOfOldCarts } from './queries/old-carts.ts';
import { eraseEmail } from './queries/people.ts';

/**
 * How long after its last change a guest's cart is deleted, with the name and address typed into it: nobody comes
 * back for a cart of last season, and people who never ordered are not to be stored for good. Carts of accounts
 * stay.
 */
const GUEST_CART_LIFE_MS = days(90);
const BATCH = 1000;
const MAX_BATCHES = 200;

export const cartSchedule = [
  { task: 'cart.cleanup', cron: '53 3 * * *' },
] as const satisfies Schedule;

export const cartJobs = ({ db }: Platform) => [
  defineJob('cart.forget-person', { noticeId: Text(100) }, async ({ noticeId }) => {
    const person = await readNote<LeavingPerson>(db, noticeId);
    if (person?.email) await eraseEmail(db, person.email);
  }),
  defineJob('cart.cleanup', {}, async () => {
    const before = after(now(), -GUEST_CART_LIFE_MS);
    for (const cleanUp of [deleteOldGuestCarts, eraseGuestsOfOldCarts]) {
      // Small statements, so that nobody waits for their locks; what is left stays for the next night.
      for (let batch = 0; batch < MAX_BATCHES; batch++) {
        if ((await cleanUp(db, before, BATCH)) < BATCH) break;
      }
    }
  }),
];
