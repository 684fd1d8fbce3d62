/**
 * Limits on callers. Public reads are counted in process memory; what must hold across processes is counted
 * in PostgreSQL. Off when the settings say so (a demo under load).
 */
import { hash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal, refusal } from './errors.ts';

/** `shared`: held in PostgreSQL, so that all processes count together. */
export type Limit = { name: string; points: number; seconds: number; shared?: boolean };
export type Standing = { limit: number; remaining: number; resetSeconds: number };

const TABLE = 'rate_limits';
/** With a limit's name it must fit the table's key, and an email address alone may fill that. */
const LONGEST_CALLER = 100;

export class Limits {
  #limiters = new Map<string, RateLimiterMemory | RateLimiterPostgres>();
  #pool: pg.Pool;
  readonly on: boolean;

  constructor(pool: pg.Pool, on: boolean) {
    this.#pool = pool;
    this.on = on;
  }

  /**
   * Counts one call; throws a 429 refusal when the caller has had enough. In a route use `countCall` of `http.ts`,
   * which tells the caller how they stand.
   */
  async count(limit: Limit, caller: string): Promise<Standing | undefined> {
    if (!this.on) return undefined;
    try {
      const who = caller.length > LONGEST_CALLER ? hash('sha256', caller) : caller;
      const { remainingPoints, msBeforeNext } = await this.#limiter(limit).consume(who);
      return {
        limit: limit.points,
        remaining: remainingPoints,
        resetSeconds: Math.ceil(msBeforeNext / 1000),
      };
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const wait = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw refusal(429, 'rate.limited', { retryAfterSeconds: wait });
    }
  }

  /** For what can be put off: counts one, and answers how long to wait where that was one too many; 0 otherwise. */
  async secondsToWait(limit: Limit, caller: string): Promise<number> {
    try {
      await this.count(limit, caller);
      return 0;
    } catch (error) {
      if (error instanceof Refusal && error.retryAfterSeconds) return error.retryAfterSeconds;
      throw error;
    }
  }

  #limiter(limit: Limit): RateLimiterMemory | RateLimiterPostgres {
    const known = this.#limiters.get(limit.name);
    if (known) return known;
    const options = { keyPrefix: limit.name, points: limit.points, duration: limit.seconds };
    const limiter = limit.shared
      ? new RateLimiterPostgres({
          ...options,
          storeClient: this.#pool,
          storeType: 'pool',
          tableName: TABLE,
          tableCreated: true,
          // The table is emptied of what is over by the worker's nightly sweep.
          clearExpiredByTimeout: false,
        })
      : new RateLimiterMemory(options);
    this.#limiters.set(limit.name, limiter);
    return limiter;
  }
}
