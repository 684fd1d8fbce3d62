/** All categories as a tree: add one, and put those of one place in order. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { refused } from '../../request/refused.server.ts';
import { missingErrors } from '../../request/required-fields.server.ts';
import type { FieldErrors } from '../../ui/form.tsx';
import { Empty, Notice } from '../../ui/state.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import type { Route } from './+types/route';
import { CategoryTree } from './category-tree.tsx';
import { NewCategoryForm, REQUIRED } from './new-category-form.tsx';
import { movedBy, treeOf } from './tree.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('catalog:read')];

const DONE = ['moved', 'added', 'removed'] as const;
const PAGE = '/admin/categories';
const NO_FAULTS: FieldErrors = {};

export async function loader({ context, url }: Route.LoaderArgs) {
  const { items } = await read(context.get(REQUEST_CONTEXT).api.GET('/admin/categories'));
  return { tree: treeOf(items), done: DONE.find((name) => url.searchParams.has(name)) ?? null };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const intent = form.get('intent');
  if (intent === 'up' || intent === 'down') return move(ctx, form, intent);
  return add(ctx, form);
}

async function move({ api, locale }: RequestContext, form: FormData, intent: 'up' | 'down') {
  const { items } = await read(api.GET('/admin/categories'));
  const body = movedBy(items, String(form.get('id')), intent === 'up' ? -1 : 1);
  if (!body) return redirect(PAGE);
  const { problem } = await attempt(api.POST('/admin/categories/order', { body }));
  if (!problem) return redirect(`${PAGE}?moved=1`);
  const notice = problemWords(problem, locale);
  return data({ notice, faults: NO_FAULTS, typed: {} }, { status: problem.status });
}

async function add({ api, locale }: RequestContext, form: FormData) {
  const name = String(form.get('name') ?? '').trim();
  const parent = String(form.get('parent') ?? '');
  const typed = { name, parent };
  const missing = missingErrors(form, REQUIRED, locale);
  if (missing) return data({ ...missing, notice: null, typed }, { status: 400 });
  const body = { name, parent: parent || null };
  const { problem } = await attempt(api.POST('/admin/categories', { body }));
  if (!problem) return redirect(`${PAGE}?added=1`);
  const words = refused(problem, locale, ['name', 'parent']);
  return data({ ...words, typed }, { status: problem.status });
}

export default function Categories({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.categories');
  const mayChange = useMay()('catalog:write');
  const { tree, done } = loaderData;
  return (
    <>
      <AdminTitle>{t('title')}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
      </div>
      <div className="admin-stack max-w-text">
        {done && !actionData && <Notice>{t(done)}</Notice>}
        <p className="text-quiet">{t('text')}</p>
        {tree.length === 0 ? (
          <Empty title={t('empty')}>{t('emptyText')}</Empty>
        ) : (
          <CategoryTree tree={tree} mayChange={mayChange} />
        )}
        {mayChange && <NewCategoryForm key={tree.length} tree={tree} refused={actionData} />}
      </div>
    </>
  );
}
