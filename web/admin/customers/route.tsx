/** The list of customers: found by name, email or order, newest first unless told otherwise. */
import { Link, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { Pagination } from '../../ui/pagination.tsx';
import { Empty } from '../../ui/state.tsx';
import { read } from '../../visit/api.server.ts';
import { shopDays } from '../../visit/shop-days.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { AdminTitle } from '../frame/admin-title.tsx';
import type { Route } from './+types/route';
import { CustomersTable } from './customers-table.tsx';
import { Chips, FilterBar, type Filters, isFiltered, queryOf, readFilters } from './filters.tsx';

const PER_PAGE = 40;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { api, currency } = context.get(visitContext);
  const { searchParams } = new URL(request.url);
  const filters = readFilters(searchParams);
  const cursor = searchParams.get('cursor') ?? undefined;
  const query = { ...queryOf(filters, await shopDays({ api })), limit: PER_PAGE, currency, cursor };
  const { items, nextCursor } = await read(api.GET('/admin/customers', { params: { query } }));
  return { filters, items, nextCursor, currency };
}

export default function Customers({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('admin.customers');
  const { filters, items, nextCursor, currency } = loaderData;
  const { search } = useLocation();
  const next = new URLSearchParams(search);
  next.set('cursor', nextCursor ?? '');
  return (
    <>
      <AdminTitle>{t('title')}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
        <Chips filters={filters} />
      </div>
      <FilterBar filters={filters} />
      {filters.sort === 'spent' && (
        <p className="fine text-quiet">
          {t('spentIn', { currency })} {t('spentHint')}
        </p>
      )}
      {items.length > 0 ? (
        <CustomersTable customers={items} filters={filters} />
      ) : (
        <NobodyHere filters={filters} />
      )}
      <Pagination label={t('pages')} next={nextCursor && `/admin/customers?${next}`} />
    </>
  );
}

/** Guests are looked for here first, so the way to them is shown. */
function NobodyHere({ filters }: { filters: Filters }) {
  const t = useTranslations('admin.customers');
  const filtered = isFiltered(filters);
  const { search } = filters;
  return (
    <Empty title={filtered ? t('emptyFiltered') : t('empty')}>
      <p className="max-w-text text-quiet">{filtered ? t('emptyFilteredText') : t('emptyText')}</p>
      {search && (
        <Link to={`/admin/orders?search=${encodeURIComponent(search)}`} className="button">
          {t('searchOrders')}
        </Link>
      )}
    </Empty>
  );
}
