/** Reading the form of a role, and saying what is wrong with it. */
import type { ApiProblem, BodyOf } from '#api/client.ts';
import { translatorFor } from '#common/messages/index.ts';
import { refused } from '../../../request/refused.server.ts';
import { clashOf } from '../../../request/version.server.ts';
import { readPermissions } from '../layout/areas.ts';

type NewRole = BodyOf<'createRole'>;

export function readRole(form: FormData) {
  const name = String(form.get('name') ?? '').trim();
  const permissions = readPermissions(form);
  // The API refuses what is no permission; the grid offers nothing else.
  return { name, permissions, body: { name, permissions: permissions as NewRole['permissions'] } };
}

/** A grid in which nothing is chosen has the wrong shape; that says so in its own words. */
export function refusedRole(
  problem: ApiProblem,
  locale: string,
  { name, permissions }: { name: string; permissions: string[] },
) {
  const clash = clashOf(problem);
  if (clash) return { name, permissions, notice: null, faults: {}, clash };
  const { notice, faults } = refused(problem, locale, ['name', 'permissions']);
  if (!name) faults.name = translatorFor(locale)('enter.roleName');
  const none = permissions.length === 0 && 'permissions' in faults;
  const words = translatorFor(locale)('admin.team.permissions.refused');
  return { name, permissions, notice, faults: none ? { ...faults, permissions: words } : faults };
}
