/** Jobs of checkout: orders that have expired. */
import { unlessUnreachable } from '#modules/payments/index.ts';
import { readSettings } from '#modules/settings/index.ts';
import { after, days, minutes, now, seconds } from '#platform/clock.ts';
import { defineJob } from '#platform/define-job.ts';
import type { Schedule } from '#platform/jobs.ts';
import { endUnshipped, expireOrder, type Shop } from './checkout.ts';
import { EXPIRE_JOB } from './place-order.ts';
import { overdueOrders, unshippedUnpaid } from './queries.ts';

const LATE_MS = minutes(2);
/** A run ends before the next begins, so that runs which wait for a silent provider do not occupy all workers. */
const RUN_MS = seconds(50);

export function checkoutJobs(shop: Shop) {
  const { db } = shop.platform;
  return [
    EXPIRE_JOB.job(({ orderId }) => expireOrder(shop, orderId)),
    // A safety net for orders whose own job is gone, because someone emptied the queue.
    defineJob('checkout.sweep-overdue', {}, async () =>
      oneByOne(await overdueOrders(db, after(now(), -LATE_MS)), (orderId) =>
        expireOrder(shop, orderId),
      ),
    ),
    defineJob('checkout.sweep-unshipped', {}, async () => {
      const { unpaid } = await readSettings(db);
      const ids = await unshippedUnpaid(db, after(now(), -days(unpaid.endsAfterDays)));
      await oneByOne(ids, (orderId) => endUnshipped(shop, orderId));
    }),
  ];
}

/** What fails, or is not reached in time, is tried again in a later run. */
async function oneByOne(ids: string[], work: (id: string) => Promise<void>): Promise<void> {
  const end = after(now(), RUN_MS);
  for (const id of ids) {
    if (now() >= end) return;
    await unlessUnreachable(work(id), `order ${id} could not be ended`);
  }
}

export const checkoutSchedule = [
  { task: 'checkout.sweep-overdue', cron: '*/5 * * * *' },
  { task: 'checkout.sweep-unshipped', cron: '17 * * * *' },
] as const satisfies Schedule;
