/** The log of what staff and their integrations changed. */
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { Pagination } from '../../../ui/pagination.tsx';
import { Empty } from '../../../ui/state.tsx';
import { read } from '../../../visit/api.server.ts';
import { shopDays } from '../../../visit/shop-days.server.ts';
import { visitContext } from '../../../visit/visit.server.ts';
import { requirePower } from '../../frame/guard.server.ts';
import { TeamHead } from '../frame/team-head.tsx';
import type { Route } from './+types/route';
import { Entries } from './entries.tsx';
import { FilterBar, FilterChips, queryOf, readFilters } from './filters.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePower('audit:read')];

const PER_PAGE = 40;

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(visitContext);
  const filters = readFilters(url.searchParams);
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const query = { ...queryOf(filters, await shopDays({ api })), limit: PER_PAGE, cursor };
  const { items, nextCursor } = await read(api.GET('/admin/audit', { params: { query } }));
  return { filters, entries: items, nextCursor };
}

export default function Activity({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('admin.team.activity');
  const { filters, entries, nextCursor } = loaderData;
  const next = new URLSearchParams(useLocation().search);
  next.set('cursor', nextCursor ?? '');
  const filtered = Object.values(filters).some(Boolean);
  return (
    <>
      <TeamHead tab="activity" />
      <p className="mb-3 max-w-text text-quiet">{t('text')}</p>
      <FilterChips filters={filters} />
      <FilterBar filters={filters} />
      {entries.length > 0 ? (
        <Entries entries={entries} />
      ) : (
        <Empty title={filtered ? t('emptyFiltered') : t('empty')}>
          {!filtered && <p className="max-w-text text-quiet">{t('emptyText')}</p>}
        </Empty>
      )}
      <Pagination label={t('pages')} next={nextCursor && `/admin/team/activity?${next}`} />
    </>
  );
}
