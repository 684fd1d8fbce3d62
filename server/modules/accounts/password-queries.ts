import type { Reader, Tx } from '#platform/db.ts';

export async function setPasswordHash(tx: Tx, id: string, hash: string): Promise<void> {
  await tx.updateTable('accounts').set({ password_hash: hash }).where('id', '=', id).execute();
}

/** The same password under today's parameters; leaves one alone that was changed meanwhile. */
export async function replacePasswordHash(
  db: Reader,
  id: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await db
    .updateTable('accounts')
    .set({ password_hash: to })
    .where('id', '=', id)
    .where('password_hash', '=', from)
    .execute();
}

/** Every way in but the password, and second factors: also those that modules above this one keep. */
export async function deleteOtherWaysIn(tx: Tx, accountId: string): Promise<void> {
  for (const table of ['authenticators', 'recovery_codes', 'passkeys', 'identities'] as const) {
    await tx.deleteFrom(table).where('account_id', '=', accountId).execute();
  }
}
