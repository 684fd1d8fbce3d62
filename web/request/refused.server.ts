/** What a form shows when the API refuses it: each error beside its field, everything else above the form. */

import type { ApiProblem } from '#api/client.ts';
import { type Translator, translatorFor } from '#common/messages/index.ts';
import type { FieldErrors } from '../ui/form.tsx';
import { problemWords } from './problems.server.ts';

export type Refused = { notice: string | null; faults: FieldErrors };

/** Sentences for fields of a wrong shape, by name. Others get the general one. */
const WRONG_SHAPES: Record<string, (t: Translator) => string> = {
  email: (t) => t('ui.notAnEmail'),
  password: (t) => t('access.passwordShort'),
};

/** `fields` are names of the form, which are paths into what was sent: `names.en`. */
export function refused(problem: ApiProblem, locale: string, fields: string[]): Refused {
  const words = problemWords(problem, locale);
  const t = translatorFor(locale);
  const sentence = (field: string) =>
    problem.code === 'request.invalid' ? (WRONG_SHAPES[field]?.(t) ?? t('ui.notValid')) : words;
  const faults = Object.fromEntries(
    problem.errors
      .map(({ path }) => path.slice(1).replaceAll('/', '.'))
      .filter((field) => fields.includes(field))
      .map((field) => [field, sentence(field)]),
  );
  if (Object.keys(faults).length > 0) return { notice: null, faults };
  return { notice: isSpentLink(problem) ? t('errors.auth.link_spent') : words, faults };
}

/** The link is used up, or lost letters on its way, which its reader cannot know. */
export const isSpentLink = ({ code, errors }: ApiProblem): boolean =>
  code === 'auth.link_spent' || errors.some(({ path }) => path === '/token');
