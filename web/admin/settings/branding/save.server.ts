/** Takes the files of logo and icon, and what is to be removed. */

import { attempt } from '../../../request/api.server.ts';
import type { RequestContext } from '../../../request/context.server.ts';
import { problemWords } from '../../../request/problems.server.ts';
import { startingFromForm } from '../../../request/version.server.ts';
import { addPicture } from '../../add-picture.server.ts';

export const MARKS = ['logo', 'logoDark', 'icon'] as const;
export type MarkName = (typeof MARKS)[number];
type Change = Partial<Record<MarkName, string | null> & Record<'logoSvg' | 'logoDarkSvg', string>>;
type Refused = { notice: string | null; faults: Record<string, string>; status: number };

/** Null once it is saved. */
export async function saveBranding(ctx: RequestContext, form: FormData): Promise<Refused | null> {
  const { api, locale } = ctx;
  const change: Change = {};
  for (const mark of MARKS) {
    const file = form.get(`${mark}.file`);
    if (file instanceof File && file.size > 0) {
      const fault = await take(ctx, mark, file, change);
      if (fault) return { notice: null, faults: { [`${mark}.file`]: fault }, status: 400 };
    } else if (form.has(`${mark}.remove`)) change[mark] = null;
  }
  const call = { params: { header: startingFromForm(form) }, body: change };
  const { problem } = await attempt(api.PATCH('/admin/settings/branding', call));
  if (!problem) return null;
  const words = problemWords(problem, locale);
  return { notice: words, faults: {}, status: problem.status };
}

/** What is wrong with the file, else null. */
async function take(
  { api, locale }: RequestContext,
  mark: MarkName,
  file: File,
  change: Change,
): Promise<string | null> {
  if (file.type === 'image/svg+xml' && mark !== 'icon') {
    change[`${mark}Svg`] = await file.text();
    return null;
  }
  const { data: media, problem } = await addPicture(api, file);
  if (problem) return problemWords(problem, locale);
  change[mark] = media.id;
  return null;
}
