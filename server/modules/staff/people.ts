/** The people who work here: who they are, what they may do, and how they stop. */
import {
  blockStaff,
  changeRole,
  endStaff,
  removeFactors,
  type StaffRow,
  staffById,
  unblockStaff,
} from '#modules/auth/staff-accounts/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { now } from '#platform/clock.ts';
import { decodeCursor, toPage } from '#platform/cursor.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { versionOf } from '#platform/version.ts';
import { notYourself, unknownStaff } from './errors.ts';
import { beginChange, covers, requireGrantable } from './granting.ts';
import * as queries from './queries/people.ts';
import { roleName } from './role-names.ts';
import { grantableRole, type Viewer } from './roles.ts';
import type { StaffMember } from './schemas.ts';

type Wanted = { search?: string; role?: string; cursor?: string; limit: number };

export async function listStaff(db: Reader, viewer: Viewer, wanted: Wanted) {
  const { search, role, cursor, limit } = wanted;
  const after = cursor ? (decodeCursor(cursor, ['string', 'uuid']) as [string, string]) : null;
  const rows = await queries.listPeople(db, { search, role, time: now() }, { after, limit });
  const page = toPage(
    rows,
    limit,
    (row) => [row.sortName, row.id],
    (row) => present(row, viewer),
  );
  return { ...page, withoutTwoFactor: await queries.countWithoutTwoFactor(db) };
}

export async function viewStaff(db: Reader, id: string, viewer: Viewer): Promise<StaffMember> {
  const row = await queries.readPerson(db, id, now());
  if (!row) throw unknownStaff();
  return present(row, viewer);
}

function present(row: queries.PersonRow, viewer: Viewer): StaffMember {
  const { id, email, name, roleId, roleName: own, permissions, twoFactor, activeKeys } = row;
  return {
    id,
    email,
    name,
    twoFactor,
    activeKeys,
    version: versionOf(roleId),
    role: { id: roleId, name: roleName({ id: roleId, name: own }, viewer.locale) },
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    blockedAt: row.blockedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    changeable: covers(viewer.permissions, permissions),
  };
}

export async function staffForChange(tx: Tx, actor: Actor, id: string) {
  const { person } = await beginWith(tx, actor, id);
  return { role: person.roleId, version: versionOf(person.roleId) };
}

export async function giveRole(
  tx: Tx,
  actor: Actor,
  { id, role: roleId }: { id: string; role: string },
): Promise<void> {
  const { permissions, person } = await beginWith(tx, actor, id);
  const role = await grantableRole(tx, roleId, permissions);
  await changeRole(tx, id, role.id);
  await audit(tx, actor, {
    action: 'staff.change_role',
    sensitive: true,
    ...subjectOf(id),
    before: { role: person.roleId },
    after: { role: role.id },
  });
}

/** They keep their account and their orders, and shop here like anybody else. */
export async function removeStaff(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { person } = await beginWith(tx, actor, id);
  await endStaff(tx, id);
  await audit(tx, actor, {
    action: 'staff.remove',
    ...subjectOf(id),
    before: { name: person.name, email: person.email, role: person.roleId },
  });
}

export async function blockColleague(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { person } = await beginWith(tx, actor, id);
  if (actor.id === id) throw notYourself();
  await blockStaff(tx, id);
  await audit(tx, actor, { action: 'staff.block', ...blockChange(person, true) });
}

export async function unblockColleague(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { person } = await beginWith(tx, actor, id);
  await unblockStaff(tx, id);
  await audit(tx, actor, {
    action: 'staff.unblock',
    sensitive: true,
    ...blockChange(person, false),
  });
}

/** For somebody who lost their second factor. One's own is changed in one's account, which asks for proof. */
export async function removeTheirFactors(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { person } = await beginWith(tx, actor, id);
  if (actor.id === id) throw notYourself();
  await removeFactors(tx, id);
  await audit(tx, actor, {
    action: 'staff.forget_factors',
    sensitive: true,
    ...subjectOf(id),
    before: { name: person.name, email: person.email },
  });
}

async function beginWith(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ permissions: string[]; person: StaffRow }> {
  const permissions = await beginChange(tx, actor);
  const person = await staffById(tx, id);
  if (!person) throw unknownStaff();
  requireGrantable(permissions, person.permissions);
  return { permissions, person };
}

const blockChange = (person: StaffRow, blocked: boolean) => ({
  ...subjectOf(person.id),
  before: { blocked: person.blockedAt !== null },
  after: { blocked },
});

const subjectOf = (id: string) => ({ subjectType: 'staff', subjectId: id }) as const;
