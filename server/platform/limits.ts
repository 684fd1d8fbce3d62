/**
 * Limits on callers. Public reads are counted in process memory; what must hold across processes is counted in
 * PostgreSQL. The settings can turn them off (a demo under load).
 */
import { hash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal, refusal } from './errors.ts';

/** `shared`: counted in PostgreSQL, for all processes together. */
export type Limit = { name: string; points: number; seconds: number; shared?: boolean };
export type LimitStatus = { limit: number; remaining: number; resetSeconds: number };

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
   * Counts one call; throws a 429 refusal when the caller has had enough. Routes use `countCall` of `http.ts`,
   * which reports the remaining quota.
   */
  async count(limit: Limit, caller: string): Promise<LimitStatus | undefined> {
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

  /** For work that can be put off: counts one, and answers how long to wait if that was one too many; else 0. */
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
          // The worker's nightly cleanup deletes expired rows.
          clearExpiredByTimeout: false,
        })
      : new RateLimiterMemory(options);
    this.#limiters.set(limit.name, limiter);
    return limiter;
  }
}
