/**
 * Calls to PayPal through a client typed by PayPal's own OpenAPI description. A call returns either what was asked for
 * or a refusal with PayPal's code; everything else is thrown and counts as unreachable.
 */
import createClient, { type Client } from 'openapi-fetch';
import type { Static, TSchema } from 'typebox';
import { seconds } from '#platform/clock.ts';
import { createOutbound, type Outbound, reachTo } from '#platform/outbound/index.ts';
import { hasShape } from '#platform/validation.ts';
import { ProviderRefusal, ProviderUnreachable } from '../../provider.ts';
import type { PaypalKeys } from './settings.ts';
import { createTokens, type Tokens } from './tokens.ts';
import type { paths } from './wire.generated.ts';
import { RefusalShape } from './wire.ts';

const TIMEOUT_MS = seconds(10);
/** A broken connection or a fault at PayPal is tried once more. */
const MAX_TRIES = 2;
const MAX_BYTES = 1024 * 1024;

export type Paypal = Client<paths>;
export type Access = { paypal: Paypal; apiUrl: string };
export type Answer<T> = { ok: true; data: T } | { ok: false; status: number; issue: string };

export function createPaypalClient(keys: PaypalKeys, timeoutMs = TIMEOUT_MS): Paypal {
  const bounds = { name: 'PayPal', reach: reachTo(keys.apiUrl), timeoutMs, maxBytes: MAX_BYTES };
  const tokens = createTokens(keys, createOutbound(bounds));
  const outbound = createOutbound({ ...bounds, maxTries: MAX_TRIES, repeatsServerFaults: true });
  return createClient<paths>({
    baseUrl: keys.apiUrl,
    fetch: (request: Request) => sendWithToken(tokens, outbound, request),
  });
}

/** Headers of a call that changes something: idempotent by key, returning the whole object. */
export const once = (key: string) => ({
  'PayPal-Request-Id': key,
  Prefer: 'return=representation',
});

type Call = Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** Throws when PayPal is in trouble, rejects our keys, limits our rate or sends something unknown. */
export async function answerOf<S extends TSchema>(
  call: Call,
  shape: S,
): Promise<Answer<Static<S>>> {
  const { data, error, response } = await call;
  const { status } = response;
  if (response.ok) {
    if (hasShape(shape, data)) return { ok: true, data };
    throw new ProviderUnreachable('PayPal answered in a shape that is not known');
  }
  const refusal = hasShape(RefusalShape, error) ? error : {};
  const issue = wordOf(refusal.details?.[0]?.issue ?? refusal.name);
  if (status >= 500 || [401, 408, 429].includes(status)) {
    throw new ProviderUnreachable(
      `PayPal answered ${status}: ${issue}, debug id ${wordOf(refusal.debug_id)}`,
    );
  }
  return { ok: false, status, issue };
}

/** Only codes pass into logs and refusals, never a sentence that might quote what was sent. */
const wordOf = (text = '') => (/^[\w.-]{1,80}$/.test(text) ? text : 'UNKNOWN');

async function sendWithToken(
  tokens: Tokens,
  outbound: Outbound,
  request: Request,
): Promise<Response> {
  const token = await tokens.current();
  const response = await send(outbound, request, token);
  if (response.status !== 401) return response;
  tokens.discard(token);
  return send(outbound, request, await tokens.current());
}

/** Every call has an idempotency key or changes nothing. */
function send(outbound: Outbound, request: Request, token: string): Promise<Response> {
  const attempt = request.clone();
  attempt.headers.set('authorization', `Bearer ${token}`);
  return outbound(attempt, { mayRepeat: true });
}

/** The response of a call; one that PayPal is still working on is no refusal. */
export function granted<T>(answer: Answer<T>): T {
  if (!answer.ok) throw refusal(answer);
  return answer.data;
}

export function refusal({ status, issue }: { status: number; issue: string }): Error {
  if (status === 409)
    return new ProviderUnreachable(`PayPal is busy with an earlier call: ${issue}`);
  return new ProviderRefusal(issue.toLowerCase());
}
