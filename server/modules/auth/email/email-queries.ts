import type { Tx } from '#platform/db.ts';

/** Throws the violation of a unique index when somebody has the address. */
export async function setEmail(
  tx: Tx,
  id: string,
  { email, time }: { email: string; time: Date },
): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ email, email_verified_at: time })
    .where('id', '=', id)
    .execute();
}

export async function savePreviousEmail(tx: Tx, linkId: string, email: string): Promise<void> {
  await tx
    .updateTable('one_time_links')
    .set({ previous_email: email })
    .where('id', '=', linkId)
    .execute();
}
