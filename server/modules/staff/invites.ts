/** Invitations to work here, as those who may send them see them. */
import { makeInvite, withdrawInvites } from '#modules/auth/staff-accounts/index.ts';
import { type Actor, audit } from '#platform/audit.ts';
import { now } from '#platform/clock.ts';
import type { Reader, Tx } from '#platform/db.ts';
import { emailKey } from '#platform/email.ts';
import type { Config } from '#server/config.ts';
import { tooManyInvites, unknownInvite } from './errors.ts';
import { beginChange, covers, requireGrantable } from './granting.ts';
import * as queries from './queries/invites.ts';
import { roleName } from './role-names.ts';
import { grantableRole, type Viewer } from './roles.ts';
import type { Invite } from './schemas.ts';

const MAX_INVITES = 100;

export async function listInvites(db: Reader, viewer: Viewer): Promise<Invite[]> {
  const rows = await queries.listInvites(db, MAX_INVITES);
  return rows.map((row) => present(row, viewer));
}

function present(row: queries.InviteRow, viewer: Viewer): Invite {
  const { id, email, invitedBy, roleId, roleName: own, permissions } = row;
  return {
    id,
    email,
    invitedBy,
    role: { id: roleId, name: roleName({ id: roleId, name: own }, viewer.locale) },
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    changeable: covers(viewer.permissions, permissions),
  };
}

type Invitation = { email: string; role: string; locale: string };

export async function invite(
  tx: Tx,
  config: Config,
  actor: Actor,
  { email, role: roleId, locale }: Invitation,
): Promise<Invite> {
  const mine = await beginChange(tx, actor);
  const role = await grantableRole(tx, roleId, mine);
  const open = await queries.listInvites(tx, MAX_INVITES);
  if (open.length >= MAX_INVITES) throw tooManyInvites(MAX_INVITES);
  // A new invitation replaces an earlier one, so it is a removal too.
  const replaced = open.filter((one) => one.email === emailKey(email));
  requireGrantable(mine, ...replaced.map(({ permissions }) => permissions));
  const id = await makeInvite(tx, config, { email, roleId: role.id, createdBy: actor.id });
  const made = await inviteById(tx, id);
  const after = { email: made.email, role: role.id };
  await audit(tx, actor, { action: 'invite.create', sensitive: true, ...subjectOf(id), after });
  return present(made, { permissions: mine, locale });
}

/** A fresh link with its full lifetime. The earlier one stops working. */
export async function sendAgain(
  tx: Tx,
  config: Config,
  actor: Actor,
  { id, locale }: { id: string; locale: string },
): Promise<Invite> {
  const mine = await beginChange(tx, actor);
  const { email, roleId, permissions } = await inviteById(tx, id);
  requireGrantable(mine, permissions);
  const newId = await makeInvite(tx, config, { email, roleId, createdBy: actor.id });
  const after = { email, role: roleId };
  await audit(tx, actor, { action: 'invite.resend', sensitive: true, ...subjectOf(newId), after });
  return present(await inviteById(tx, newId), { permissions: mine, locale });
}

export async function withdraw(tx: Tx, actor: Actor, id: string): Promise<void> {
  const mine = await beginChange(tx, actor);
  const { email, roleId, permissions } = await inviteById(tx, id);
  requireGrantable(mine, permissions);
  await withdrawInvites(tx, { id, time: now() });
  const before = { email, role: roleId };
  await audit(tx, actor, { action: 'invite.withdraw', ...subjectOf(id), before });
}

async function inviteById(tx: Tx, id: string): Promise<queries.InviteRow> {
  const row = await queries.readInviteRow(tx, id);
  if (!row) throw unknownInvite();
  return row;
}

const subjectOf = (id: string) => ({ subjectType: 'invite', subjectId: id }) as const;
