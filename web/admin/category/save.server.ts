/** Saves what was typed about a category, or answers why not. */
import { translatorFor } from '#common/messages/index.ts';
import { attempt } from '../../request/api.server.ts';
import type { RequestContext } from '../../request/context.server.ts';
import { refused } from '../../request/refused.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import { clashOf, startingFromForm } from '../../request/version.server.ts';
import type { Clash } from '../../ui/clash.tsx';
import type { FieldErrors } from '../../ui/form.tsx';
import { REQUIRED } from './category-form.tsx';

export type Refused = {
  status: number;
  typed: Record<(typeof FIELDS)[number], string>;
  notice: string | null;
  faults: FieldErrors;
  clash?: Clash;
};

const FIELDS = ['name', 'parent', 'description', 'slug'] as const;

export async function saveCategory(
  { api, locale }: RequestContext,
  id: string,
  form: FormData,
): Promise<Refused | null> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const typed = {
    name: text('name'),
    parent: text('parent'),
    description: text('description'),
    slug: text('slug').toLowerCase(),
  };
  const missing = missingErrors(form, REQUIRED, locale);
  if (missing) return { status: 400, typed, notice: null, faults: missing.faults };
  const body = { ...typed, parent: typed.parent || null };
  const call = { params: { path: { id }, header: startingFromForm(form) }, body };
  const { problem } = await attempt(api.PATCH('/admin/categories/{id}', call));
  if (!problem) return null;
  const { notice, faults } = refused(problem, locale, [...FIELDS]);
  const t = translatorFor(locale);
  const words = faults.slug
    ? { ...faults, slug: t('admin.categories.one.slugFault') }
    : problem.code === 'catalog.slug_taken'
      ? { slug: notice ?? '' }
      : faults;
  const isAtField = Object.keys(words).length > 0;
  const clash = clashOf(problem);
  return {
    status: problem.status,
    typed,
    notice: isAtField || clash ? null : notice,
    faults: words,
    clash,
  };
}
