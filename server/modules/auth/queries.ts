import type { SignInMethod } from '#common/sign-in-methods.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';
import { emailKey } from '#platform/email.ts';

export type AccountRow = {
  id: string;
  email: string;
  name: string;
  locale: string;
  emailVerifiedAt: Date | null;
  passwordHash: string | null;
  blockedAt: Date | null;
  roleId: string;
  permissions: string[];
};

function accounts(db: Reader) {
  return db
    .selectFrom('accounts as a')
    .innerJoin('roles as r', 'r.id', 'a.role_id')
    .select([
      'a.id',
      'a.email',
      'a.name',
      'a.locale',
      'a.email_verified_at as emailVerifiedAt',
      'a.password_hash as passwordHash',
      'a.blocked_at as blockedAt',
      'a.role_id as roleId',
      'r.permissions',
    ]);
}

export function accountByEmail(db: Reader, email: string): Promise<AccountRow | undefined> {
  return accounts(db).where('a.email', '=', emailKey(email)).executeTakeFirst();
}

export function accountById(db: Reader, id: string): Promise<AccountRow | undefined> {
  return accounts(db).where('a.id', '=', id).executeTakeFirst();
}

/**
 * How to address a person by mail. Without a name until somebody has proved that the address is theirs: the name
 * may be a stranger's message to the mailbox's reader.
 */
export function accountForMail(
  db: Reader,
  id: string,
): Promise<{ email: string; name: string | null; locale: string } | undefined> {
  return db
    .selectFrom('accounts')
    .select([
      'email',
      sql<string | null>`case when email_verified_at is not null then name end`.as('name'),
      'locale',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
}

export type SessionRow = AccountRow & {
  sessionId: string;
  method: SignInMethod;
  secondFactor: boolean;
  confirmedAt: Date;
  /** When its tokens were last renewed, which a client in use does every few minutes. */
  seenAt: Date;
  /** The owner's decision, null while there is none. */
  staffTwoFactor: boolean | null;
};

/** A session that is still good, with its account. */
export function session(
  db: Reader,
  sessionId: string,
  time: Date,
): Promise<SessionRow | undefined> {
  return accounts(db)
    .innerJoin('sessions as s', 's.account_id', 'a.id')
    .leftJoin('settings as access', (join) => join.on('access.key', '=', 'access'))
    .select([
      's.id as sessionId',
      's.method',
      's.second_factor as secondFactor',
      's.confirmed_at as confirmedAt',
      's.seen_at as seenAt',
      sql<boolean | null>`(access.value ->> 'staffTwoFactor')::boolean`.as('staffTwoFactor'),
    ])
    .where('s.id', '=', sessionId)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', time)
    .where('a.blocked_at', 'is', null)
    .executeTakeFirst();
}

export async function insertAccount(
  tx: Tx,
  account: {
    email: string;
    name: string;
    passwordHash: string;
    roleId: string;
    verifiedAt: Date | null;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('accounts')
    .values({
      email: emailKey(account.email),
      name: account.name,
      password_hash: account.passwordHash,
      role_id: account.roleId,
      email_verified_at: account.verifiedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function countOwners(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('accounts')
    .select(sql<number>`count(*)`.as('count'))
    .where('role_id', '=', 'owner')
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertSession(
  tx: Tx,
  session: {
    accountId: string;
    userAgent: string;
    ip: string | null;
    method: SignInMethod;
    secondFactor: boolean;
    time: Date;
    expiresAt: Date;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('sessions')
    .values({
      account_id: session.accountId,
      user_agent: session.userAgent.slice(0, 400),
      ip: session.ip,
      method: session.method,
      second_factor: session.secondFactor,
      created_at: session.time,
      confirmed_at: session.time,
      seen_at: session.time,
      expires_at: session.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertRefreshToken(
  tx: Tx,
  token: { hash: Buffer; sessionId: string; parentHash: Buffer | null; time: Date },
): Promise<void> {
  await tx
    .insertInto('refresh_tokens')
    .values({
      token_hash: token.hash,
      session_id: token.sessionId,
      parent_hash: token.parentHash,
      created_at: token.time,
    })
    .execute();
}

export type RefreshTokenRow = {
  sessionId: string;
  usedAt: Date | null;
  successorUsed: boolean;
  /** Another token that came from the same one has been used. */
  siblingUsed: boolean;
  revokedAt: Date | null;
  expiresAt: Date;
};

/**
 * Locks the token's whole family first and reads in a statement of its own: two refreshes answer one after the other,
 * and the second sees what the first has spent.
 */
export async function lockRefreshToken(tx: Tx, hash: Buffer): Promise<RefreshTokenRow | undefined> {
  await sql`
    select from sessions where id = (select session_id from refresh_tokens where token_hash = ${hash})
    for update`.execute(tx);
  const { rows } = await sql<RefreshTokenRow>`
    select t.session_id as "sessionId", t.used_at as "usedAt", s.revoked_at as "revokedAt",
      s.expires_at as "expiresAt",
      exists (select from refresh_tokens c where c.session_id = t.session_id
        and c.parent_hash = t.token_hash and c.used_at is not null) as "successorUsed",
      exists (select from refresh_tokens c where c.session_id = t.session_id
        and c.parent_hash = t.parent_hash and c.token_hash <> t.token_hash
        and c.used_at is not null) as "siblingUsed"
    from refresh_tokens t join sessions s on s.id = t.session_id
    where t.token_hash = ${hash}`.execute(tx);
  return rows[0];
}

export async function markRefreshTokenUsed(tx: Tx, hash: Buffer, time: Date): Promise<void> {
  await tx
    .updateTable('refresh_tokens')
    .set({ used_at: time })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .execute();
}

export async function markSessionSeen(tx: Tx, sessionId: string, time: Date): Promise<void> {
  await tx.updateTable('sessions').set({ seen_at: time }).where('id', '=', sessionId).execute();
}

export async function revokeSession(tx: Reader, sessionId: string, time: Date): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ revoked_at: time })
    .where('id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .execute();
}

export async function revokeSessionsOf(tx: Tx, accountId: string, time: Date): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ revoked_at: time })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute();
}

export async function sessionOfToken(db: Reader, hash: Buffer): Promise<string | undefined> {
  const row = await db
    .selectFrom('refresh_tokens')
    .select('session_id')
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  return row?.session_id;
}

export async function makeOwner(
  tx: Tx,
  owner: { email: string; name: string; passwordHash: string; time: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto('accounts')
    .values({
      email: emailKey(owner.email),
      name: owner.name,
      password_hash: owner.passwordHash,
      role_id: 'owner',
      email_verified_at: owner.time,
    })
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet({
        name: owner.name,
        password_hash: owner.passwordHash,
        role_id: 'owner',
        blocked_at: null,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What is not named stays as it is. */
export function lockProfile(tx: Tx, accountId: string) {
  return tx
    .selectFrom('accounts')
    .select(['name', 'locale'])
    .where('id', '=', accountId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

export async function writeProfile(
  tx: Tx,
  accountId: string,
  { name, locale }: { name?: string; locale?: string },
): Promise<void> {
  if (name === undefined && locale === undefined) return;
  await tx.updateTable('accounts').set({ name, locale }).where('id', '=', accountId).execute();
}
