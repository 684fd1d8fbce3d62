/**
 * Verifies that PayPal has signed these very bytes for our webhook. Verified here and not by PayPal's own service,
 * which every forgery would make us call.
 */
import { verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';
import { days, minutes, now } from '#platform/clock.ts';
import { hasShape } from '#platform/validation.ts';
import { badSignature, unreadableEvent } from '../../errors.ts';
import type { ProviderEvent } from '../../provider.ts';
import { parseEvent } from '../event-json.ts';
import type { Certificates } from './certificates.ts';
import { readEvent } from './events.ts';
import { EventShape } from './wire.ts';

/**
 * PayPal retries 25 times in three days and does not say whether it signs again, so a signature is valid for four days.
 * The inbox, not the clock, keeps an event from having an effect twice.
 */
const GOOD_FOR_MS = days(4);
const AHEAD_MS = minutes(5);

export async function readWebhook(
  { webhookId, certificates }: { webhookId: string; certificates: Certificates },
  rawBody: Buffer,
  headers: IncomingHttpHeaders,
): Promise<ProviderEvent> {
  const signed = readHeaders(headers);
  // Cheap checks come first: a certificate is fetched only for what might be genuine.
  if (!signed || !isInTime(signed.time)) throw badSignature();
  const { publicKey } = await certificates(signed.certUrl);
  const message = `${signed.id}|${signed.time}|${webhookId}|${crc32(rawBody)}`;
  const isGenuine = verify('RSA-SHA256', Buffer.from(message), publicKey, signed.signature);
  if (!isGenuine) throw badSignature();
  const event = parseEvent(rawBody);
  if (!hasShape(EventShape, event)) throw unreadableEvent();
  return readEvent(event);
}

function readHeaders(headers: IncomingHttpHeaders) {
  const text = (name: string, pattern: RegExp) => {
    const value = headers[`paypal-${name}`];
    return typeof value === 'string' && pattern.test(value) ? value : undefined;
  };
  const id = text('transmission-id', /^[\w-]{1,50}$/);
  const time = text('transmission-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/);
  const signature = text('transmission-sig', /^[A-Za-z0-9+/]{1,1000}={0,2}$/);
  const certUrl = text('cert-url', /^\S{1,500}$/);
  if (!id || !time || !signature || !certUrl) return null;
  if (!text('auth-algo', /^SHA256withRSA$/)) return null;
  return { id, time, certUrl, signature: Buffer.from(signature, 'base64') };
}

function isInTime(time: string): boolean {
  const age = now().getTime() - Date.parse(time);
  return age <= GOOD_FOR_MS && age >= -AHEAD_MS;
}
