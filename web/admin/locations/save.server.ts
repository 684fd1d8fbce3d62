/** What the buttons of a location do. */
import { translatorFor } from '#common/messages/index.ts';
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { startingFromForm } from '../../request/version.server.ts';

export type Refused = {
  /** Empty for the one that was to be added. */
  id: string;
  status: number;
  typed: { name: string; code: string };
  faults: Record<string, string>;
  /** Said above all, where no field is to blame. */
  words: string | null;
};

/** Answers nothing once it is done, else what was typed with the reason why not. */
export async function saveLocation(
  { api, locale }: RequestContext,
  form: FormData,
): Promise<Refused | null> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const id = text('id');
  const typed = { name: text('name'), code: text('code').toLowerCase() };
  const { problem } = await attempt<unknown>(
    id
      ? api.PATCH('/admin/stock-locations/{id}', {
          params: { path: { id }, header: startingFromForm(form) },
          body: changeOf(text('intent'), typed),
        })
      : api.POST('/admin/stock-locations', { body: typed }),
  );
  if (!problem) return null;
  const { status, code } = problem;
  const words = problemWords(problem, locale);
  const t = translatorFor(locale);
  const isShape = code === 'request.invalid';
  const wrong = new Set(isShape ? problem.errors.map(({ path }) => path) : []);
  const faults: Record<string, string> = {};
  if (code === 'stock.location_name_taken') faults.name = words;
  if (code === 'stock.location_code_taken') faults.code = words;
  if (wrong.has('/name')) faults.name = t('admin.settings.locations.nameMissing');
  if (wrong.has('/code')) faults.code = t('admin.settings.locations.codeFault');
  const isAtField = Object.keys(faults).length > 0;
  return { id, status, typed, faults, words: isAtField ? null : words };
}

function changeOf(intent: string, typed: Refused['typed']) {
  if (intent === 'default') return { isDefault: true } as const;
  if (intent === 'close') return { active: false };
  if (intent === 'open') return { active: true };
  return typed;
}
