/**
 * Outages of the database that are nobody's fault in the code: such an error answers 503 and is logged once, while
 * any other is a bug, which answers 500 and is logged each time.
 */

import type { RefusalCode } from '#common/messages/refusals.ts';

export type Outage = 'gone' | 'busy' | 'full' | 'read_only';

type Words = { code: RefusalCode; retryAfterSeconds: number; toOperator: string };

/** A code for the caller, and words for the operator. */
export const OUTAGES: Record<Outage, Words> = {
  gone: {
    code: 'server.busy',
    retryAfterSeconds: 2,
    toOperator: 'The database cannot be reached',
  },
  busy: {
    code: 'server.busy',
    retryAfterSeconds: 2,
    toOperator: 'The database is too busy: no connection left, out of memory, or too slow',
  },
  full: {
    code: 'server.disk_full',
    retryAfterSeconds: 60,
    toOperator: 'THE DISK IS FULL: nothing can be saved until there is room',
  },
  read_only: {
    code: 'server.read_only',
    retryAfterSeconds: 30,
    toOperator: 'The database takes no changes: it is a standby, or was set to read only',
  },
};

/**
 * By PostgreSQL's codes (postgresql.org/docs/current/errcodes-appendix.html) and Node's. A statement that was stopped, a
 * lock that was waited for too long and a transaction that lost every try of a race are signs of load as well.
 */
const BY_CODE: [RegExp, Outage][] = [
  [/^(53100|58030|ENOSPC|EDQUOT)$/, 'full'],
  [/^(25006|EROFS)$/, 'read_only'],
  [/^(53\d{3}|55P03|57014|25P0[34]|40001|40P01)$/, 'busy'],
  [/^(08\w{3}|57P0\d)$/, 'gone'],
  [/^(ECONN\w+|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/, 'gone'],
];

/** What `pg` says without any code. */
const BY_WORDS: [RegExp, Outage][] = [
  [/^timeout exceeded when trying to connect$|^Query read timeout$/, 'busy'],
  // The socket of a server that is being started again.
  [/^connect ENOENT /, 'gone'],
  [
    /^Connection terminated|^Client (was closed|has encountered a connection error)|^Cannot use a pool after/,
    'gone',
  ],
];

/** Null: a bug, or not an error of the database. */
export function outageOf(error: unknown): Outage | null {
  const { code, message, severity } = (error ?? {}) as Record<string, unknown>;
  const found =
    BY_CODE.find(([pattern]) => pattern.test(String(code))) ??
    BY_WORDS.find(([pattern]) => pattern.test(String(message)));
  // What PostgreSQL calls fatal ends a connection or refuses one, whatever the reason: a password changed meanwhile, a
  // database that is closed to everybody.
  return found?.[1] ?? (severity === 'FATAL' || severity === 'PANIC' ? 'gone' : null);
}
