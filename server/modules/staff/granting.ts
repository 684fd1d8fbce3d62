/**
 * Who may give powers to whom: nobody gives more than they have, and nobody changes or removes what holds more than they
 * do. So only owners make owners, change them or remove them.
 */
import { lockStaff, permissionsOf } from '#modules/auth/staff-accounts/index.ts';
import type { Actor } from '#platform/audit.ts';
import type { StaffPermission } from '#platform/caller.ts';
import type { Tx } from '#platform/db.ts';
import { notAllowed } from '#platform/errors.ts';
import { moreThanYours } from './errors.ts';
import { STAFF_PERMISSIONS } from './permissions.ts';

const EVERYTHING = '*';

/** True when `powers` hold everything in `wanted`. */
export function covers(permissions: readonly string[], wanted: readonly string[]): boolean {
  return permissions.includes(EVERYTHING) || wanted.every((one) => permissions.includes(one));
}

/** Who may write may read: a write brings its read where there is one. In the order of the list, each once. */
export function withReads(permissions: readonly string[]): StaffPermission[] {
  const all = new Set(permissions.flatMap((one) => [one, one.replace(/:write$/, ':read')]));
  return STAFF_PERMISSIONS.filter((one) => all.has(one));
}

/**
 * Begins a change of who may do what: such changes happen one after the other. Answers what the person may do as it
 * stands now, for somebody may have taken it from them a moment ago.
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
