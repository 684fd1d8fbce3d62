/** What the shop is told, and when: webhooks as they arrive in real life, in time or not. */

import { after, now, seconds } from '#platform/clock.ts';
import { defineTask } from '#platform/define-job.ts';
import { Id } from '#platform/schemas.ts';
import type { Delivery } from './schemas.ts';

export type DemoEventType =
  | 'session.requires_action'
  | 'session.paid'
  | 'session.declined'
  | 'session.cancelled'
  | 'session.expired'
  | 'refund.done';

export type DemoEvent = {
  type: DemoEventType;
  happenedAt: Date;
  /** One delivery each; null is at once. None: nobody is told. */
  deliveries: (Date | null)[];
};

export const DELIVER_TASK = defineTask('test-gateway.deliver', { eventId: Id });
const LATE_MS = seconds(8);
const OLDER_MS = seconds(1);
const OUT_OF_ORDER_MS = seconds(3);

/** News that the shopper's own act on the page makes; `telling` was chosen there. */
export function eventsOf(type: DemoEventType, delivery: Delivery): DemoEvent[] {
  const happenedAt = now();
  switch (delivery) {
    case 'normal':
      return [{ type, happenedAt, deliveries: [null] }];
    case 'late':
      return [{ type, happenedAt, deliveries: [after(happenedAt, LATE_MS)] }];
    case 'twice':
      return [{ type, happenedAt, deliveries: [null, null] }];
    case 'lost':
      return [{ type, happenedAt, deliveries: [] }];
    case 'out_of_order':
      return outOfOrder(type, happenedAt);
  }
}

/** The step before the end becomes known after the end; so while that step lasts nothing is said of it. */
function outOfOrder(type: DemoEventType, happenedAt: Date): DemoEvent[] {
  if (type === 'session.requires_action') return [];
  const older: DemoEvent = {
    type: 'session.requires_action',
    happenedAt: after(happenedAt, -OLDER_MS),
    deliveries: [after(happenedAt, OUT_OF_ORDER_MS)],
  };
  return [older, { type, happenedAt, deliveries: [null] }];
}
