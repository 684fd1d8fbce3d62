/** Stripe's official client, with a short timeout and our own errors. */
import type Stripe from 'stripe';
import { seconds } from '#platform/clock.ts';
import { createOutbound, reachTo } from '#platform/outbound/index.ts';
import { ProviderRefusal, ProviderUnreachable } from '../../provider.ts';
import type { StripeKeys } from './settings.ts';

type StripeError = Stripe.errors.StripeError;

/** The API version this code was written for. */
const API_VERSION = '2026-10-28.endive';
const TIMEOUT_MS = seconds(10);
/** With the same idempotency key, so that nothing is done twice. */
const RETRIES = 1;
/** A list of a hundred refunds takes a fifth of it. */
const MAX_BYTES = 1024 * 1024;

export type StripeAccess = {
  keys: StripeKeys;
  /** The client is large, so it is loaded only in shops that use Stripe. */
  client: Promise<Stripe>;
  /** Test and live mode are separate worlds: a key of one knows nothing of the other. */
  isLive: boolean;
};

export function accessStripe(keys: StripeKeys): StripeAccess {
  const { protocol, hostname, port } = new URL(keys.apiUrl);
  const isHttp = protocol === 'http:';
  // Stripe's client retries by itself, with the same idempotency key.
  const outbound = createOutbound({
    name: 'Stripe',
    reach: reachTo(keys.apiUrl),
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
  });
  const client = import('stripe').then(
    ({ Stripe }) =>
      new Stripe(keys.secretKey, {
        httpClient: Stripe.createFetchHttpClient(outbound),
        apiVersion: API_VERSION,
        host: hostname.replace(/^\[|\]$/g, ''),
        port: port || (isHttp ? 80 : 443),
        protocol: isHttp ? 'http' : 'https',
        timeout: TIMEOUT_MS,
        maxNetworkRetries: RETRIES,
        // Stripe need not know how fast this shop's machine is.
        telemetry: false,
      }),
  );
  return { keys, client, isLive: /_live_/.test(keys.secretKey) };
}

/** One call. Throws `ProviderRefusal` for a final no, any other error where another try may succeed. */
export async function callStripe<T>(
  { client }: StripeAccess,
  call: (stripe: Stripe) => Promise<T>,
): Promise<T> {
  const stripe = await client;
  try {
    return await call(stripe);
  } catch (error) {
    throw isOfStripe(error) ? refusalOf(error) : error;
  }
}

/** Thrown by Stripe's client: anything else is a bug, and must not be tried again as if Stripe were away. */
const isOfStripe = (error: unknown): error is StripeError =>
  error instanceof Error &&
  'type' in error &&
  typeof error.type === 'string' &&
  error.type.startsWith('Stripe');

/**
 * Errors of the client carry headers, addresses and personal data, so only codes that Stripe documents are passed on. A
 * key used for another request, locks, rate limits and faults of Stripe's are worth another try; so is a rejected API
 * key, which the merchant can replace.
 */
function refusalOf({ type, code, statusCode, requestId }: StripeError): Error {
  const isFinal = type === 'StripeInvalidRequestError' || type === 'StripeCardError';
  if (isFinal) return new ProviderRefusal(code ?? 'invalid_request');
  const words = [type, statusCode, code, requestId].filter((word) => word !== undefined);
  const error = new StripeUnreachable(
    `Stripe was not reached or did not answer: ${words.join(', ')}`,
  );
  error.needsAnotherKey = type === 'StripeIdempotencyError' || (statusCode ?? 0) >= 500;
  return error;
}

class StripeUnreachable extends ProviderUnreachable {
  needsAnotherKey = false;
}

/** True where the same idempotency key would only replay the error: a fault of Stripe's, or another request. */
const needsAnotherKey = (error: unknown): boolean =>
  error instanceof StripeUnreachable && error.needsAnotherKey;

/**
 * Stripe replays the first response to a key, even a fault of its own, so another try may need another key. The keys of
 * earlier tries go first, at most `maxEarlier` of them: concurrent callers, and callers after a lost response, then get
 * the same object.
 */
export async function callWithKeys<T>(
  access: StripeAccess,
  { key, tries, maxEarlier }: { key: string; tries: number; maxEarlier: number },
  call: (stripe: Stripe, options: { idempotencyKey: string }) => Promise<T>,
): Promise<T> {
  for (let index = Math.max(0, tries - maxEarlier); ; index += 1) {
    const idempotencyKey = `${key}:${index}`;
    try {
      return await callStripe(access, (stripe) => call(stripe, { idempotencyKey }));
    } catch (error) {
      if (index >= tries || !needsAnotherKey(error)) throw error;
    }
  }
}

/** True where Stripe says that the object is in the wrong state; its status must be fetched. */
export const isRefusal = (error: unknown): error is ProviderRefusal =>
  error instanceof ProviderRefusal && error.code !== 'resource_missing';
