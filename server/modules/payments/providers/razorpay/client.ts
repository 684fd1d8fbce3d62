/**
 * The client of Razorpay's API. The official SDK is used for its types only; docs/decisions/0019-razorpay-client.md
 * says why.
 */
import type { Static, TSchema } from 'typebox';
import { parseJson } from '#common/json.ts';
import { seconds } from '#platform/clock.ts';
import { createOutbound, type Outbound, reachTo } from '#platform/outbound/index.ts';
import { hasShape } from '#platform/validation.ts';
import { ProviderUnreachable } from '../../provider.ts';
import { refusalOf } from './errors.ts';
import type { RazorpayKeys } from './settings.ts';

export type RazorpayAccess = RazorpayKeys & { outbound: Outbound };

type Call<A extends TSchema> = {
  method: 'GET' | 'POST';
  path: string;
  query?: Record<string, string>;
  body?: object;
  /** Razorpay has idempotency keys for refunds only. */
  refundKey?: string;
  answer: A;
};

const TIMEOUT_MS = seconds(10);
const MAX_TRIES = 2;
/** A page of a hundred refunds or orders takes a tenth of it. */
const MAX_BYTES = 1024 * 1024;

export function accessRazorpay(keys: RazorpayKeys, timeoutMs = TIMEOUT_MS): RazorpayAccess {
  const reach = reachTo(keys.apiUrl);
  const outbound = createOutbound({
    name: 'Razorpay',
    reach,
    timeoutMs,
    maxBytes: MAX_BYTES,
    maxTries: MAX_TRIES,
  });
  return { ...keys, outbound };
}

/**
 * One call. Only Razorpay's own "bad request" is a refusal; anything else (a rejected key, rate limits, faults, a
 * proxy's page) leaves open what happened and is repeated later. Messages carry only the path and the status, since
 * bodies hold personal data and headers the key.
 */
export async function callRazorpay<A extends TSchema>(
  access: RazorpayAccess,
  call: Call<A>,
): Promise<Static<A>> {
  const { status, text } = await send(access, call);
  const answer = parseJson(text);
  if (status === 200 && hasShape(call.answer, answer)) return answer;
  const refusal = refusalOf(status, answer);
  if (refusal) throw refusal;
  throw new ProviderUnreachable(`Razorpay answered ${call.method} ${call.path} with ${status}`);
}

async function send(
  access: RazorpayAccess,
  call: Call<TSchema>,
): Promise<{ status: number; text: string }> {
  const { keyId, keySecret, apiUrl, outbound } = access;
  const { method, path, query, body, refundKey } = call;
  const url = new URL(`${apiUrl}${path}`);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  const key = Buffer.from(`${keyId}:${keySecret}`).toString('base64');
  const response = await outbound(url, {
    method,
    headers: {
      authorization: `Basic ${key}`,
      ...(body && { 'content-type': 'application/json' }),
      ...(refundKey && { 'x-refund-idempotency': refundKey }),
    },
    body: body && JSON.stringify(body),
    mayRepeat: refundKey !== undefined,
  });
  return { status: response.status, text: await response.text() };
}
