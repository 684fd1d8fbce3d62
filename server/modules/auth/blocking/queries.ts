import { type Reader, sql, type Tx } from '#platform/db.ts';

export type AccountStatus = {
  isStaff: boolean;
  blockedAt: Date | null;
  blockedReason: string | null;
};

/** Locks the account, so that of blocking and unblocking at the same time one comes after the other. */
export async function lockAccountStatus(
  tx: Tx,
  accountId: string,
): Promise<AccountStatus | undefined> {
  const { rows } = await sql<AccountStatus>`
    select r.permissions <> '{}' as "isStaff", a.blocked_at as "blockedAt",
      a.blocked_reason as "blockedReason"
    from accounts a join roles r on r.id = a.role_id
    where a.id = ${accountId} for update of a`.execute(tx);
  return rows[0];
}

export async function setBlocked(
  tx: Tx,
  accountId: string,
  { at, reason }: { at: Date | null; reason: string | null },
): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ blocked_at: at, blocked_reason: reason })
    .where('id', '=', accountId)
    .execute();
}

/** The sign-in methods a person has, as staff may know them: no secret, and no address at another provider. */
export type SignInMethods = {
  password: boolean;
  authenticator: boolean;
  passkeys: number;
  providers: string[];
  sessions: number;
};

export async function signInMethods(
  db: Reader,
  accountId: string,
  time: Date,
): Promise<SignInMethods> {
  const { rows } = await sql<SignInMethods>`
    select a.password_hash is not null as password,
      exists (select from authenticators t where t.account_id = a.id and t.confirmed_at is not null) as authenticator,
      (select count(*)::int from passkeys p where p.account_id = a.id) as passkeys,
      array(select i.provider from identities i where i.account_id = a.id order by i.provider) as providers,
      (select count(*)::int from sessions s where s.account_id = a.id and s.revoked_at is null
        and s.expires_at > ${time}) as sessions
    from accounts a where a.id = ${accountId}`.execute(db);
  return (
    rows[0] ?? { password: false, authenticator: false, passkeys: 0, providers: [], sessions: 0 }
  );
}
