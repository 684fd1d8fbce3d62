/**
 * The client of Razorpay's API. The official SDK serves for its types alone; why is told in
 * docs/decisions/0019-razorpay-client.md.
 */
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { seconds } from '#platform/clock.ts';
import type { Config } from '#server/config.ts';
import { refusalOf } from './errors.ts';

export type RazorpayKeys = NonNullable<Config['paymentKeys']['razorpay']>;
export type RazorpayAccess = RazorpayKeys & { timeoutMs?: number };

type Call<A extends TSchema> = {
  method: 'GET' | 'POST';
  path: string;
  query?: Record<string, string>;
  body?: object;
  /** Razorpay knows such a key for refunds only. */
  refundKey?: string;
  answer: A;
};

const TIMEOUT_MS = seconds(10);
const TRIES = 2;

/**
 * One call. Only Razorpay's own "bad request" is a refusal; whatever else comes back (another key, too many calls, a
 * fault on its side, a page of a proxy) leaves open what happened, and is asked again later. No message carries more
 * than the path and the status: bodies hold what people typed, and headers the key.
 */
export async function callRazorpay<A extends TSchema>(
  access: RazorpayAccess,
  call: Call<A>,
): Promise<Static<A>> {
  const { status, text } = await send(access, call);
  const answer = parse(text);
  if (status === 200 && Value.Check(call.answer, answer)) return answer;
  const refusal = refusalOf(status, answer);
  if (refusal) throw refusal;
  throw new Error(`Razorpay answered ${call.method} ${call.path} with ${status}`);
}

/** A connection that breaks is tried once more, where asking twice changes nothing. */
async function send(
  access: RazorpayAccess,
  call: Call<TSchema>,
): Promise<{ status: number; text: string }> {
  const mayRepeat = call.method === 'GET' || call.refundKey !== undefined;
  for (let tries = 1; ; tries += 1) {
    try {
      return await sendOnce(access, call);
    } catch (error) {
      // Silence is not asked twice: the shopper is waiting.
      const isSilent = (error as Error).name === 'TimeoutError';
      if (tries < TRIES && mayRepeat && !isSilent) continue;
      const reason = isSilent ? 'did not answer in time' : 'could not be reached';
      throw new Error(`Razorpay ${reason}: ${call.method} ${call.path}`, { cause: error });
    }
  }
}

async function sendOnce(access: RazorpayAccess, call: Call<TSchema>) {
  const { keyId, keySecret, apiUrl, timeoutMs = TIMEOUT_MS } = access;
  const { method, path, query, body, refundKey } = call;
  const url = new URL(`${apiUrl}${path}`);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${keyId}:${keySecret}`).toString('base64')}`,
      ...(body && { 'content-type': 'application/json' }),
      ...(refundKey && { 'x-refund-idempotency': refundKey }),
    },
    body: body && JSON.stringify(body),
    redirect: 'error',
    // Covers the body of the answer too.
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { status: response.status, text: await response.text() };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
