import type { Reader, Tx } from '#platform/db.ts';

export async function setPasswordHash(tx: Tx, id: string, hash: string): Promise<void> {
  await tx.updateTable('accounts').set({ password_hash: hash }).where('id', '=', id).execute();
}

/** The same password under today's parameters; false when it was changed meanwhile, which is left alone. */
export async function replacePasswordHash(
  db: Reader,
  id: string,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  const row = await db
    .updateTable('accounts')
    .set({ password_hash: to })
    .where('id', '=', id)
    .where('password_hash', '=', from)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * What a stranger may have left in an account whose address nobody had proved: every way in but the password, second
 * factors, also those that modules above this one keep, and addresses to which parcels would go. Their bag stays theirs
 * alone: whoever holds its token would see what the account's person writes into it.
 */
export async function clearStrangersTraces(tx: Tx, accountId: string): Promise<void> {
  const tables = [
    'authenticators',
    'recovery_codes',
    'passkeys',
    'identities',
    'addresses',
  ] as const;
  for (const table of tables) {
    await tx.deleteFrom(table).where('account_id', '=', accountId).execute();
  }
  await tx
    .updateTable('carts')
    .set({ account_id: null })
    .where('account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .execute();
}
