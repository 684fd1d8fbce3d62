/** The list of a person's sessions, and how they end the ones they do not recognise. */
import Bowser from 'bowser';
import { now } from '#platform/clock.ts';
import { decodeCursor, toPage } from '#platform/cursor.ts';
import type { Db } from '#platform/db.ts';
import { unknownSession } from '../errors.ts';
import type { SessionView } from '../schemas.ts';
import * as queries from './session-queries.ts';

export async function listSessions(
  db: Db,
  { accountId, sessionId }: { accountId: string; sessionId: string },
  { cursor, limit }: { cursor?: string; limit: number },
) {
  const after = cursor ? decodeCursor(cursor, ['uuid']) : null;
  const rows = await queries.sessionsOf(db, accountId, { after, limit, time: now() });
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    ({ userAgent, createdAt, seenAt, ...row }): SessionView => ({
      ...row,
      ...deviceOf(userAgent),
      createdAt: createdAt.toISOString(),
      seenAt: seenAt.toISOString(),
      current: row.id === sessionId,
    }),
  );
}

/** Nulls where the program does not say or says something we do not know. */
function deviceOf(userAgent: string): { browser: string | null; system: string | null } {
  if (!userAgent) return { browser: null, system: null };
  const { browser, os } = Bowser.parse(userAgent);
  return { browser: browser.name || null, system: os.name || null };
}

export async function revokeSession(db: Db, accountId: string, sessionId: string): Promise<void> {
  const done = await queries.revokeSessionOf(db, accountId, { sessionId, time: now() });
  if (!done) throw unknownSession();
}

export async function revokeOtherSessions(
  db: Db,
  { accountId, sessionId }: { accountId: string; sessionId: string },
): Promise<void> {
  await queries.revokeOtherSessions(db, accountId, { keep: sessionId, time: now() });
}
