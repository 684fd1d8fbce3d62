import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { deriveToken } from '#platform/tokens.ts';
import { providerUnreachable } from '../../errors.ts';

/** Read anew at every call: in tests the port is known only once the server listens. */
export type GatewayAccess = {
  /** Where this process listens, and so where the gateway in it answers. */
  host: string;
  port: number;
  /** The gateway's address when it runs elsewhere, without a slash at the end. */
  baseUrl?: string;
  /** The shop's own: the gateway's keys follow from them. */
  secretKeys: string[];
  timeoutMs?: number;
};

type Call<A extends TSchema> = {
  method: 'GET' | 'POST';
  path: string;
  body?: unknown;
  answer: A;
};

const TIMEOUT_MS = 10_000;
const TRIES = 2;

/**
 * One call. A connection that breaks is tried once more: every call here may be repeated, since it carries a reference
 * of ours or changes nothing the second time. A gateway that stays silent is a refusal (503); one that says no to a
 * well-formed call is a bug of ours and says so in the log.
 */
export async function callGateway<A extends TSchema>(
  access: GatewayAccess,
  call: Call<A>,
): Promise<Static<A>> {
  const response = await send(access, call);
  const text = await response.text().catch(() => {
    throw providerUnreachable();
  });
  if (response.status >= 500) throw providerUnreachable();
  const answer = parse(text);
  if (response.ok && Value.Check(call.answer, answer)) return answer;
  const code = (answer as { code?: string } | null)?.code ?? 'an answer we do not know';
  throw new Error(
    `the test gateway answered ${call.method} ${call.path} with ${response.status}: ${code}`,
  );
}

async function send(
  access: GatewayAccess,
  { method, path, body }: Call<TSchema>,
): Promise<Response> {
  const { baseUrl = loopbackUrl(access), secretKeys, timeoutMs = TIMEOUT_MS } = access;
  const request: RequestInit = {
    method,
    headers: {
      authorization: `Bearer ${deriveToken({ secretKeys }, 'test gateway', 'api key')}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    redirect: 'error',
  };
  for (let tries = 1; ; tries += 1) {
    try {
      return await fetch(`${baseUrl}/test-gateway/v1${path}`, {
        ...request,
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch (error) {
      // Silence is not asked twice: the shopper is waiting.
      if (tries === TRIES || (error as Error).name === 'TimeoutError') throw providerUnreachable();
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** This machine's own way to the server, whatever addresses it listens on. */
function loopbackUrl({ host, port }: GatewayAccess): string {
  const own = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${own.includes(':') ? `[${own}]` : own}:${port}`;
}
