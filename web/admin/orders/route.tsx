/** The list of orders, newest first. */
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { Pagination } from '../../ui/pagination.tsx';
import { Empty } from '../../ui/state.tsx';
import { read } from '../../visit/api.server.ts';
import { shopDays } from '../../visit/shop-days.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { AdminTitle } from '../frame/admin-title.tsx';
import type { Route } from './+types/route';
import { FilterBar, QuickViews, queryOf, readFilters } from './filters.tsx';
import { OrdersTable } from './orders-table.tsx';

const PER_PAGE = 40;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { api } = context.get(visitContext);
  const { searchParams } = new URL(request.url);
  const filters = readFilters(searchParams);
  const cursor = searchParams.get('cursor') ?? undefined;
  const query = { ...queryOf(filters, await shopDays({ api })), limit: PER_PAGE, cursor };
  const { items, nextCursor } = await read(api.GET('/admin/orders', { params: { query } }));
  return { filters, items, nextCursor };
}

export default function Orders({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('admin.orders');
  const { filters, items, nextCursor } = loaderData;
  const { search } = useLocation();
  const next = new URLSearchParams(search);
  next.set('cursor', nextCursor ?? '');
  const filtered = Object.values(filters).some(Boolean);
  return (
    <>
      <AdminTitle>{t('title')}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
        <QuickViews filters={filters} />
      </div>
      <FilterBar filters={filters} />
      {items.length > 0 ? (
        <OrdersTable orders={items} />
      ) : (
        <Empty title={filtered ? t('emptyFiltered') : t('empty')}>
          {!filtered && <p className="max-w-text text-quiet">{t('emptyText')}</p>}
        </Empty>
      )}
      <Pagination label={t('pages')} next={nextCursor && `/admin/orders?${next}`} />
    </>
  );
}
