/** Roles: sets of permissions with a name. The built-in ones stay as they are. */
import { randomBytes } from 'node:crypto';
import {
  deleteRole as deleteRow,
  insertRole,
  type RoleRow,
  roleById,
  updateRole,
} from '#modules/auth/staff-accounts/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { now } from '#platform/clock.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { versionOf } from '#platform/version.ts';
import { builtInRole, roleInUse, roleNameTaken, tooManyRoles, unknownRole } from './errors.ts';
import { beginChange, covers, type Grantable, requireGrantable, withReads } from './granting.ts';
import * as queries from './queries/roles.ts';
import { roleName } from './role-names.ts';
import type { NewRole, Role, RoleChange } from './schemas.ts';

const MAX_ROLES = 100;
const SHOPPER = 'shopper';

export type Viewer = { permissions: readonly string[]; locale: string };

export async function listRoles(db: Reader, { permissions, locale }: Viewer): Promise<Role[]> {
  const rows = await queries.listRoles(db, now());
  return rows.map((row) => ({
    ...row,
    version: roleVersion(row),
    name: roleName(row, locale),
    grantable: covers(permissions, row.permissions),
  }));
}

const roleVersion = ({ name, permissions }: Pick<RoleRow, 'name' | 'permissions'>) =>
  versionOf({ name, permissions });

export async function roleForChange(tx: Tx, actor: Actor, id: string) {
  await beginChange(tx, actor);
  const role = await roleById(tx, id);
  return role && { ...role, version: roleVersion(role) };
}

async function viewRole(db: Reader, id: string, viewer: Viewer): Promise<Role> {
  const role = (await listRoles(db, viewer)).find((one) => one.id === id);
  if (!role) throw unknownRole();
  return role;
}

/** A role that may be given to staff by somebody who has all its permissions. */
export async function grantableRole(
  tx: Tx,
  id: string,
  permissions: readonly string[],
): Promise<RoleRow> {
  const role = id === SHOPPER ? undefined : await roleById(tx, id);
  if (!role) throw unknownRole();
  requireGrantable(permissions, role.permissions);
  return role;
}

export async function createRole(
  tx: Tx,
  actor: Actor,
  input: NewRole,
  { locale, grantable }: { locale: string; grantable: Grantable },
): Promise<Role> {
  const mine = await beginChange(tx, actor);
  const permissions = withReads(grantable, input.permissions);
  requireGrantable(mine, permissions);
  const id = `role-${randomBytes(6).toString('hex')}`;
  const name = input.name.trim();
  const roles = await queries.listRoles(tx, now());
  if (roles.length >= MAX_ROLES) throw tooManyRoles(MAX_ROLES);
  await requireFreeName(tx, name, { except: id });
  await insertRole(tx, { id, name, permissions });
  await audit(tx, actor, {
    action: 'role.create',
    sensitive: true,
    ...subjectOf(id),
    after: { name, permissions },
  });
  return viewRole(tx, id, { permissions: mine, locale });
}

type RoleInput = { id: string; change: RoleChange; locale: string; grantable: Grantable };

/** Takes effect with the next request of everybody who has it. */
export async function changeRolePermissions(
  tx: Tx,
  actor: Actor,
  { id, change, locale, grantable }: RoleInput,
): Promise<Role> {
  const mine = await beginChange(tx, actor);
  const role = await ownRole(tx, id);
  const name = change.name?.trim() ?? role.name;
  const permissions = change.permissions
    ? withReads(grantable, change.permissions)
    : role.permissions;
  requireGrantable(mine, role.permissions, permissions);
  await requireFreeName(tx, name, { except: id });
  await updateRole(tx, { id, name, permissions });
  await audit(tx, actor, {
    action: 'role.update',
    sensitive: true,
    ...subjectOf(id),
    before: { name: role.name, permissions: role.permissions },
    after: { name, permissions },
  });
  return viewRole(tx, id, { permissions: mine, locale });
}

export async function removeRole(tx: Tx, actor: Actor, id: string): Promise<void> {
  const mine = await beginChange(tx, actor);
  const { name, permissions } = await ownRole(tx, id);
  requireGrantable(mine, permissions);
  const counted = (await queries.listRoles(tx, now())).find((role) => role.id === id);
  const users = (counted?.people ?? 0) + (counted?.invites ?? 0);
  if (users > 0) throw roleInUse(users);
  await deleteRow(tx, id);
  await audit(tx, actor, {
    action: 'role.delete',
    ...subjectOf(id),
    before: { name, permissions },
  });
}

async function ownRole(tx: Tx, id: string): Promise<RoleRow> {
  const role = id === SHOPPER ? undefined : await roleById(tx, id);
  if (!role) throw unknownRole();
  if (role.builtIn) throw builtInRole();
  return role;
}

async function requireFreeName(tx: Tx, name: string, except: { except: string }): Promise<void> {
  if ((await queries.countRolesNamed(tx, name, except)) > 0) throw roleNameTaken();
}

const subjectOf = (id: string) => ({ subjectType: 'role', subjectId: id }) as const;
