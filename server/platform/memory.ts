/**
 * What hardly ever changes and is read all the time, such as the merchant's settings, in process memory. Whoever changes it
 * sends its tag over the channel, in the same transaction; while the channel is lost it is read from the database.
 */
import type { Channel } from './channel.ts';

/** A notice that was missed for a reason nobody thought of does harm for a minute at most. */
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

  /** What is remembered under this tag, else what `read` answers. Nobody may change it. */
  async read<T>(tag: string, read: () => Promise<T>): Promise<T> {
    const known = this.#values.get(tag);
    const isKnown = known && known.until > performance.now() && this.#channel.connected;
    if (isKnown) return known.value as T;
    const drops = this.#drops;
    const value = await read();
    // Changed while it was read: it may be the old one.
    if (drops === this.#drops && this.#channel.connected) {
      this.#values.set(tag, { value, until: performance.now() + TTL_MS });
    }
    return value;
  }

  /** After a change of this process: its next reader does not wait for the notice to come round. */
  drop(tag: string): void {
    this.#drops += 1;
    this.#values.delete(tag);
  }

  #clear(): void {
    this.#drops += 1;
    this.#values.clear();
  }
}
