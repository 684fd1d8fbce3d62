/** The log of what staff and their integrations changed. */
import { useTranslations } from 'use-intl';
import { read } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { requirePermission } from '../../layout/guard.server.ts';
import { createdQuery, pageQuery } from '../../list/list.server.ts';
import { isFiltered, readView } from '../../list/list.ts';
import { Nothing, Results } from '../../list/results.tsx';
import { savedViews } from '../../list/saved.server.ts';
import { TeamHead } from '../layout/team-head.tsx';
import type { Route } from './+types/route';
import { Entries } from './entries.tsx';
import { ACTIVITY, ActivityChips, ActivityFilters } from './filters.tsx';

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
  return { view, items, nextCursor, saved };
}

export default function Activity({ loaderData }: Route.ComponentProps) {
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
      <ActivityChips view={view} saved={saved} />
      <ActivityFilters view={view} />
      <Results list={ACTIVITY} {...loaderData} label={t('pages')} empty={nothing}>
        <Entries entries={items} />
      </Results>
    </>
  );
}
