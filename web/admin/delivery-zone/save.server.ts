/** Reads the form of a zone, and says why the API refused it. */
import type { ApiProblem } from '#api/client.ts';
import { countryName } from '#common/addresses.ts';
import { sentenceAt, translatorFor } from '#common/messages/index.ts';
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { clashOf, startingFromForm } from '../../request/version.server.ts';
import { readTyped } from '../../ui/fields.ts';
import type { Zone } from '../delivery/zones.ts';
import type { Taken } from './country-fields.tsx';
import { GROUPS } from './groups.ts';
import { REQUIRED, type RefusedZone } from './zone-form.tsx';

export const takenBy = (zones: Zone[]): Taken =>
  Object.fromEntries(zones.flatMap(({ name, countries }) => countries.map((code) => [code, name])));

type Saved = { id: string; refused?: undefined } | { refused: RefusedZone };

/** `id`: null for a new one. `taken`: what a whole group leaves out. */
export async function saveZone(
  { api, locale }: RequestContext,
  { id, form, taken }: { id: string | null; form: FormData; taken: Taken },
): Promise<Saved> {
  const { text, all } = readTyped(form);
  const typed = { name: text('name'), countries: all('countries'), groups: all('groups') };
  const missing = missingErrors(form, REQUIRED, locale);
  if (missing) return { refused: { status: 400, typed, ...missing } };
  const whole = GROUPS.filter(({ name }) => typed.groups.includes(name))
    .flatMap(({ codes }) => codes)
    .filter((code) => !taken[code]);
  const body = { name: typed.name, countries: [...new Set([...typed.countries, ...whole])] };
  const { data, problem } = await attempt(
    id === null
      ? api.POST('/admin/shipping-zones', { body })
      : api.PUT('/admin/shipping-zones/{id}', {
          params: { path: { id }, header: startingFromForm(form) },
          body,
        }),
  );
  if (!problem) return { id: data.id };
  const faults = faultsOf(problem, locale, body.countries);
  const clash = clashOf(problem);
  const isSaid = clash || Object.keys(faults).length > 0;
  const notice = isSaid ? null : problemWords(problem, locale);
  return { refused: { status: problem.status, typed, notice, faults, clash } };
}

function faultsOf({ code, errors }: ApiProblem, locale: string, countries: string[]) {
  const t = translatorFor(locale);
  const faults: Record<string, string> = {};
  if (code !== 'request.invalid') return faults;
  for (const error of errors) {
    const [, name = '', at = ''] = error.path.split('/');
    if (name === 'name') faults.name = t('ui.notValid');
    if (name !== 'countries') continue;
    const country = countryName(countries[Number(at)] ?? '', locale);
    const sentence = sentenceAt(t, `fields.${error.code}`, error.params) ?? error.message;
    faults.countries ??= t('admin.delivery.zone.takenFault', { country, sentence });
  }
  return faults;
}
