/**
 * Cached responses to public reads, in process memory: JSON of the catalogue and pages for visitors without an
 * account. Each entry has tags (`product:<id>`, `catalog`); a notification drops every entry with that tag in every
 * process.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Channel } from './channel.ts';
import { now } from './clock.ts';

/** A tag of a response that is right until then, such as one before the hour at which a page is published. */
export const untilTag = (time: Date) => `${UNTIL}${time.getTime()}`;
const UNTIL = 'until:';
const endOf = (tags: string[]): number =>
  Math.min(
    ...tags.flatMap((tag) => (tag.startsWith(UNTIL) ? [Number(tag.slice(UNTIL.length))] : [])),
  );

export type CachedResponse = {
  /** A page's compressed bytes. */
  body: Buffer;
  page?: StoredPage;
  contentType: string;
  etag: string;
  tags: string[];
  /** Infinity for most. */
  until: number;
};

/** A compressed page with gaps for a fresh nonce. */
export type StoredPage = {
  contentType: string;
  packed: Buffer;
  packedGaps: number[];
  /** Checksum of the plain page with zeros in its gaps, and how a change in the gaps carries over to it. */
  emptyCrc: number;
  gapsShift: number;
};

/** A tag that stands for all: every process drops whatever it has cached. */
export const EVERYTHING_TAG = 'everything';

const MAX_BYTES = 24 * 1024 * 1024;
/** Key, tags, headers: what an entry takes beside its body. */
const ENTRY_BYTES = 1_000;
const MAX_TAGS = 20_000;
/** A notification missed for a reason nobody foresaw does harm for a minute at most. */
const TTL_MS = 60_000;

export class ResponseCache {
  #entries = new LRUCache<string, CachedResponse>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ body }) => body.byteLength + ENTRY_BYTES,
    ttl: TTL_MS,
    ttlResolution: 100,
    dispose: (entry, key) => this.#forgetTags(key, entry),
  });
  #keysByTag = new Map<string, Set<string>>();
  #droppedAt = new LRUCache<string, number>({ max: MAX_TAGS });
  #clock = 0;
  #allDroppedAt = 0;
  #channel: Channel | undefined;

  constructor(channel?: Channel) {
    this.#channel = channel;
    channel?.on('notice', (notice) => {
      if ('stale' in notice) for (const tag of notice.stale) this.drop(tag);
    });
    channel?.on('up', () => this.clear());
    channel?.on('down', () => this.clear());
  }

  get(key: string): CachedResponse | undefined {
    if (this.#channel && !this.#channel.connected) return undefined;
    const entry = this.#entries.get(key);
    return entry && entry.until !== Infinity && entry.until <= now().getTime() ? undefined : entry;
  }

  /** Take a ticket before reading; `keep` refuses an answer that went stale while it was made. */
  ticket(): number {
    return this.#clock;
  }

  keep(
    key: string,
    answer: Omit<CachedResponse, 'etag' | 'until'>,
    ticket: number,
  ): CachedResponse {
    const etag = `"${createHash('sha1').update(answer.body).digest('base64url')}"`;
    const entry = inOwnMemory({ ...answer, etag, until: endOf(answer.tags) });
    const stale =
      this.#allDroppedAt > ticket ||
      answer.tags.some((tag) => (this.#droppedAt.get(tag) ?? 0) > ticket);
    if (stale || (this.#channel && !this.#channel.connected)) return entry;
    this.#entries.set(key, entry);
    for (const tag of entry.tags) {
      const keys = this.#keysByTag.get(tag);
      if (keys) keys.add(key);
      else this.#keysByTag.set(tag, new Set([key]));
    }
    return entry;
  }

  drop(tag: string): void {
    if (tag === EVERYTHING_TAG) {
      this.clear();
      return;
    }
    this.#droppedAt.set(tag, ++this.#clock);
    const keys = this.#keysByTag.get(tag);
    if (keys) for (const key of [...keys]) this.#entries.delete(key);
  }

  clear(): void {
    this.#allDroppedAt = ++this.#clock;
    this.#entries.clear();
    this.#keysByTag.clear();
  }

  #forgetTags(key: string, entry: CachedResponse): void {
    for (const tag of entry.tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}

/**
 * Node cuts small buffers from a larger one, which a cached piece would keep alive: measured, five times the memory
 * counted here.
 */
function inOwnMemory(answer: CachedResponse): CachedResponse {
  const body = ownCopy(answer.body);
  return { ...answer, body, page: answer.page && { ...answer.page, packed: body } };
}

function ownCopy(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.byteLength) return bytes;
  const copy = Buffer.allocUnsafeSlow(bytes.byteLength);
  bytes.copy(copy);
  return copy;
}
