/**
 * Calls to PayPal through a client typed by PayPal's own description. An answer is either what was asked for or a
 * refusal with PayPal's word for it; whatever else happens is thrown and counts as "not reached".
 */
import createClient, { type Client } from 'openapi-fetch';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { seconds } from '#platform/clock.ts';
import type { PaypalKeys } from '#server/config.ts';
import { createTokens, type Tokens } from './tokens.ts';
import type { paths } from './wire.generated.ts';
import { RefusalShape } from './wire.ts';

const TIMEOUT_MS = seconds(10);
/** A connection that breaks, or a fault at PayPal, is tried once more: every call carries a key or may be repeated. */
const TRIES = 2;

export type Paypal = Client<paths>;
export type Answer<T> = { ok: true; data: T } | { ok: false; status: number; issue: string };

export function createPaypalClient(keys: PaypalKeys, timeoutMs = TIMEOUT_MS): Paypal {
  const tokens = createTokens(keys, timeoutMs);
  return createClient<paths>({
    baseUrl: keys.apiUrl,
    fetch: (request: Request) => sendWithToken(tokens, request, AbortSignal.timeout(timeoutMs)),
  });
}

/** Headers of a call that changes something: safe to repeat with the same key, answered with the whole of it. */
export const once = (key: string) => ({
  'PayPal-Request-Id': key,
  Prefer: 'return=representation',
});

type Call = Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** Throws when PayPal is in trouble, does not take our keys, asks for patience, or answers what we do not know. */
export async function answerOf<S extends TSchema>(
  call: Call,
  shape: S,
): Promise<Answer<Static<S>>> {
  const { data, error, response } = await call;
  const { status } = response;
  if (response.ok) {
    if (Value.Check(shape, data)) return { ok: true, data };
    throw new Error('PayPal answered in a shape that is not known');
  }
  const refusal = Value.Check(RefusalShape, error) ? error : {};
  const issue = wordOf(refusal.details?.[0]?.issue ?? refusal.name);
  if (status >= 500 || [401, 408, 429].includes(status)) {
    throw new Error(`PayPal answered ${status}: ${issue}, debug id ${wordOf(refusal.debug_id)}`);
  }
  return { ok: false, status, issue };
}

/** Only words pass into logs and refusals, never a sentence that might quote what was sent. */
const wordOf = (text = '') => (/^[\w.-]{1,80}$/.test(text) ? text : 'UNKNOWN');

async function sendWithToken(
  tokens: Tokens,
  request: Request,
  signal: AbortSignal,
): Promise<Response> {
  const token = await tokens.current();
  const response = await send(request, token, signal);
  if (response.status !== 401) return response;
  tokens.forget(token);
  return send(request, await tokens.current(), signal);
}

async function send(request: Request, token: string, signal: AbortSignal): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const attempt = request.clone();
    attempt.headers.set('authorization', `Bearer ${token}`);
    try {
      const response = await fetch(attempt, { signal, redirect: 'error' });
      if (response.status < 500 || tries === TRIES) return response;
      await response.body?.cancel();
    } catch (error) {
      // Silence is not asked twice: the shopper is waiting.
      if (tries === TRIES || signal.aborted) throw error;
    }
  }
}
