/** The sentences about the fields of a group, which are known by their path only. */
import type { Translator } from '#common/messages/index.ts';
import { sentenceAt } from '#common/messages/sentence-at.ts';
import { type FormGroupName, fieldsOf } from '#common/settings/registry.ts';
import type { FieldErrors } from '../../../ui/form.tsx';
import { faultOf, isWrong, limitsOf, textOf } from './entries.ts';

type Say = Pick<Translator, 'has' | 'raw'> & Translator;

export const labelOf = (say: Say, group: FormGroupName, name: string): string =>
  sentenceAt(say, `admin.settings.groups.${group}.${name}.label`) ?? name;

/** What a field asks for: its own sentence, else that of its kind. */
export function faultWords(say: Say, group: FormGroupName, name: string): string {
  const field = fieldsOf(group)[name];
  const own = sentenceAt(say, `admin.settings.groups.${group}.${name}.fault`);
  if (own || !field) return own ?? say('ui.notValid');
  const kind = `admin.settings.faults.${faultOf(field)}`;
  return sentenceAt(say, kind, limitsOf(field)) ?? say('ui.notValid');
}

/** The errors of what is typed. */
export function groupFaults(
  say: Say,
  group: FormGroupName,
  typed: Record<string, unknown>,
): FieldErrors {
  const wrong = Object.entries(fieldsOf(group)).filter(
    ([name, field]) => name in typed && isWrong(field, textOf(typed[name])),
  );
  return Object.fromEntries(wrong.map(([name]) => [name, faultWords(say, group, name)]));
}
