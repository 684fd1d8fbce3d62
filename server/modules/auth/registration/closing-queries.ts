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

/** Customers' accounts, with what follows them. Those of the demo's sign-in page are offered there, and stay. */
export async function deleteShoppers(tx: Tx, except: string[]): Promise<void> {
  await sql`delete from accounts where role_id = 'shopper' and email <> all(${except})`.execute(tx);
}

/** Everybody, and all links: nothing that was set up before opens anything any more. */
export async function deleteEveryone(tx: Tx): Promise<void> {
  await sql`delete from one_time_links`.execute(tx);
  await sql`delete from accounts`.execute(tx);
}
