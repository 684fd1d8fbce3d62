/**
 * Signing in and staying signed in. A session is a family of refresh tokens: each is used once and answers the
 * next. A spent token that turns up again means that two people hold the family, so the session ends for both.
 */

import type { Caller } from '#platform/caller.ts';
import { after, days, now, seconds } from '#platform/clock.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { notSignedIn } from '#platform/errors.ts';
import { hashToken, newToken, readAccessToken, signAccessToken } from '#platform/tokens.ts';
import type { Config } from '#server/config.ts';
import { sessionOver, wrongSignIn } from './errors.ts';
import { isPassword } from './passwords.ts';
import * as queries from './queries.ts';
import type { SignedIn, User } from './schemas.ts';

const SESSION_MS = days(30);
/** A lost answer makes a client ask again with a spent token; so long as the next one is unused it gets another. */
const GRACE_MS = seconds(20);

export type Visitor = { userAgent: string; ip: string | null };

export function presentUser(account: queries.AccountRow): User {
  const { id, email, name, roleId, permissions } = account;
  return { id, email, name, role: roleId, permissions };
}

/** The same answer and the same work for an unknown address, a wrong password and a blocked account. */
export async function signIn(
  db: Db,
  config: Config,
  { email, password }: { email: string; password: string },
  visitor: Visitor,
): Promise<SignedIn> {
  const account = await queries.accountByEmail(db, email);
  const right = await isPassword(password, account?.passwordHash ?? null);
  if (!account || !right || account.blockedAt) throw wrongSignIn();
  return inTx(db, (tx) => openSession(tx, config, account, visitor));
}

export async function openSession(
  tx: Tx,
  config: Config,
  account: queries.AccountRow,
  visitor: Visitor,
): Promise<SignedIn> {
  const sessionId = await queries.insertSession(tx, {
    accountId: account.id,
    ...visitor,
    expiresAt: after(now(), SESSION_MS),
  });
  return issueTokens(tx, config, account, sessionId, null);
}

async function issueTokens(
  tx: Tx,
  config: Config,
  account: queries.AccountRow,
  sessionId: string,
  parentHash: Buffer | null,
): Promise<SignedIn> {
  const refreshToken = newToken();
  await queries.insertRefreshToken(tx, {
    hash: hashToken(refreshToken),
    sessionId,
    parentHash,
    time: now(),
  });
  const { token, expiresAt } = await signAccessToken(config, { accountId: account.id, sessionId });
  return {
    accessToken: token,
    refreshToken,
    expiresAt: expiresAt.toISOString(),
    user: presentUser(account),
  };
}

/** Spends a refresh token for a new pair. Reuse ends the session, and that must stay even though we refuse. */
export async function refreshSession(
  db: Db,
  config: Config,
  refreshToken: string,
): Promise<SignedIn> {
  const hash = hashToken(refreshToken);
  const answer = await inTx(db, async (tx) => {
    const token = await queries.lockRefreshToken(tx, hash);
    const time = now();
    if (!token || token.revokedAt || token.expiresAt <= time) return null;
    if (token.usedAt) {
      const forgiven = time.getTime() - token.usedAt.getTime() <= GRACE_MS && !token.successorUsed;
      if (!forgiven) {
        await queries.revokeSession(tx, token.sessionId, time);
        return null;
      }
    }
    const account = await queries.accountOfSession(tx, token.sessionId, time);
    if (!account) return null;
    await queries.markRefreshTokenUsed(tx, hash, time);
    return issueTokens(tx, config, account, token.sessionId, hash);
  });
  if (!answer) throw sessionOver();
  return answer;
}

/** Ends the session of a refresh token. Says nothing about whether there was one. */
export async function signOut(db: Db, refreshToken: string): Promise<void> {
  const sessionId = await queries.sessionOfToken(db, hashToken(refreshToken));
  if (sessionId) await queries.revokeSession(db, sessionId, now());
}

/**
 * Who a bearer token speaks for. Role, session and account are read at each request, so a revoked session or a
 * changed role counts at once and not only when the token ends.
 */
export async function authenticate(db: Db, config: Config, token: string): Promise<Caller> {
  const { sessionId } = await readAccessToken(config, token);
  const account = await queries.accountOfSession(db, sessionId, now());
  if (!account) throw notSignedIn();
  const { id, name, roleId, permissions } = account;
  return { kind: 'account', accountId: id, sessionId, name, roleId, permissions };
}
