/** The shop's way to Stripe: its official client, with short patience, and its errors in the shop's words. */
import type Stripe from 'stripe';
import { seconds } from '#platform/clock.ts';
import { createOutbound, reachTo } from '#platform/outbound/index.ts';
import { ProviderRefusal, ProviderUnreachable } from '../../provider.ts';
import type { StripeKeys } from './settings.ts';

type StripeError = Stripe.errors.StripeError;

/** The version this code was written for: Stripe answers in its shapes until it is changed here. */
const API_VERSION = '2026-10-28.endive';
const TIMEOUT_MS = seconds(10);
/** With the same idempotency key, so that nothing is done twice. */
const RETRIES = 1;
/** A list of a hundred refunds is a fifth of it. */
const MAX_BYTES = 1024 * 1024;

export type StripeAccess = {
  keys: StripeKeys;
  /** The client is large, so a shop without Stripe never loads it. */
  client: Promise<Stripe>;
  /** What is asked with a key of test mode knows nothing of real money, and the other way round. */
  isLive: boolean;
};

export function accessStripe(keys: StripeKeys): StripeAccess {
  const { protocol, hostname, port } = new URL(keys.apiUrl);
  const isHttp = protocol === 'http:';
  // Stripe's client repeats by itself, and with the same idempotency key.
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
        // Stripe need not know how quick this shop's machine is.
        telemetry: false,
      }),
  );
  return { keys, client, isLive: /_live_/.test(keys.secretKey) };
}

/** One call. Throws `ProviderRefusal` for a no that stays a no, anything else for an answer that may still change. */
export async function callStripe<T>(
  { client }: StripeAccess,
  call: (stripe: Stripe) => Promise<T>,
): Promise<T> {
  const stripe = await client;
  try {
    return await call(stripe);
  } catch (error) {
    throw refusalOf(error as Partial<StripeError>);
  }
}

/**
 * Errors of the client carry headers, addresses and people's data, so nothing of them goes on but words that Stripe
 * documents. Keys that were used for something else, locks, limits and faults of Stripe's are worth another try; a key
 * that is not accepted is for the merchant to mend, after which the try succeeds.
 */
function refusalOf({ type, code, statusCode, requestId }: Partial<StripeError>): Error {
  const isFinal = type === 'StripeInvalidRequestError' || type === 'StripeCardError';
  if (isFinal) return new ProviderRefusal(code ?? 'invalid_request');
  const words = [type, statusCode, code, requestId].filter((word) => word !== undefined);
  const error = new ProviderUnreachable(
    `Stripe was not reached or did not answer: ${words.join(', ')}`,
  );
  return Object.assign(error, {
    needsAnotherKey: type === 'StripeIdempotencyError' || (statusCode ?? 0) >= 500,
  });
}

/** True for what the same idempotency key would only answer again: a fault of Stripe's, or another request. */
const needsAnotherKey = (error: unknown): boolean =>
  (error as { needsAnotherKey?: boolean }).needsAnotherKey === true;

/**
 * Stripe keeps the first answer to a key, a fault of its own included, so another try may need another key. Those of
 * former tries come first, the last `most` of them: whoever asks at the same time, or after an answer was lost, gets the
 * one thing that was made.
 */
export async function askByKeys<T>(
  access: StripeAccess,
  { key, tries, most }: { key: string; tries: number; most: number },
  call: (stripe: Stripe, options: { idempotencyKey: string }) => Promise<T>,
): Promise<T> {
  for (let place = Math.max(0, tries - most); ; place += 1) {
    const idempotencyKey = `${key}:${place}`;
    try {
      return await callStripe(access, (stripe) => call(stripe, { idempotencyKey }));
    } catch (error) {
      if (place >= tries || !needsAnotherKey(error)) throw error;
    }
  }
}

/** True where Stripe says that the object is not in a state for this; how it stands must be asked. */
export const isRefusal = (error: unknown): error is ProviderRefusal =>
  error instanceof ProviderRefusal && error.code !== 'resource_missing';
