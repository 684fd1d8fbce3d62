import { translatorFor } from '#common/messages/index.ts';
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { clashOf, startingFromForm } from '../../request/version.server.ts';
import { readTyped } from '../../ui/fields.ts';
import type { RefusedDays } from './days-form.tsx';

/** Answers nothing once it is done, else what was typed with the reason why not. */
export async function saveDays(
  { api, locale }: RequestContext,
  form: FormData,
): Promise<RefusedDays | null> {
  const { all, text } = readTyped(form);
  const typed = { workingDays: all('workingDays'), daysOff: text('daysOff') };
  const body = {
    workingDays: typed.workingDays.map(Number),
    daysOff: typed.daysOff.split(/[\s,;]+/).filter(Boolean),
  };
  const params = { header: startingFromForm(form) };
  const { problem } = await attempt(api.PUT('/admin/settings/delivery', { params, body }));
  if (!problem) return null;
  const { status, errors, code } = problem;
  const clash = clashOf(problem);
  const isAtDays =
    code === 'request.invalid' && errors.some(({ path }) => path.startsWith('/daysOff'));
  const faults: Record<string, string> = isAtDays
    ? { daysOff: translatorFor(locale)('admin.delivery.when.daysOffFault') }
    : {};
  const notice = isAtDays || clash ? null : problemWords(problem, locale);
  return { status, typed, notice, faults, clash };
}
