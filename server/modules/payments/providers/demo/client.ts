import type { Static, TSchema } from 'typebox';
import { parseJson } from '#common/json.ts';
import { seconds } from '#platform/clock.ts';
import { createOutbound, type Outbound, ownAddress, reachOwn } from '#platform/outbound/index.ts';
import { deriveToken } from '#platform/tokens.ts';
import { hasShape } from '#platform/validation.ts';
import { ProviderUnreachable } from '../../provider.ts';

/** Read at every call: in tests the port is known only once the server listens. */
export type DemoAccess = {
  /** Where this process listens, and with it the demo provider. */
  host: string;
  port: number;
  /** The address of a demo provider that runs in another process, without a trailing slash. */
  baseUrl?: string;
  /** The shop's own: the demo provider's keys are derived from them. */
  secretKeys: string[];
  timeoutMs?: number;
};

type Call<A extends TSchema> = {
  method: 'GET' | 'POST';
  path: string;
  body?: unknown;
  answer: A;
};
export type CallDemo = <A extends TSchema>(call: Call<A>) => Promise<Static<A>>;

const TIMEOUT_MS = seconds(10);
const MAX_TRIES = 2;
const MAX_BYTES = 256 * 1024;

export function createDemoClient(access: DemoAccess): CallDemo {
  const outbound = createOutbound({
    name: 'the demo provider',
    reach: reachOwn(() => addressOf(access)),
    timeoutMs: access.timeoutMs ?? TIMEOUT_MS,
    maxBytes: MAX_BYTES,
    maxTries: MAX_TRIES,
  });
  return (call) => callDemo(access, outbound, call);
}

const addressOf = (access: DemoAccess) => access.baseUrl ?? ownAddress(access);

/**
 * Every call may be repeated: it has a reference of ours, or changes nothing the second time. A refusal of a
 * well-formed call is a bug of ours, and says so in the log.
 */
async function callDemo<A extends TSchema>(
  access: DemoAccess,
  outbound: Outbound,
  { method, path, body, answer: shape }: Call<A>,
): Promise<Static<A>> {
  const key = deriveToken({ secretKeys: access.secretKeys }, 'test gateway', 'api key');
  const response = await outbound(`${addressOf(access)}/test-gateway/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    mayRepeat: true,
  });
  const { status } = response;
  if (status >= 500) throw new ProviderUnreachable(`the demo provider answered ${status}`);
  const answer: unknown = parseJson(await response.text());
  if (response.ok && hasShape(shape, answer)) return answer;
  if (response.ok)
    throw new ProviderUnreachable(`the demo provider answered ${method} ${path} oddly`);
  const code = (answer as { code?: string } | null | undefined)?.code ?? 'an answer we do not know';
  throw new Error(`the demo provider answered ${method} ${path} with ${status}: ${code}`);
}
