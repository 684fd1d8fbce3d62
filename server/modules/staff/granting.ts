/**
 * Who may grant permissions: nobody grants more than they have, and nobody changes or removes people or roles that
 * have more. So only owners make, change or remove owners.
 */
import { lockStaff, permissionsOf } from '#modules/auth/staff-accounts/index.ts';
import type { Actor } from '#platform/audit.ts';
import type { StaffPermission } from '#platform/caller.ts';
import type { Tx } from '#platform/db.ts';
import { notAllowed } from '#platform/errors.ts';
import { moreThanYours } from './errors.ts';

/** Every permission there is, in the order in which roles show them, and those of no use to an API key. */
export type Grantable = {
  all: readonly StaffPermission[];
  peopleOnly: readonly StaffPermission[];
};

const EVERYTHING = '*';

/** True when `permissions` include everything in `wanted`. */
export function covers(permissions: readonly string[], wanted: readonly string[]): boolean {
  return permissions.includes(EVERYTHING) || wanted.every((one) => permissions.includes(one));
}

/**
 * Write implies read: a write permission brings its read permission where there is one. In the order of the list,
 * each once.
 */
export function withReads(
  { all }: Pick<Grantable, 'all'>,
  permissions: readonly string[],
): StaffPermission[] {
  const wanted = new Set(permissions.flatMap((one) => [one, one.replace(/:write$/, ':read')]));
  return all.filter((one) => wanted.has(one));
}

/**
 * Begins a change of permissions; such changes happen one after another. Answers the actor's permissions as they
 * are now, since somebody may have taken some away a moment ago.
 */
export async function beginChange(tx: Tx, actor: Actor): Promise<string[]> {
  await lockStaff(tx);
  const permissions = actor.id ? await permissionsOf(tx, actor.id) : [];
  if (!covers(permissions, ['staff:write'])) throw notAllowed();
  return permissions;
}

export function requireGrantable(
  permissions: readonly string[],
  ...wanted: readonly string[][]
): void {
  if (!wanted.every((one) => covers(permissions, one))) throw moreThanYours();
}
