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
