/** Webhooks are delivered by jobs that were written with the event, so no event is lost when a process dies. */
import { now, seconds } from '#platform/clock.ts';
import { defineJob } from '#platform/define-job.ts';
import type { Schedule } from '#platform/jobs.ts';
import { isLoopback } from '#platform/loopback.ts';
import { createOutbound, type Outbound } from '#platform/outbound/index.ts';
import type { Platform } from '#platform/platform.ts';
import { DELIVER_TASK, eventsOf } from './events.ts';
import { signatureOf } from './keys.ts';
import * as queries from './queries.ts';
import type { Status } from './schemas.ts';

const TIMEOUT_MS = seconds(10);
const MAX_BYTES = 64 * 1024;

export const demoPaymentSchedule = [
  { task: 'test-gateway.expire', cron: '* * * * *' },
] as const satisfies Schedule;

export function demoPaymentJobs(platform: Pick<Platform, 'config' | 'db'>) {
  const outbound = createDelivery(platform.config);
  return [
    DELIVER_TASK.job(({ eventId }) => deliver(platform, outbound, eventId)),
    defineJob('test-gateway.expire', {}, async () => {
      await queries.expireSessions(platform.db, now(), eventsOf('session.expired', 'normal'));
    }),
  ];
}

/** To the shop, which is where the demo provider is: its public address, or this machine. */
function createDelivery(config: Platform['config']): Outbound {
  const reach = {
    allowsUrl: (url: URL) =>
      url.origin === new URL(config.publicUrl).origin || isLoopback(url.href),
    allowsAddress: () => true,
  };
  return createOutbound({ reach, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });
}

/** Sends one event. Anything but a 2xx in time is an error, and the queue tries again later. */
async function deliver(
  { config, db }: Pick<Platform, 'config' | 'db'>,
  outbound: Outbound,
  eventId: string,
) {
  const event = await queries.findEvent(db, eventId);
  if (!event) return;
  const body = JSON.stringify(presentEvent(event));
  const response = await outbound(event.webhookUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'test-gateway-signature': signatureOf(config, body),
    },
    body,
  });
  if (!response.ok)
    throw new Error(`the webhook of event ${eventId} was answered with ${response.status}`);
  await queries.noteDelivery(db, eventId, now());
}

const STATUS_AFTER: Record<queries.EventRow['type'], Status> = {
  'session.requires_action': 'needs_authentication',
  'session.paid': 'paid',
  'session.declined': 'declined',
  'session.cancelled': 'cancelled',
  'session.expired': 'expired',
  'refund.done': 'paid',
};

/** The session as it stood at the event, not as it stands now: that is what makes late and old events tricky. */
function presentEvent(event: queries.EventRow) {
  const { id, type, createdAt, sessionId, reference, amount, currency, failureCode } = event;
  const status = STATUS_AFTER[type];
  return {
    id,
    type,
    createdAt,
    data: {
      session: {
        id: sessionId,
        reference,
        status,
        failureCode: status === 'declined' ? failureCode : null,
        amount,
        currency,
      },
      ...(event.refundReference !== null && {
        refund: { reference: event.refundReference, amount: event.refundAmount },
      }),
    },
  };
}
