/** The list of orders, newest first. */
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { useMay } from '../layout/use-may.ts';
import { pageQuery } from '../list/list.server.ts';
import { addressOf, isFiltered, readView } from '../list/list.ts';
import { Nothing, Results } from '../list/results.tsx';
import { savedViews } from '../list/saved.server.ts';
import { BulkNotice, Selection } from '../list/selection.tsx';
import type { Route } from './+types/route';
import { actOnOrders } from './bulk.server.ts';
import { BulkActions } from './bulk.tsx';
import { ORDERS, OrderChips, OrderFilters } from './filters.tsx';
import { OrdersTable } from './orders-table.tsx';
import { ordersQuery } from './query.server.ts';

export async function action({ context, request, url }: Route.ActionArgs) {
  const view = readView(ORDERS, url.searchParams);
  return actOnOrders(context.get(REQUEST_CONTEXT), { form: await readForm(request), view });
}

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const view = readView(ORDERS, url.searchParams);
  const query = { ...(await ordersQuery({ api }, view)), ...pageQuery(url.searchParams) };
  const [{ items, nextCursor }, saved, counts] = await Promise.all([
    read(api.GET('/admin/orders', { params: { query } })),
    savedViews({ api }, ORDERS),
    read(api.GET('/admin/orders/counts')),
  ]);
  return { view, items, nextCursor, saved, counts };
}

export default function Orders({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.orders');
  const may = useMay();
  const { view, items, saved, counts, nextCursor } = loaderData;
  const mayMatchMore = nextCursor !== null;
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
        <OrderChips view={view} saved={saved} counts={counts} />
        {may('exports:read') && (
          <LinkButton to={addressOf({ ...ORDERS, path: '/admin/orders/export' }, view)} dense>
            {t('export')}
          </LinkButton>
        )}
      </div>
      <OrderFilters view={view} />
      {actionData?.problem && <BulkNotice tone="alarm">{actionData.problem}</BulkNotice>}
      <Results list={ORDERS} {...loaderData} label={t('pages')} empty={nothing}>
        {may('orders:write') ? (
          <Selection actions={<BulkActions mayMatchMore={mayMatchMore} />}>
            <OrdersTable orders={items} view={view} selectable />
          </Selection>
        ) : (
          <OrdersTable orders={items} view={view} />
        )}
      </Results>
    </>
  );
}
