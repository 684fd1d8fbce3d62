/** Razorpay's webhooks: created, signed and sent; or withheld, lost, duplicated and reordered on demand. */
import { createHmac, randomUUID } from 'node:crypto';
import { unixNow } from './entities.ts';
import type { Entities } from './ledger.ts';

/** What is sent: the exact bytes, with their signature. The id is in a header, which is not signed. */
export type Hook = { event: string; id: string; body: string; signature: string };
export type Delivery = { event: string; status: number | null };
/** `shuffle`: the last of simultaneous events comes first. */
export type Sending = 'send' | 'queue' | 'drop' | 'double' | 'shuffle';
export type Retries = { times: number; everyMs: number };

const ORDER = ['payment', 'order', 'refund', 'dispute'] as const;

export const signWith = (secret: string, body: string) =>
  createHmac('sha256', secret).update(body).digest('hex');

export function makeHook(
  { accountId, secret }: { accountId: string; secret: string },
  event: string,
  entities: Entities,
  createdAt = unixNow(),
): Hook {
  const contains = ORDER.filter((name) => entities[name]);
  const body = JSON.stringify({
    entity: 'event',
    account_id: accountId,
    event,
    contains,
    payload: Object.fromEntries(contains.map((name) => [name, { entity: entities[name] }])),
    created_at: createdAt,
  });
  return { event, id: randomUUID(), body, signature: signWith(secret, body) };
}

export type Post = {
  /** Every event that was made, sent or not. */
  made: Hook[];
  pending: Hook[];
  deliveries: Delivery[];
  sending: Sending;
  url: string | undefined;
  retries: Retries;
  /** Resolves when every pending delivery has succeeded or been given up. */
  underway: Promise<void>;
};

export function createPost(url?: string, retries: Retries = { times: 0, everyMs: 0 }): Post {
  return {
    made: [],
    pending: [],
    deliveries: [],
    sending: 'send',
    url,
    retries,
    underway: Promise.resolve(),
  };
}

/** One after the other, in order; those of one change together. */
export function post(at: Post, hooks: Hook[]): void {
  at.made.push(...hooks);
  if (at.sending === 'drop') return;
  if (at.sending === 'queue') at.pending.push(...hooks);
  else enqueue(at, at.sending === 'shuffle' ? hooks.toReversed() : hooks, at.sending === 'double');
}

/** Sends what was withheld, in any order and as often as wanted. */
export async function deliverPending(
  at: Post,
  { turned = false, times = 1 }: { turned?: boolean; times?: number } = {},
): Promise<Delivery[]> {
  const pending = at.pending.splice(0);
  const before = at.deliveries.length;
  const hooks = turned ? pending.toReversed() : pending;
  enqueue(at, Array.from({ length: times }, () => hooks).flat(), false);
  await at.underway;
  return at.deliveries.slice(before);
}

function enqueue(at: Post, hooks: Hook[], isDouble: boolean): void {
  at.underway = at.underway.then(async () => {
    for (const hook of hooks) {
      const both = isDouble ? [hook, hook] : [hook];
      await Promise.all(both.map((one) => deliver(at, one)));
    }
  });
}

async function deliver(at: Post, hook: Hook): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const status = at.url ? await send(at.url, hook) : null;
    at.deliveries.push({ event: hook.event, status });
    const isDelivered = status !== null && status >= 200 && status < 300;
    if (isDelivered || tries >= at.retries.times) return;
    await new Promise((wake) => setTimeout(wake, at.retries.everyMs));
  }
}

/** Null when nobody answered. Razorpay waits five seconds. */
export async function send(url: string, { id, body, signature }: Hook): Promise<number | null> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Razorpay-Webhook/v1',
      'x-razorpay-signature': signature,
      'x-razorpay-event-id': id,
    },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(5000),
  }).catch(() => null);
  await answer?.arrayBuffer().catch(() => {});
  return answer?.status ?? null;
}
