/** The list of products, newest first unless another order is chosen. */
import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { attempt, read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { problemWords } from '../../request/problems.server.ts';
import { useRootData } from '../../request/root-data.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { useMay } from '../layout/use-may.ts';
import { pageQuery } from '../list/list.server.ts';
import { isFiltered, paramsOf, readView } from '../list/list.ts';
import { Nothing, Results } from '../list/results.tsx';
import { savedViews } from '../list/saved.server.ts';
import { BulkNotice, SELECTED, Selection } from '../list/selection.tsx';
import type { Route } from './+types/route';
import { PRODUCTS, ProductChips, ProductFilters } from './filters.tsx';
import { ProductsTable } from './products-table.tsx';

/** What the selected can be made. */
const SET_TO = ['active', 'draft', 'archived'] as const;

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
  const notice = noticeOf(url.searchParams);
  return { view, items, nextCursor, saved, categories: named, notice };
}

/** What was done to those that were selected. */
function noticeOf(params: URLSearchParams) {
  const done = ([...SET_TO, 'none'] as const).find((one) => one === params.get('done'));
  return { done, count: countIn(params, 'count'), same: countIn(params, 'same') };
}

const countIn = (params: URLSearchParams, name: string) => Number(params.get(name)) || 0;

/** To all that are selected, in one step. */
export async function action({ context, request, url }: Route.ActionArgs) {
  const { api, locale } = context.get(REQUEST_CONTEXT);
  const form = await readForm(request);
  const status = SET_TO.find((one) => one === form.get('status'));
  if (!status) throw new Response(null, { status: 400 });
  const ids = form.getAll(SELECTED).map(String);
  const body = { ids, status };
  const view = readView(PRODUCTS, url.searchParams);
  const back = (done: Record<string, string>) => {
    const params = new URLSearchParams([...paramsOf(PRODUCTS, view), ...Object.entries(done)]);
    return redirect(`${PRODUCTS.path}?${params}`);
  };
  if (ids.length === 0) return back({ done: 'none' });
  const { data: set, problem } = await attempt(api.POST('/admin/products/status', { body }));
  if (!problem) {
    const same = new Set(ids).size - set.changed;
    return back({ done: status, count: `${set.changed}`, same: `${same}` });
  }
  return data({ problem: problemWords(problem, locale) }, { status: problem.status });
}

type ListNoticeProps = ReturnType<typeof noticeOf> & { problem: string | undefined };

function ListNotice({ done, count, same, problem }: ListNoticeProps) {
  const t = useTranslations('admin');
  if (problem) return <BulkNotice tone="alarm">{problem}</BulkNotice>;
  if (!done) return null;
  if (done === 'none') return <BulkNotice tone="notice">{t('products.noneSelected')}</BulkNotice>;
  return <BulkNotice>{t(`list.productsSet.${done}`, { count, same }).trim()}</BulkNotice>;
}

function StatusButtons() {
  const t = useTranslations('admin.products.setTo');
  return SET_TO.map((status) => (
    <Button key={status} type="submit" name="status" value={status} dense>
      {t(status)}
    </Button>
  ));
}

export default function Products({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.products');
  const mayChange = useMay()('catalog:write');
  const { view, items, categories, saved, notice } = loaderData;
  const currencies = useRootData()?.shop.currencies ?? [];
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
        <div className="flex flex-wrap gap-3">
          <LinkButton to="/admin/categories" dense prefetch="intent">
            {t('categories')}
          </LinkButton>
          {mayChange && (
            <LinkButton to="/admin/products/new" look="primary" dense prefetch="intent">
              {t('new')}
            </LinkButton>
          )}
        </div>
      </div>
      <ProductChips view={view} saved={saved} />
      <ProductFilters view={view} categories={categories} currencies={currencies} />
      <ListNotice {...notice} problem={actionData?.problem} />
      <Results list={PRODUCTS} {...loaderData} label={t('pages')} empty={nothing}>
        {mayChange ? (
          <Selection actions={<StatusButtons />}>
            <ProductsTable products={items} view={view} selectable />
          </Selection>
        ) : (
          <ProductsTable products={items} view={view} selectable={false} />
        )}
      </Results>
    </>
  );
}
