/** The list of orders, newest first. */
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { useMay } from '../layout/use-may.ts';
import { pageQuery } from '../list/list.server.ts';
import { addressOf, isFiltered, readView } from '../list/list.ts';
import { Nothing, Results } from '../list/results.tsx';
import { savedViews } from '../list/saved.server.ts';
import type { Route } from './+types/route';
import { ORDERS, OrderChips, OrderFilters } from './filters.tsx';
import { OrdersTable } from './orders-table.tsx';
import { ordersQuery } from './query.server.ts';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const view = readView(ORDERS, url.searchParams);
  const query = { ...(await ordersQuery({ api }, view)), ...pageQuery(url.searchParams) };
  const [{ items, nextCursor }, saved] = await Promise.all([
    read(api.GET('/admin/orders', { params: { query } })),
    savedViews({ api }, ORDERS),
  ]);
  return { view, items, nextCursor, saved };
}

export default function Orders({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('admin.orders');
  const may = useMay();
  const { view, items, saved } = loaderData;
  const nothing = (
    <Nothing
      isFiltered={isFiltered(ORDERS, view)}
      title={t('empty')}
      text={t('emptyText')}
      filteredTitle={t('emptyFiltered')}
    />
  );
  return (
    <>
      <AdminTitle>{t('title')}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
        <OrderChips view={view} saved={saved} />
        {may('exports:read') && (
          <LinkButton to={addressOf({ ...ORDERS, path: '/admin/orders/export' }, view)} dense>
            {t('export')}
          </LinkButton>
        )}
      </div>
      <OrderFilters view={view} />
      <Results list={ORDERS} {...loaderData} label={t('pages')} empty={nothing}>
        <OrdersTable orders={items} />
      </Results>
    </>
  );
}
