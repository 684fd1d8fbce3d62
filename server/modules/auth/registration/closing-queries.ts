import { sql, type Tx } from '#platform/db.ts';

/** The links of an account go with it; those that only name an address, where the account has proved it. */
export async function deleteAccount(
  tx: Tx,
  accountId: string,
  provenEmail: string | null,
): Promise<void> {
  await sql`delete from one_time_links where account_id is null and email = ${provenEmail}`.execute(
    tx,
  );
  await tx.deleteFrom('accounts').where('id', '=', accountId).execute();
}
