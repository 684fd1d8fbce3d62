/**
 * Signing in and staying signed in. A session is a family of refresh tokens: each is used once and answers the
 * next. A spent token that turns up again means that two people hold the family, so the session ends for both.
 */

import type { SignInMethod } from '#common/sign-in-methods.ts';
import type { Caller } from '#platform/caller.ts';
import { after, days, hours, now, seconds } from '#platform/clock.ts';
import { type Db, inTx, type Tx } from '#platform/db.ts';
import { notSignedIn } from '#platform/errors.ts';
import { CONFIRMED_MS } from '#platform/http.ts';
import { hashToken, newToken, readAccessToken, signAccessToken } from '#platform/tokens.ts';
import { versionOf } from '#platform/version.ts';
import type { Config } from '#server/config.ts';
import { codeNeeded, sessionOver, wrongSignIn } from '../errors.ts';
import { replacePasswordHash } from '../password/password-queries.ts';
import { hashPassword, isOutdatedHash, isPassword } from '../password/passwords.ts';
import * as queries from '../queries.ts';
import type { SignedIn, User } from '../schemas.ts';
import { isTwoFactorRequired } from '../second-factor/factor-status.ts';
import { hasAuthenticator } from '../second-factor/two-factor.ts';
import { makeChallenge } from './challenge.ts';

const SESSION_MS = days(30);
const IDLE_MS = days(14);
/** A working day: a desk left over night asks in the morning. */
const STAFF_IDLE_MS = hours(12);
/** A lost answer makes a client ask again with a spent token; so long as the next one is unused it gets another. */
const GRACE_MS = seconds(20);

export type Visitor = { userAgent: string; ip: string | null };

export const profileVersion = ({ name, locale }: { name: string; locale: string }) =>
  versionOf({ name, locale });

/** `session` as it stands: its account's powers may wait for a second factor. */
export function presentUser(account: queries.AccountRow, session: SessionStatus): User {
  const { id, email, name, locale, roleId, permissions, emailVerifiedAt, passwordHash } = account;
  return {
    id,
    email,
    name,
    locale,
    role: roleId,
    permissions,
    version: profileVersion({ name, locale }),
    emailVerified: emailVerifiedAt !== null,
    hasPassword: passwordHash !== null,
    twoFactorMissing: session.twoFactorMissing,
    confirmedUntil: after(session.confirmedAt, CONFIRMED_MS).toISOString(),
  };
}

type SessionStatus = { twoFactorMissing: boolean; confirmedAt: Date };

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
  const passwordHash = await renewOutdatedHash(db, account, password);
  // Somebody was faster, with this password or with another one: it is checked once more.
  if (!passwordHash) return signIn(db, config, { email, password }, visitor);
  return finishSignIn(db, config, account.id, { visitor, method: 'password', passwordHash });
}

/**
 * Today's parameters reach old accounts here, the only moment at which their password is known. Answers the hash that
 * stands now, null when it was changed meanwhile.
 */
async function renewOutdatedHash(
  db: Db,
  { id, passwordHash: from }: queries.AccountRow,
  password: string,
): Promise<string | null> {
  if (!from || !isOutdatedHash(from)) return from;
  const to = await hashPassword(password);
  return (await replacePasswordHash(db, id, { from, to })) ? to : null;
}

/**
 * How a session begins. `secondFactor`: a code, or a passkey that checked its holder, was shown too. `passwordHash`: what
 * the password was when it was shown; after a change of it nobody comes in by the former one.
 */
export type Beginning = {
  visitor: Visitor;
  method: SignInMethod;
  secondFactor?: boolean;
  passwordHash?: string | null;
};

const isChanged = (account: queries.AccountRow, { passwordHash }: Beginning) =>
  passwordHash !== undefined && passwordHash !== account.passwordHash;

/**
 * The end of every way in: password, reset link, Google, Facebook, passkey. Who has an authenticator and has not shown a
 * second factor is refused with `auth.code_needed` and a challenge, and goes on with `POST auth/login/code`. Call it after
 * everything else is committed: the refusal would undo a transaction.
 */
export async function finishSignIn(
  db: Db,
  config: Config,
  accountId: string,
  beginning: Beginning,
): Promise<SignedIn> {
  const account = await queries.accountById(db, accountId);
  if (!account || account.blockedAt || isChanged(account, beginning)) throw wrongSignIn();
  if (!beginning.secondFactor && (await hasAuthenticator(db, accountId))) {
    throw codeNeeded(await makeChallenge(config, account, beginning.method));
  }
  return inTx(db, (tx) => openSession(tx, config, accountId, beginning));
}

/** Signs a person in who has proved who they are. A blocked account is refused like a wrong password. */
export async function openSession(
  tx: Tx,
  config: Config,
  accountId: string,
  beginning: Beginning,
): Promise<SignedIn> {
  const { visitor, method, secondFactor = false } = beginning;
  const time = now();
  const sessionId = await queries.insertSession(tx, {
    accountId,
    ...visitor,
    method,
    secondFactor,
    time,
    expiresAt: after(time, SESSION_MS),
  });
  // Whoever changes the password holds the account: they came before the row above, or wait and end this session too.
  const session = await queries.session(tx, sessionId, time);
  if (!session || isChanged(session, beginning)) throw wrongSignIn();
  return issueTokens(tx, config, session, null);
}

async function issueTokens(
  tx: Tx,
  config: Config,
  session: queries.SessionRow,
  parentHash: Buffer | null,
): Promise<SignedIn> {
  const { sessionId } = session;
  const refreshToken = newToken();
  await queries.insertRefreshToken(tx, {
    hash: hashToken(refreshToken),
    sessionId,
    parentHash,
    time: now(),
  });
  const { token, expiresAt } = await signAccessToken(config, {
    accountId: session.id,
    sessionId,
  });
  return {
    accessToken: token,
    refreshToken,
    expiresAt: expiresAt.toISOString(),
    user: presentUser(session, sessionStatus(config, session)),
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
    if (areTwoHolders(token, time)) {
      await queries.revokeSession(tx, token.sessionId, time);
      return null;
    }
    const session = await queries.session(tx, token.sessionId, time);
    if (!session) return null;
    if (isIdle(session, time)) {
      await queries.revokeSession(tx, token.sessionId, time);
      return null;
    }
    await queries.markRefreshTokenUsed(tx, hash, time);
    await queries.markSessionSeen(tx, token.sessionId, time);
    return issueTokens(tx, config, session, hash);
  });
  if (!answer) throw sessionOver();
  return answer;
}

/**
 * A spent token that comes again, but for a lost answer; or two successors of the same lost answer, both of which somebody
 * has: a client keeps the one that came last.
 */
function areTwoHolders(token: queries.RefreshTokenRow, time: Date): boolean {
  if (token.siblingUsed) return true;
  if (!token.usedAt) return false;
  return time.getTime() - token.usedAt.getTime() > GRACE_MS || token.successorUsed;
}

/** Left alone for so long that whoever comes back proves again who they are. */
function isIdle({ permissions, seenAt }: queries.SessionRow, time: Date): boolean {
  const limit = permissions.length > 0 ? STAFF_IDLE_MS : IDLE_MS;
  return after(seenAt, limit) < time;
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
  const session = await queries.session(db, sessionId, now());
  if (!session) throw notSignedIn();
  const { id, name, roleId, permissions } = session;
  const { twoFactorMissing, confirmedAt } = sessionStatus(config, session);
  return {
    kind: 'account',
    accountId: id,
    sessionId,
    name,
    roleId,
    twoFactorMissing,
    confirmedAt,
    permissions: twoFactorMissing ? [] : permissions,
  };
}

function sessionStatus(config: Config, session: queries.SessionRow): SessionStatus {
  return {
    twoFactorMissing: isTwoFactorRequired(config, session) && !session.secondFactor,
    confirmedAt: session.confirmedAt,
  };
}

/** The person behind a session as they see themselves. */
export async function viewMe(db: Db, config: Config, sessionId: string): Promise<User> {
  const session = await queries.session(db, sessionId, now());
  if (!session) throw notSignedIn();
  return presentUser(session, sessionStatus(config, session));
}
