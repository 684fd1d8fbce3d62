/** Reading and saving a group of settings that is a form made of its fields. */
import { data } from 'react-router';
import { translatorFor } from '#common/messages/index.ts';
import { type FormGroupName, fieldsOf, settingsFrom } from '#common/settings/registry.ts';
import { attempt, read } from '../../../request/api.server.ts';
import type { RequestContext } from '../../../request/context.server.ts';
import { problemWords } from '../../../request/problems.server.ts';
import { clashOf, startingFromForm } from '../../../request/version.server.ts';
import { readTyped } from '../../../ui/fields.ts';
import { readEntries } from './entries.ts';
import { faultWords, groupFaults } from './words.ts';

type Page = Pick<RequestContext, 'api' | 'locale'>;

export async function loadGroup({ api }: Page, group: FormGroupName) {
  const { version, ...values } = await read(api.GET(`/admin/settings/${group}`));
  return { group, version, values };
}

/** What was typed, and what is wrong with it before anybody is asked. */
export function readGroup({ locale }: Page, group: FormGroupName, form: FormData) {
  const typed = readEntries(fieldsOf(group), readTyped(form));
  return { typed, faults: groupFaults(translatorFor(locale), group, typed) };
}

/** Null once it is saved, else what the form is refused with. */
export async function saveGroup({ api, locale }: Page, group: FormGroupName, form: FormData) {
  const { typed, faults: found } = readGroup({ api, locale }, group, form);
  if (Object.keys(found).length > 0) {
    return data({ typed, faults: found, clash: undefined, notice: null }, { status: 400 });
  }
  const body = settingsFrom({ [group]: typed })[group];
  const call = { params: { header: startingFromForm(form) }, body };
  const { problem } = await attempt(api.PUT(`/admin/settings/${group}`, call));
  if (!problem) return null;
  const wrong = problem.code === 'request.invalid' ? problem.errors : [];
  const names = new Set(wrong.map(({ path }) => path.split('/')[1] ?? ''));
  const say = translatorFor(locale);
  const faults = Object.fromEntries([...names].map((name) => [name, faultWords(say, group, name)]));
  const clash = clashOf(problem);
  const notice = clash || names.size > 0 ? null : problemWords(problem, locale);
  return data({ typed, faults, clash, notice }, { status: problem.status });
}
