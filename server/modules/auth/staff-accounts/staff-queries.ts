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

const MAX_OWNERS = 100;

/** Everybody who owns the shop, for mails that concern it. */
export function ownersToNotify(
  db: Reader,
): Promise<{ id: string; email: string; name: string; locale: string }[]> {
  return db
    .selectFrom('accounts')
    .select(['id', 'email', 'name', 'locale'])
    .where('role_id', '=', 'owner')
    .where('blocked_at', 'is', null)
    .orderBy('id')
    .limit(MAX_OWNERS)
    .execute();
}

/** What a person may do as it stands; nothing when they are blocked or gone. */
export async function permissionsOf(db: Reader, accountId: string): Promise<string[]> {
  const row = await db
    .selectFrom('accounts as a')
    .innerJoin('roles as r', 'r.id', 'a.role_id')
    .select('r.permissions')
    .where('a.id', '=', accountId)
    .where('a.blocked_at', 'is', null)
    .executeTakeFirst();
  return row?.permissions ?? [];
}

export type StaffRow = {
  id: string;
  email: string;
  name: string;
  roleId: string;
  permissions: string[];
  blockedAt: Date | null;
};

/** Someone who works here, blocked or not. */
export function staffById(db: Reader, id: string): Promise<StaffRow | undefined> {
  return db
    .selectFrom('accounts as a')
    .innerJoin('roles as r', 'r.id', 'a.role_id')
    .select([
      'a.id',
      'a.email',
      'a.name',
      'a.role_id as roleId',
      'r.permissions',
      'a.blocked_at as blockedAt',
    ])
    .where('a.id', '=', id)
    .where('a.role_id', '<>', 'shopper')
    .executeTakeFirst();
}

export async function setRole(tx: Tx, accountId: string, roleId: string): Promise<void> {
  await tx.updateTable('accounts').set({ role_id: roleId }).where('id', '=', accountId).execute();
}

export type RoleRow = { id: string; name: string; permissions: string[]; builtIn: boolean };

export function roleById(db: Reader, id: string): Promise<RoleRow | undefined> {
  return db
    .selectFrom('roles')
    .select(['id', 'name', 'permissions', 'built_in as builtIn'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertRole(
  tx: Tx,
  role: { id: string; name: string; permissions: string[] },
): Promise<void> {
  await tx.insertInto('roles').values(role).execute();
}

export async function updateRole(
  tx: Tx,
  { id, ...change }: { id: string; name: string; permissions: string[] },
): Promise<void> {
  await tx.updateTable('roles').set(change).where('id', '=', id).execute();
}

export async function deleteRole(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('roles').where('id', '=', id).execute();
}

/** Invites that nobody has accepted lead nowhere from now on: one, those to an address, or those a person made. */
export async function withdrawInvites(
  tx: Tx,
  { time, ...which }: { time: Date; id?: string; email?: string; createdBy?: string },
): Promise<void> {
  let open = tx
    .updateTable('one_time_links')
    .set({ used_at: time })
    .where('purpose', '=', 'staff_invite')
    .where('used_at', 'is', null);
  if (which.id) open = open.where('id', '=', which.id);
  if (which.email) open = open.where('email', '=', which.email);
  if (which.createdBy) open = open.where('created_by', '=', which.createdBy);
  await open.execute();
}

/** Authenticator, recovery codes and passkeys. */
export async function deleteFactors(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('authenticators').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('passkeys').where('account_id', '=', accountId).execute();
}
