import type { Tx } from '#platform/db.ts';

/** Undefined when somebody has the address. Of two at once one wins. */
export async function insertShopper(
  tx: Tx,
  account: { email: string; name: string; passwordHash: string; locale: string; time: Date },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('accounts')
    .values({
      email: account.email,
      name: account.name,
      password_hash: account.passwordHash,
      locale: account.locale,
      created_at: account.time,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/**
 * For changes of how one gets in: they follow one another, each seeing what the last has done, and a session that opens
 * meanwhile waits for them.
 */
export function lockAccount(
  tx: Tx,
  id: string,
): Promise<
  { email: string; emailVerifiedAt: Date | null; passwordHash: string | null } | undefined
> {
  return tx
    .selectFrom('accounts')
    .select(['email', 'email_verified_at as emailVerifiedAt', 'password_hash as passwordHash'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function markVerified(tx: Tx, id: string, time: Date): Promise<void> {
  await tx.updateTable('accounts').set({ email_verified_at: time }).where('id', '=', id).execute();
}
