import { type Reader, sql } from '#platform/db.ts';
import { staffSearch } from '#platform/staff-search.ts';

export type PersonRow = {
  id: string;
  email: string;
  name: string;
  sortName: string;
  roleId: string;
  roleName: string;
  roleBuiltIn: boolean;
  permissions: string[];
  twoFactor: boolean;
  lastSeenAt: Date | null;
  blockedAt: Date | null;
  createdAt: Date;
  activeKeys: number;
};

type Wanted = { id?: string; search?: string; role?: string; time: Date };

function people(db: Reader, { id, search, role, time }: Wanted) {
  let rows = db
    .selectFrom('accounts as a')
    .innerJoin('roles as r', 'r.id', 'a.role_id')
    .select([
      'a.id',
      'a.email',
      'a.name',
      sql<string>`lower(a.name)`.as('sortName'),
      'a.role_id as roleId',
      'r.name as roleName',
      'r.built_in as roleBuiltIn',
      'r.permissions',
      'a.blocked_at as blockedAt',
      'a.created_at as createdAt',
      sql<boolean>`exists (select from authenticators t where t.account_id = a.id and t.confirmed_at is not null)
        or exists (select from passkeys p where p.account_id = a.id)`.as('twoFactor'),
      sql<Date | null>`(select max(s.seen_at) from sessions s where s.account_id = a.id)`.as(
        'lastSeenAt',
      ),
      sql<number>`(select count(*)::int from api_keys k where k.created_by = a.id and k.revoked_at is null
        and (k.expires_at is null or k.expires_at > ${time}))`.as('activeKeys'),
    ])
    .where('a.role_id', '<>', 'shopper');
  if (id) rows = rows.where('a.id', '=', id);
  if (role) rows = rows.where('a.role_id', '=', role);
  if (search) {
    rows = rows.where(staffSearch(sql`search_key(a.name || ' ' || a.email)`, search));
  }
  return rows;
}

export function listPeople(
  db: Reader,
  wanted: Wanted,
  { after, limit }: { after: [string, string] | null; limit: number },
): Promise<PersonRow[]> {
  let rows = people(db, wanted);
  if (after) {
    rows = rows.where(sql<boolean>`(lower(a.name), a.id) > (${after[0]}, ${after[1]}::uuid)`);
  }
  return rows
    .orderBy(sql`lower(a.name)`)
    .orderBy('a.id')
    .limit(limit + 1)
    .execute();
}

export function readPerson(db: Reader, id: string, time: Date): Promise<PersonRow | undefined> {
  return people(db, { id, time }).executeTakeFirst();
}

/** People who have a role whose second factor is off. */
export async function countWithoutTwoFactor(db: Reader): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from accounts a
    where a.role_id <> 'shopper' and a.blocked_at is null
      and not exists (select from authenticators t where t.account_id = a.id and t.confirmed_at is not null)
      and not exists (select from passkeys p where p.account_id = a.id)`.execute(db);
  return rows[0]?.count ?? 0;
}
