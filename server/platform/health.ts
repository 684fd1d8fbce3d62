/** What a process knows of its own health, for whoever decides whether to send it callers. */
import { OUTAGES, type Outage } from './outage.ts';

type Log = { error: (details: object, message: string) => void };
type Seen = { firstAt: number; lastAt: number; toldAt: number; untold: number };

/** One line a minute says as much as one for each of a thousand callers. */
const TELL_EVERY_MS = 60_000;
/** After what was refused for want of room one that succeeds may have been lucky. */
const STAYS_MS = 5_000;

export class Health {
  /** Asked to end: whoever balances load may send no more. */
  stopping = false;
  /** Of the jobs' worker in this process: "ok", or what is wrong with it. Null in one without. */
  jobs: (() => string) | null = null;
  #seen = new Map<Outage, Seen>();
  #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Remembers an outage and tells it, the first time and then once a minute. */
  noteOutage(outage: Outage, error: unknown, log: Log): void {
    const now = this.#now();
    const seen = this.#seen.get(outage) ?? {
      firstAt: now,
      lastAt: now,
      toldAt: -Infinity,
      untold: 0,
    };
    this.#seen.set(outage, { ...seen, lastAt: now, untold: seen.untold + 1 });
    if (now - seen.toldAt < TELL_EVERY_MS) return;
    const { code, message } = error as { code?: string; message?: string };
    const refused = seen.untold + 1;
    log.error({ outage, code, said: message, refused }, OUTAGES[outage].toOperator);
    this.#seen.set(outage, { ...seen, lastAt: now, toldAt: now, untold: 0 });
  }

  /** True from the first such error on, until `overcome` is said. */
  suffers(outage: Outage): boolean {
    return this.#seen.has(outage);
  }

  /** It works again, as somebody has tried. */
  overcome(outage: Outage): void {
    const seen = this.#seen.get(outage);
    if (seen && this.#now() - seen.lastAt > STAYS_MS) this.#seen.delete(outage);
  }
}
