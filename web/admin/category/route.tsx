/** One category: its name, its words, where it stands, and taking it away. */
import { data, Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/state.tsx';
import { parentsFor, treeOf } from '../categories/tree.ts';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import type { Route } from './+types/route';
import { CategoryForm } from './category-form.tsx';
import { saveCategory } from './save.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('catalog:read')];

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { items } = await read(context.get(REQUEST_CONTEXT).api.GET('/admin/categories'));
  const category = items.find(({ id }) => id === params.id);
  if (!category) throw new Response(null, { status: 404 });
  const parents = parentsFor(treeOf(items), category.slug);
  const hasOthers = items.some(({ parent }) => parent === category.slug);
  return { category, parents, hasOthers, saved: url.searchParams.has('saved') };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  if (form.get('intent') === 'remove') {
    const { problem } = await attempt(
      ctx.api.DELETE('/admin/categories/{id}', { params: { path: params } }),
    );
    if (!problem) return redirect('/admin/categories?removed=1');
    const notRemoved = problemWords(problem, ctx.locale);
    return data({ notRemoved, refused: undefined }, { status: problem.status });
  }
  const refused = await saveCategory(ctx, params.id, form);
  if (refused) return data({ refused, notRemoved: undefined }, { status: refused.status });
  return redirect(`/admin/categories/${params.id}?saved=1`);
}

export default function Category({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.categories');
  const mayChange = useMay()('catalog:write');
  const { category, parents, hasOthers, saved } = loaderData;
  const { name, slug, version } = category;
  return (
    <>
      <AdminTitle>{name}</AdminTitle>
      <Link to="/admin/categories" className="mb-3 inline-flex items-center gap-1 text-quiet">
        <Icon name="previous" small turns />
        {t('back')}
      </Link>
      <div className="admin-head">
        <h1 data-content="" className="min-w-0 break-words">
          {name}
        </h1>
        <Link to={`/categories/${slug}`} className="link inline-flex items-center gap-2">
          {t('see')}
          <Icon name="external" small />
        </Link>
      </div>
      <div className="admin-stack max-w-text">
        {saved && !actionData && <Notice>{t('one.saved')}</Notice>}
        {actionData?.notRemoved && <Notice tone="alarm">{actionData.notRemoved}</Notice>}
        <fieldset disabled={!mayChange} className="contents">
          <CategoryForm
            key={version}
            category={category}
            parents={parents}
            refused={actionData?.refused}
            mayChange={mayChange}
          />
        </fieldset>
        {mayChange && <RemoveCard hasOthers={hasOthers} />}
      </div>
    </>
  );
}

function RemoveCard({ hasOthers }: { hasOthers: boolean }) {
  const t = useTranslations('admin.categories.one');
  return (
    <Form method="post" className="admin-card admin-act">
      <div>
        <h2>{t('remove')}</h2>
        <p className="text-quiet">{t(hasOthers ? 'hasOthers' : 'removeText')}</p>
      </div>
      <Button type="submit" name="intent" value="remove" look="danger" dense disabled={hasOthers}>
        {t('remove')}
      </Button>
    </Form>
  );
}
