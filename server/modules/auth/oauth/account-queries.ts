import { sql, type Tx } from '#platform/db.ts';

export type OAuthAccount = {
  id: string;
  email: string;
  isVerified: boolean;
  isBlocked: boolean;
  hasPassword: boolean;
  isStaff: boolean;
};

/** Locks the account, so that what is decided about it stays true until it is done. */
export function oauthAccount(
  tx: Tx,
  whose: { id: string } | { email: string },
): Promise<OAuthAccount | undefined> {
  const [column, value] =
    'id' in whose ? (['id', whose.id] as const) : (['email', whose.email] as const);
  return tx
    .selectFrom('accounts')
    .select([
      'id',
      'email',
      sql<boolean>`email_verified_at is not null`.as('isVerified'),
      sql<boolean>`blocked_at is not null`.as('isBlocked'),
      sql<boolean>`password_hash is not null`.as('hasPassword'),
      sql<boolean>`role_id <> 'shopper'`.as('isStaff'),
    ])
    .where(column, '=', value)
    .forUpdate()
    .executeTakeFirst();
}

/** Undefined when somebody has the address. */
export async function insertAccount(
  tx: Tx,
  account: { email: string; name: string; locale: string; verifiedAt: Date | null },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('accounts')
    .values({
      email: account.email,
      name: account.name,
      locale: account.locale,
      email_verified_at: account.verifiedAt,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Deletes the password, pending links, and the addresses that a stranger may have entered. */
export async function clearAccount(
  tx: Tx,
  accountId: string,
  { name, time }: { name: string; time: Date },
): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ password_hash: null, name, email_verified_at: time })
    .where('id', '=', accountId)
    .execute();
  await tx
    .updateTable('one_time_links')
    .set({ used_at: time })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute();
}
