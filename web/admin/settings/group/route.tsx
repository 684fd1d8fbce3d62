/** A group of settings, as a form made of its fields: the page of every group that has none of its own. */
import { redirect } from 'react-router';
import { countryName } from '#common/addresses.ts';
import { knownCountries } from '#common/country-format.ts';
import { type FormGroupName, fieldsOf, isFormGroup } from '#common/settings/registry.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { requirePermission } from '../../layout/guard.server.ts';
import type { Route } from './+types/route';
import { loadGroup, saveGroup } from './group.server.ts';
import type { Countries } from './group-fields.tsx';
import { GroupScreen } from './group-screen.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('settings:read')];

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const page = context.get(REQUEST_CONTEXT);
  const group = groupOf(params.group);
  const asksCountry = Object.values(fieldsOf(group)).some(({ kind }) => kind === 'country');
  const countries = asksCountry ? countriesIn(page.locale) : [];
  const saved = url.searchParams.has('saved');
  return { ...(await loadGroup(page, group)), countries, saved };
}

function groupOf(name: string): FormGroupName {
  if (!isFormGroup(name)) throw new Response(null, { status: 404 });
  return name;
}

function countriesIn(locale: string): Countries {
  return knownCountries()
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const group = groupOf(params.group);
  const refused = await saveGroup(context.get(REQUEST_CONTEXT), group, await readForm(request));
  return refused ?? redirect(`/admin/settings/${group}?saved`);
}

export default function GroupSettings({ loaderData, actionData }: Route.ComponentProps) {
  return <GroupScreen {...loaderData} refused={actionData} />;
}
