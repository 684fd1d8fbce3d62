import { type Reader, sql, type Tx } from '#platform/db.ts';

/**
 * Whoever changes what staff may do, or who they are, goes one after the other. Reading and signing in need not wait:
 * only a stronger lock than this one would hold up those who refer to the row.
 */
export async function lockStaff(tx: Tx): Promise<void> {
  await sql`select from roles where id = 'owner' for no key update`.execute(tx);
}

/** How many owners can work here: this one is one of them, and others there are. */
export async function ownersBeside(
  db: Reader,
  accountId: string,
): Promise<{ isOwner: boolean; others: number }> {
  const { isOwner, others } = await db
    .selectFrom('accounts')
    .select([
      sql<boolean>`coalesce(bool_or(id = ${accountId}), false)`.as('isOwner'),
      sql<number>`count(*) filter (where id <> ${accountId})`.as('others'),
    ])
    .where('role_id', '=', 'owner')
    .where('blocked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { isOwner, others };
}
