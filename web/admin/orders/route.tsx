/** The list of orders, newest first. */
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { useMay } from '../layout/use-may.ts';
import { ColumnPicker } from '../list/column-picker.tsx';
import { chosenColumns } from '../list/columns.server.ts';
import { pageQuery } from '../list/list.server.ts';
import { addressOf, isFiltered, readView } from '../list/list.ts';
import { Nothing, Results } from '../list/results.tsx';
import { savedViews } from '../list/saved.server.ts';
import { BulkNotice, Selection } from '../list/selection.tsx';
import type { Route } from './+types/route';
import { actOnOrders } from './bulk.server.ts';
import { BulkActions } from './bulk.tsx';
import { ORDER_COLUMNS } from './columns.ts';
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
  const [{ items, nextCursor }, saved, counts, { tags }, columns] = await Promise.all([
    read(api.GET('/admin/orders', { params: { query } })),
    savedViews({ api }, ORDERS),
    read(api.GET('/admin/orders/counts')),
    read(api.GET('/admin/order-tags')),
    chosenColumns({ api }, ORDERS, ORDER_COLUMNS),
  ]);
  return { view, items, nextCursor, saved, counts, tags, columns };
}

export default function Orders({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.orders');
  const may = useMay();
  const { view, items, saved, counts, tags, columns, nextCursor } = loaderData;
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
        <ColumnPicker
          list={ORDERS}
          back={addressOf(ORDERS, view)}
          columns={ORDER_COLUMNS.all.map((value) => ({ value, label: t(value) }))}
          shown={columns}
        />
        {may('exports:read') && (
          <LinkButton to={addressOf({ ...ORDERS, path: '/admin/orders/export' }, view)} dense>
            {t('export')}
          </LinkButton>
        )}
      </div>
      <OrderFilters view={view} tags={tags} />
      {actionData?.problem && <BulkNotice tone="alarm">{actionData.problem}</BulkNotice>}
      <Results list={ORDERS} {...loaderData} label={t('pages')} empty={nothing}>
        {may('orders:write') ? (
          <Selection actions={<BulkActions mayMatchMore={mayMatchMore} />}>
            <OrdersTable orders={items} columns={columns} view={view} selectable />
          </Selection>
        ) : (
          <OrdersTable orders={items} columns={columns} view={view} />
        )}
      </Results>
    </>
  );
}
