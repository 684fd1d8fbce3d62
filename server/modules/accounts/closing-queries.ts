import { sql, type Tx } from '#platform/db.ts';

/** Links that only name the address go with the account. */
export async function deleteAccount(tx: Tx, accountId: string, email: string): Promise<void> {
  await sql`delete from one_time_links where email = ${email} or previous_email = ${email}`.execute(
    tx,
  );
  await tx.deleteFrom('accounts').where('id', '=', accountId).execute();
}
