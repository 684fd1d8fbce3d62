/** The log of what staff and their integrations changed. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { readForm } from '../../../request/form.server.ts';
import { problemWords } from '../../../request/problems.server.ts';
import { deferIfUnconfirmed } from '../../../request/require-sign-in.server.ts';
import { clashOf } from '../../../request/version.server.ts';
import { Notice } from '../../../ui/state.tsx';
import { requirePermission } from '../../layout/guard.server.ts';
import { createdQuery, pageQuery } from '../../list/list.server.ts';
import { isFiltered, readView } from '../../list/list.ts';
import { Nothing, Results } from '../../list/results.tsx';
import { savedViews } from '../../list/saved.server.ts';
import { TeamHead } from '../layout/team-head.tsx';
import type { Route } from './+types/route';
import { Entries } from './entries.tsx';
import { ACTIVITY, ActivityChips, ActivityFilters } from './filters.tsx';
import { useValueWords } from './values.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('audit:read')];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const view = readView(ACTIVITY, url.searchParams);
  const { from, until, actorName: _, ...filters } = view.filters;
  const created = await createdQuery({ api }, { from, until });
  const query = { ...filters, ...created, ...pageQuery(url.searchParams) };
  const [{ items, nextCursor }, saved] = await Promise.all([
    read(api.GET('/admin/audit', { params: { query } })),
    savedViews({ api }, ACTIVITY),
  ]);
  const undone = url.searchParams.has('undone');
  return { view, items, nextCursor, saved, undone };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const path = { id: String(form.get('entry') ?? '') };
  const { problem } = await attempt(ctx.api.POST('/admin/audit/{id}/undo', { params: { path } }));
  if (!problem) return redirect('/admin/team/activity?undone');
  await deferIfUnconfirmed(problem, { ctx, request, form });
  const stands = clashOf(problem)?.fields ?? null;
  const words = problemWords(problem, ctx.locale);
  return data({ stands, words }, { status: problem.status });
}

export default function Activity({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.team.activity');
  const { view, items, saved } = loaderData;
  const nothing = (
    <Nothing
      isFiltered={isFiltered(ACTIVITY, view)}
      title={t('empty')}
      text={t('emptyText')}
      filteredTitle={t('emptyFiltered')}
    />
  );
  return (
    <>
      <TeamHead tab="activity" />
      <p className="mb-3 max-w-text text-quiet">{t('text')}</p>
      {loaderData.undone && !actionData && <Notice>{t('undone')}</Notice>}
      {actionData && <NotUndone {...actionData} />}
      <ActivityChips view={view} saved={saved} />
      <ActivityFilters view={view} />
      <Results list={ACTIVITY} {...loaderData} label={t('pages')} empty={nothing}>
        <Entries entries={items} />
      </Results>
    </>
  );
}

type Refused = { stands: { name: string; current: unknown }[] | null; words: string };

function NotUndone({ stands, words }: Refused) {
  const t = useTranslations('admin.team.activity');
  const valueWords = useValueWords();
  return (
    <Notice tone="alarm">
      <p>{stands ? t('sinceChanged') : words}</p>
      {stands?.map(({ name, current }) => (
        <p key={name} data-content="">
          {valueWords(name, current)}
        </p>
      ))}
    </Notice>
  );
}
