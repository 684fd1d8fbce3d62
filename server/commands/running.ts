/** The running parts of the shop, and the one order in which they may be stopped. */
import { StartError } from '#platform/start-error.ts';
import { type Part, stopAll } from './lifecycle.ts';

/** Jobs need the pools, and the pools the database; HTTP stops first, so that a closing shop accepts nobody. */
const STOP_ORDER = [
  'HTTP server',
  'worker',
  'connections of jobs',
  'line between processes',
  'connections',
  'database',
] as const;
type Name = (typeof STOP_ORDER)[number];

/** A stop was requested during the start. */
export class Stopped extends StartError {
  override name = 'Stopped';
  constructor() {
    super('The shop was closed before it was open.');
  }
}

export class Running {
  /** Set once the shop is open: running requests are then waited for. */
  hasOpened = false;
  #parts = new Map<Name, Part>();
  #stopping: Promise<void> | null = null;

  get isStopping(): boolean {
    return this.#stopping !== null;
  }

  /**
   * Starts a part, unless a stop was requested meanwhile. It is registered before it has started: a part that is told
   * to stop halfway is waited for and stopped, and not left behind on a closed database.
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
