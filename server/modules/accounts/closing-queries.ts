import { sql, type Tx } from '#platform/db.ts';

/** The newest twenty: more moves than a person makes. */
export async function formerEmails(tx: Tx, accountId: string, email: string): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select address as email from one_time_links,
      lateral (values (email), (previous_email)) as known (address)
    where account_id = ${accountId} and address <> ${email}
    group by address order by max(created_at) desc limit 20`.execute(tx);
  return rows.map((row) => row.email);
}

/** Links that only name the address go with the account. */
export async function deleteAccount(tx: Tx, accountId: string, email: string): Promise<void> {
  await sql`delete from one_time_links where email = ${email} or previous_email = ${email}`.execute(
    tx,
  );
  await tx.deleteFrom('accounts').where('id', '=', accountId).execute();
}
