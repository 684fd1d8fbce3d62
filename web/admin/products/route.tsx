/** The list of products, newest first unless another order is chosen. */
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/button.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Empty } from '../../ui/state.tsx';
import { read } from '../../visit/api.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import { AdminTitle } from '../frame/admin-title.tsx';
import { useMay } from '../frame/use-may.ts';
import type { Route } from './+types/route';
import { FilterBar, QuickViews, readFilters, readSort } from './filters.tsx';
import { ProductsTable } from './products-table.tsx';

const PER_PAGE = 40;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { api, currency } = context.get(visitContext);
  const { searchParams } = new URL(request.url);
  const filters = readFilters(searchParams);
  const sort = readSort(searchParams);
  const cursor = searchParams.get('cursor') ?? undefined;
  const query = { ...filters, sort, currency, limit: PER_PAGE, cursor };
  const [{ items, nextCursor }, categories] = await Promise.all([
    read(api.GET('/admin/products', { params: { query } })),
    read(api.GET('/admin/categories')),
  ]);
  const named = categories.items.map(({ slug, name }) => ({ slug, name }));
  return { filters, sort, items, nextCursor, categories: named };
}

export default function Products({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('admin.products');
  const may = useMay();
  const { filters, sort, items, nextCursor, categories } = loaderData;
  const { search } = useLocation();
  const next = new URLSearchParams(search);
  next.set('cursor', nextCursor ?? '');
  const filtered = Object.values(filters).some(Boolean);
  return (
    <>
      <AdminTitle>{t('title')}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
        {may('catalog:write') && (
          <LinkButton to="/admin/products/new" look="primary" dense prefetch="intent">
            {t('new')}
          </LinkButton>
        )}
      </div>
      <QuickViews filters={filters} />
      <FilterBar filters={filters} sort={sort} categories={categories} />
      {items.length > 0 ? (
        <ProductsTable products={items} sort={sort} />
      ) : (
        <Empty title={filtered ? t('emptyFiltered') : t('empty')}>
          {!filtered && <p className="max-w-text text-quiet">{t('emptyText')}</p>}
        </Empty>
      )}
      <Pagination label={t('pages')} next={nextCursor && `/admin/products?${next}`} />
    </>
  );
}
