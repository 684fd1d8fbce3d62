import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { minutes, now } from '#platform/clock.ts';
import { deriveToken } from '#platform/tokens.ts';
import { hasShape } from '#platform/validation.ts';
import { badSignature, unreadableEvent } from '../../errors.ts';
import type { ProviderEvent } from '../../provider.ts';
import { parseEvent } from '../event-json.ts';
import { EventSchema, updateOf } from './wire.ts';

const TOLERANCE_MS = minutes(5);
const PAYMENT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HEADER = 'test-gateway-signature';

/**
 * Accepts only the exact bytes that were signed with one of our secrets within the last minutes. The same event may be
 * repeated within them: the inbox knows it by its id.
 */
export function readWebhook(
  keys: { secretKeys: string[] },
  rawBody: Buffer,
  headers: IncomingHttpHeaders,
): ProviderEvent {
  if (!isGenuine(keys.secretKeys, rawBody, headers[HEADER])) throw badSignature();
  const event = parseEvent(rawBody);
  if (!hasShape(EventSchema, event)) throw unreadableEvent();
  const { id, type, data } = event;
  return {
    eventId: id,
    type,
    // Its addresses contain the order's token, so they are not stored.
    payload: { id, type, session: data.session.id, status: data.session.status },
    subject: concernsUs(type, data.session.reference)
      ? { kind: 'payment', update: updateOf(data.session) }
      : { kind: 'nothing' },
  };
}

/** Other programs may use the demo provider too, with references that are no payment ids. */
const concernsUs = (type: string, reference: string) =>
  type.startsWith('session.') && PAYMENT_ID.test(reference);

function isGenuine(
  secretKeys: string[],
  rawBody: Buffer,
  header: string | string[] | undefined,
): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(typeof header === 'string' ? header : '');
  const [, time, signature] = match ?? [];
  if (!time || !signature) return false;
  if (Math.abs(now().getTime() - Number(time) * 1000) > TOLERANCE_MS) return false;
  const given = Buffer.from(signature, 'hex');
  return secretKeys.some((secret) => {
    const key = deriveToken({ secretKeys: [secret] }, 'test gateway', 'webhook secret');
    const expected = createHmac('sha256', key).update(`${time}.`).update(rawBody).digest();
    return timingSafeEqual(expected, given);
  });
}
