/** Jobs of checkout: orders whose time is over, and payments nobody told us about. */
import { settle, unclearPayments } from '#modules/payments/index.ts';
import { after, minutes, now } from '#platform/clock.ts';
import type { JobHandler } from '#platform/jobs.ts';
import { expireOrder, type Shop } from './checkout.ts';
import { EXPIRE_JOB } from './place-order.ts';
import { overdueOrders } from './queries.ts';

const POLL_AFTER_MS = minutes(2);

export function checkoutJobs(shop: Shop): Record<string, JobHandler> {
  const { db } = shop.platform;
  return {
    [EXPIRE_JOB]: ({ orderId }: { orderId: string }) => expireOrder(shop, orderId),
    // A lost webhook: the provider is asked. One that cannot be reached is asked again at the next run.
    'checkout.poll-payments': async () => {
      for (const id of await unclearPayments(db, after(now(), -POLL_AFTER_MS))) {
        await settle(db, shop.providers, id).catch(() => undefined);
      }
    },
    // Belt and braces: orders whose own job is gone, because someone emptied the queue.
    'checkout.sweep-overdue': async () => {
      for (const orderId of await overdueOrders(db, after(now(), -POLL_AFTER_MS))) {
        await expireOrder(shop, orderId).catch(() => undefined);
      }
    },
  };
}

export const checkoutSchedule = [
  { task: 'checkout.poll-payments', cron: '* * * * *' },
  { task: 'checkout.sweep-overdue', cron: '*/5 * * * *' },
];
