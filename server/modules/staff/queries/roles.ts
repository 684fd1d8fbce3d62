import type { RoleRow } from '#modules/auth/staff-accounts/index.ts';
import { type Reader, sql } from '#platform/db.ts';

export type CountedRole = RoleRow & { people: number; invites: number };

/** Built-in ones first, those who may do most at the top; shoppers have no role that staff could be given. */
export async function listRoles(db: Reader, time: Date): Promise<CountedRole[]> {
  const { rows } = await sql<CountedRole>`
    select r.id, r.name, r.permissions, r.built_in as "builtIn",
      (select count(*)::int from accounts a where a.role_id = r.id) as people,
      (select count(*)::int from one_time_links l where l.role_id = r.id and l.purpose = 'staff_invite'
        and l.used_at is null and l.expires_at > ${time}) as invites
    from roles r where r.id <> 'shopper'
    order by r.built_in desc, r.id <> 'owner',
      case when r.built_in then cardinality(r.permissions) end desc, lower(r.name), r.id
    limit 200`.execute(db);
  return rows;
}

export async function countRolesNamed(
  db: Reader,
  name: string,
  { except }: { except: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('roles')
    .select(sql<number>`count(*)`.as('count'))
    .where(sql<string>`lower(name)`, '=', name.toLowerCase())
    .where('id', '<>', except)
    .executeTakeFirstOrThrow();
  return count;
}
