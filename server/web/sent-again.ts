/**
 * A form that is sent again because its answer was lost is not carried out again: it gets the first answer. The
 * pages' scripts give every attempt a key of its own. Answers wait in this process for a while; what must not
 * happen twice across processes and restarts is guarded by the API, which gets the key as well.
 */
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { DEFERRED_UNTIL } from '#common/pages.ts';

const KEY = /^[0-9a-f]{32}$/;
const STORED_MS = 10 * 60 * 1000;
const MAX_BYTES = 32 * 1024 * 1024;
/** Of one answer; none of ours is longer. */
const LONGEST = 512 * 1024;

export type Answer = { response: Response; text: string | null };

export class SentAgain<T extends Answer> {
  readonly #answers = new LRUCache<string, Promise<T>>({
    maxSize: MAX_BYTES,
    maxEntrySize: LONGEST,
    sizeCalculation: () => 1024,
    ttl: STORED_MS,
  });

  /** Renders the answer, waits for the one in progress, or returns the stored one. */
  once(attempt: string, make: () => Promise<T>): Promise<T> {
    const known = this.#answers.get(attempt);
    if (known) return known;
    const made = make();
    this.#answers.set(attempt, made);
    made.then(
      (answer) => this.#keep(attempt, made, answer),
      () => this.#answers.delete(attempt),
    );
    return made;
  }

  /** What was not carried out may be tried again; a body that streams can be read once only. */
  #keep(attempt: string, made: Promise<T>, { response, text }: T): void {
    const isNotDone = response.status >= 500 || response.headers.has(DEFERRED_UNTIL);
    if (isNotDone || (text === null && response.body)) this.#answers.delete(attempt);
    else this.#answers.set(attempt, made, { size: 1024 + 2 * (text?.length ?? 0) });
  }
}

/** Null for a form that has no key. The key is the browser's own secret; the content stands beside it all the same. */
export function attemptOf({ method, url, headers, body }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  if (method !== 'POST' || typeof key !== 'string' || !KEY.test(key)) return null;
  const hash = createHash('sha256').update(`${url}\n`);
  if (Buffer.isBuffer(body)) hash.update(body);
  return `${key} ${hash.digest('base64url')}`;
}
