/** What a process knows of its own health, for load balancers and for its log. */
import { OUTAGES, type Outage } from './outage.ts';

type Log = { error: (details: object, message: string) => void };
type Seen = { firstAt: number; lastAt: number; loggedAt: number; notLogged: number };

/** One log line a minute says as much as one for each of a thousand callers. */
const LOG_EVERY_MS = 60_000;
/** After a write that failed for lack of space, one that succeeds may be luck. */
const STAYS_MS = 5_000;

export class Health {
  /** Asked to end: load balancers should send no more. */
  stopping = false;
  /** The state of this process's worker: "ok", or what is wrong. Null in a process without one. */
  jobs: (() => string) | null = null;
  #seen = new Map<Outage, Seen>();
  #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Records an outage and logs it, the first time and then once a minute. */
  noteOutage(outage: Outage, error: unknown, log: Log): void {
    const now = this.#now();
    const seen = this.#seen.get(outage) ?? {
      firstAt: now,
      lastAt: now,
      loggedAt: -Infinity,
      notLogged: 0,
    };
    this.#seen.set(outage, { ...seen, lastAt: now, notLogged: seen.notLogged + 1 });
    if (now - seen.loggedAt < LOG_EVERY_MS) return;
    const { code, message } = error as { code?: string; message?: string };
    const refused = seen.notLogged + 1;
    log.error({ outage, code, said: message, refused }, OUTAGES[outage].toOperator);
    this.#seen.set(outage, { ...seen, lastAt: now, loggedAt: now, notLogged: 0 });
  }

  /** True from the first such error until `overcome` is called. */
  suffers(outage: Outage): boolean {
    return this.#seen.has(outage);
  }

  /** A successful call has shown that it works again. */
  overcome(outage: Outage): void {
    const seen = this.#seen.get(outage);
    if (seen && this.#now() - seen.lastAt > STAYS_MS) this.#seen.delete(outage);
  }
}
