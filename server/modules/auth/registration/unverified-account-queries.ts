import type { Tx } from '#platform/db.ts';

/** Every sign-in method but the password. */
export async function deleteSignInMethods(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('authenticators').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('passkeys').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('identities').where('account_id', '=', accountId).execute();
}
