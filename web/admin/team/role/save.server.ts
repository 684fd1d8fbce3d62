/** Reading the form of a role, and saying what is wrong with it. */
import type { ApiProblem, BodyOf } from '#api/client.ts';
import { translatorFor } from '#common/messages/index.ts';
import { refused } from '../../../visit/refused.server.ts';
import { clashOf } from '../../../visit/version.server.ts';
import { readPowers } from '../frame/areas.ts';

type NewRole = BodyOf<'createRole'>;

export function readRole(form: FormData) {
  const name = String(form.get('name') ?? '').trim();
  const powers = readPowers(form);
  // The API refuses what is no power; the grid offers nothing else.
  return { name, powers, body: { name, permissions: powers as NewRole['permissions'] } };
}

/** A grid in which nothing is chosen has the wrong shape; that says so in its own words. */
export function refusedRole(
  problem: ApiProblem,
  locale: string,
  { name, powers }: { name: string; powers: string[] },
) {
  const clash = clashOf(problem);
  if (clash) return { name, powers, notice: null, faults: {}, clash };
  const { notice, faults } = refused(problem, locale, ['name', 'permissions']);
  if (!name) faults.name = translatorFor(locale)('enter.roleName');
  const none = powers.length === 0 && 'permissions' in faults;
  const words = translatorFor(locale)('admin.team.powers.refused');
  return { name, powers, notice, faults: none ? { ...faults, permissions: words } : faults };
}
