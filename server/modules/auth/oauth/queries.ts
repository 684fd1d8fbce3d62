import type { Reader, Tx } from '#platform/db.ts';

/** Whose account an identity opens; marks it as used. */
export async function useIdentity(
  tx: Tx,
  { provider, subject }: { provider: string; subject: string },
  { email, time }: { email: string | null; time: Date },
): Promise<string | undefined> {
  const row = await tx
    .updateTable('identities')
    .set({ email, last_used_at: time })
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .returning('account_id')
    .executeTakeFirst();
  return row?.account_id;
}

export type NewIdentity = {
  provider: string;
  subject: string;
  accountId: string;
  email: string | null;
  time: Date;
};

/** False when the account has one of this provider, or another account has this one. */
export async function insertIdentity(tx: Tx, identity: NewIdentity): Promise<boolean> {
  const row = await tx
    .insertInto('identities')
    .values({
      provider: identity.provider,
      subject: identity.subject,
      account_id: identity.accountId,
      email: identity.email,
      created_at: identity.time,
      last_used_at: identity.time,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('provider')
    .executeTakeFirst();
  return row !== undefined;
}

export async function accountOf(
  db: Reader,
  { provider, subject }: { provider: string; subject: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('identities')
    .select('account_id')
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.account_id;
}

export function identitiesOf(db: Reader, accountId: string) {
  return db
    .selectFrom('identities')
    .select(['provider', 'email', 'created_at as linkedAt', 'last_used_at as lastUsedAt'])
    .where('account_id', '=', accountId)
    .orderBy('provider')
    .execute();
}

export async function deleteIdentity(
  tx: Tx,
  accountId: string,
  provider: string,
): Promise<boolean> {
  const row = await tx
    .deleteFrom('identities')
    .where('account_id', '=', accountId)
    .where('provider', '=', provider)
    .returning('provider')
    .executeTakeFirst();
  return row !== undefined;
}
