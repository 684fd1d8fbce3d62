/** The list of products, newest first unless another order is chosen. */
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { AdminTitle } from '../frame/admin-title.tsx';
import { useMay } from '../frame/use-may.ts';
import { pageQuery } from '../list/list.server.ts';
import { isFiltered, readView } from '../list/list.ts';
import { Nothing, Results } from '../list/results.tsx';
import { savedViews } from '../list/saved.server.ts';
import type { Route } from './+types/route';
import { PRODUCTS, ProductChips, ProductFilters } from './filters.tsx';
import { ProductsTable } from './products-table.tsx';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api, currency } = context.get(REQUEST_CONTEXT);
  const view = readView(PRODUCTS, url.searchParams);
  const query = { ...view.filters, sort: view.sort, currency, ...pageQuery(url.searchParams) };
  const [{ items, nextCursor }, categories, saved] = await Promise.all([
    read(api.GET('/admin/products', { params: { query } })),
    read(api.GET('/admin/categories')),
    savedViews({ api }, PRODUCTS),
  ]);
  const named = categories.items.map(({ slug, name }) => ({ slug, name }));
  return { view, items, nextCursor, saved, categories: named };
}

export default function Products({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('admin.products');
  const may = useMay();
  const { view, items, categories, saved } = loaderData;
  const nothing = (
    <Nothing
      isFiltered={isFiltered(PRODUCTS, view)}
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
        {may('catalog:write') && (
          <LinkButton to="/admin/products/new" look="primary" dense prefetch="intent">
            {t('new')}
          </LinkButton>
        )}
      </div>
      <ProductChips view={view} saved={saved} />
      <ProductFilters view={view} categories={categories} />
      <Results list={PRODUCTS} {...loaderData} label={t('pages')} empty={nothing}>
        <ProductsTable products={items} view={view} />
      </Results>
    </>
  );
}
