/** Webhooks are delivered by jobs that were written with the event, so no event is lost when a process dies. */
import { now } from '#platform/clock.ts';
import type { JobHandler, Schedule } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { signatureOf } from './keys.ts';
import { DELIVER_TASK, newsOf } from './news.ts';
import * as queries from './queries.ts';
import type { Status } from './schemas.ts';

const EXPIRE_TASK = 'test-gateway.expire';
const TIMEOUT_MS = 10_000;

export const testGatewaySchedule: Schedule = [{ task: EXPIRE_TASK, cron: '* * * * *' }];

export function testGatewayJobs(
  platform: Pick<Platform, 'config' | 'db'>,
): Record<string, JobHandler> {
  return {
    [DELIVER_TASK]: ({ eventId }: { eventId: string }) => deliver(platform, eventId),
    [EXPIRE_TASK]: async () => {
      await queries.expireSessions(platform.db, now(), newsOf('session.expired', 'normal'));
    },
  };
}

/** Sends one event. Anything but a 2xx in time is an error, and the queue tries again later. */
async function deliver({ config, db }: Pick<Platform, 'config' | 'db'>, eventId: string) {
  const event = await queries.findEvent(db, eventId);
  if (!event) return;
  const body = JSON.stringify(presentEvent(event));
  const response = await fetch(event.webhookUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'test-gateway-signature': signatureOf(config, body),
    },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.arrayBuffer(); // Read to the end, or the connection cannot be used again.
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
