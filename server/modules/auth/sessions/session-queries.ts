import type { SignInMethod } from '#common/sign-in-methods.ts';
import type { CursorValue } from '#platform/cursor.ts';
import { type Reader, sql } from '#platform/db.ts';

/** Whether somebody has signed in to the account of this address from this network, however long ago. */
export async function isKnownNetwork(db: Reader, email: string, network: string): Promise<boolean> {
  const { rows } = await sql`
    select from sessions s join accounts a on a.id = s.account_id
    where a.email = ${email} and s.ip <<= ${network}::inet limit 1`.execute(db);
  return rows.length > 0;
}

export type SessionListRow = {
  id: string;
  method: SignInMethod;
  userAgent: string;
  ip: string | null;
  secondFactor: boolean;
  createdAt: Date;
  seenAt: Date;
};

/** Those that are still good, newest first; one more than asked for when there are more. */
export function sessionsOf(
  db: Reader,
  accountId: string,
  { after, limit, time }: { after: CursorValue[] | null; limit: number; time: Date },
): Promise<SessionListRow[]> {
  const before = after?.[0];
  return db
    .selectFrom('sessions')
    .select([
      'id',
      'method',
      'user_agent as userAgent',
      sql<string | null>`host(ip)`.as('ip'),
      'second_factor as secondFactor',
      'created_at as createdAt',
      'seen_at as seenAt',
    ])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', time)
    .$if(typeof before === 'string', (query) => query.where('id', '<', String(before)))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

/** Answers whether this account has had such a session that was still good. */
export async function revokeSessionOf(
  db: Reader,
  accountId: string,
  { sessionId, time }: { sessionId: string; time: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('sessions')
    .set({ revoked_at: time })
    .where('id', '=', sessionId)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', time)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function revokeOtherSessions(
  db: Reader,
  accountId: string,
  { keep, time }: { keep: string; time: Date },
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ revoked_at: time })
    .where('account_id', '=', accountId)
    .where('id', '!=', keep)
    .where('revoked_at', 'is', null)
    .execute();
}
