/** What of the shop is running, or about to, and the one order in which it may be stopped. */
import { StartError } from '#platform/start-error.ts';
import { type Part, stopAll } from './lifecycle.ts';

/** Jobs need the pools, and those the database; HTTP goes first, so that nobody is let into a shop that closes. */
const STOP_ORDER = [
  'HTTP server',
  'worker',
  'connections of jobs',
  'line between processes',
  'connections',
  'database',
] as const;
type Name = (typeof STOP_ORDER)[number];

/** Asked to stop while it was starting. */
export class Stopped extends StartError {
  override name = 'Stopped';
  constructor() {
    super('The shop was closed before it was open.');
  }
}

export class Running {
  /** Set once the shop is open: who is in the middle of something is then waited for. */
  hasOpened = false;
  #parts = new Map<Name, Part>();
  #stopping: Promise<void> | null = null;

  get isStopping(): boolean {
    return this.#stopping !== null;
  }

  /**
   * Begins a part, unless we were asked to stop meanwhile. It is known before it has begun: one that was asked to stop
   * halfway is waited for and stopped, and is not left behind on a closed database.
   */
  async open<T>(
    name: Name,
    begin: () => Promise<T>,
    stop: (part: T) => Promise<unknown>,
  ): Promise<T> {
    if (this.isStopping) throw new Stopped();
    const beginning = begin();
    const stopWhenBegun = () => beginning.then(stop, () => undefined); // `open` throws it.
    this.#parts.set(name, { name, stop: stopWhenBegun });
    const part = await beginning;
    if (this.isStopping) throw new Stopped();
    return part;
  }

  stop(): Promise<void> {
    const parts = STOP_ORDER.map((name) => this.#parts.get(name)).filter(
      (part) => part !== undefined,
    );
    this.#stopping ??= stopAll(parts);
    return this.#stopping;
  }
}
