import { type Reader, sql } from '#platform/db.ts';

export type InviteRow = {
  id: string;
  email: string;
  roleId: string;
  roleName: string;
  roleBuiltIn: boolean;
  permissions: string[];
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
};

function invites(db: Reader) {
  return db
    .selectFrom('one_time_links as l')
    .innerJoin('roles as r', 'r.id', 'l.role_id')
    .leftJoin('accounts as a', 'a.id', 'l.created_by')
    .select([
      'l.id',
      sql<string>`coalesce(l.email, '')`.as('email'),
      'r.id as roleId',
      'r.name as roleName',
      'r.built_in as roleBuiltIn',
      'r.permissions',
      'a.name as invitedBy',
      'l.created_at as createdAt',
      'l.expires_at as expiresAt',
    ])
    .where('l.purpose', '=', 'staff_invite')
    .where('l.used_at', 'is', null);
}

/** Those nobody has accepted, also when they are too old by now: they can be sent again. */
export function listInvites(db: Reader, limit: number): Promise<InviteRow[]> {
  return invites(db).orderBy('l.id', 'desc').limit(limit).execute();
}

export function readInviteRow(db: Reader, id: string): Promise<InviteRow | undefined> {
  return invites(db).where('l.id', '=', id).executeTakeFirst();
}
