/**
 * Keeps in process memory what hardly ever changes and is read all the time, such as the merchant's settings. A
 * change sends its tag over the channel in the same transaction; while the channel is down the value is read from
 * the database.
 */
import type { Channel } from './channel.ts';
import { EVERYTHING_TAG } from './response-cache.ts';

/** A notification missed for a reason nobody foresaw does harm for a minute at most. */
const TTL_MS = 60_000;

type Remembered = { value: unknown; until: number };

export class Memory {
  #values = new Map<string, Remembered>();
  #drops = 0;
  readonly #channel: Channel;

  constructor(channel: Channel) {
    this.#channel = channel;
    channel.on('notice', (notice) => {
      if ('stale' in notice) for (const tag of notice.stale) this.drop(tag);
    });
    channel.on('up', () => this.#clear());
    channel.on('down', () => this.#clear());
  }

  /** The value cached under this tag, else what `read` answers. It must not be modified. */
  async read<T>(tag: string, read: () => Promise<T>): Promise<T> {
    const known = this.#values.get(tag);
    const isKnown = known && known.until > performance.now() && this.#channel.connected;
    if (isKnown) return known.value as T;
    const drops = this.#drops;
    const value = await read();
    // Invalidated while it was read: it may be the old value.
    if (drops === this.#drops && this.#channel.connected) {
      this.#values.set(tag, { value, until: performance.now() + TTL_MS });
    }
    return value;
  }

  /** After a change by this process, its next reader need not wait for the notification to come round. */
  drop(tag: string): void {
    this.#drops += 1;
    if (tag === EVERYTHING_TAG) this.#values.clear();
    else this.#values.delete(tag);
  }

  #clear(): void {
    this.#drops += 1;
    this.#values.clear();
  }
}
