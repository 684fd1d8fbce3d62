/** Lists of products: everything, one category, or what a search found. The address holds all of its state. */
import { useState } from 'react';
import { useFetcher } from 'react-router';
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { redirectToCanonical } from '../../request/canonical-url.server.ts';
import { REQUEST_CONTEXT, type RequestContext } from '../../request/context.server.ts';
import { useRootData } from '../../request/root-data.ts';
import type { Card } from '../../request/shapes.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/state.tsx';
import { CurrencyChoice } from '../layout/currency-choice.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { withGoods } from '../sections/goods.server.ts';
import { Sections } from '../sections/sections.tsx';
import { addresses, breadcrumbs, noIndex } from '../seo/meta.tsx';
import type { Route } from './+types/route';
import { FilterBar } from './filter-bar.tsx';
import { addressWith, isFiltered, readFilters, toQuery } from './filters.ts';
import { ProductGrid } from './product-card.tsx';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, currency } = ctx;
  const slug = (params as { category?: string }).category?.toLowerCase();
  const filters = readFilters(url.searchParams, currency);
  const query = toQuery(filters, currency, slug);
  const isFirst = !isFiltered(filters) && !filters.cursor;
  const [category, head, page] = await Promise.all([
    slug ? read(api.GET('/categories/{slug}', { params: { path: { slug } } })) : null,
    slug && isFirst
      ? read(api.GET('/categories/{slug}/head', { params: { path: { slug } } }))
      : null,
    read(api.GET('/products', { params: { query } })),
  ]);
  const isBare = page.items.length === 0 && isFirst;
  redirectToCanonical(url, category ? `/categories/${category.slug}` : '/products');
  return {
    category: category && {
      slug: category.slug,
      name: category.name,
      description: category.description,
    },
    sections: await withGoods(ctx, head?.sections ?? []),
    filters,
    products: page.items,
    nextCursor: page.nextCursor,
    /** Null where the list is not empty, or filters may have emptied it. */
    soldIn: isBare ? await findCurrencies(api, currency, slug) : null,
  };
}

/** In which other currencies there is something in the list. */
async function findCurrencies(
  api: RequestContext['api'],
  chosen: RequestContext['currency'],
  category: string | undefined,
): Promise<string[]> {
  const { currencies } = await read(api.GET('/shop'));
  const others = currencies.filter((currency) => currency !== chosen);
  const pages = await Promise.all(
    others.map((currency) =>
      read(api.GET('/products', { params: { query: { category, currency, limit: 1 } } })),
    ),
  );
  return others.filter((_, i) => (pages[i]?.items.length ?? 0) > 0);
}

export function meta({ loaderData, matches, location }: Route.MetaArgs): Route.MetaDescriptors {
  const root = matches[0].loaderData;
  if (!loaderData || !root) return [];
  const { shop } = root;
  const { category, filters } = loaderData;
  const path = location.pathname;
  return [
    { name: 'description', content: category?.description ?? shop.tagline },
    ...addresses(root, path),
    // Combinations of filters are endless; the plain list is the one to find.
    ...(isFiltered(filters) || filters.cursor ? [noIndex] : []),
    ...(category
      ? [
          breadcrumbs(shop.publicUrl, [
            { name: shop.name, path: '/' },
            { name: category.name, path },
          ]),
        ]
      : []),
  ];
}

export default function Products({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('catalogue');
  const { category, sections, filters, products, soldIn } = loaderData;
  const path = category ? `/categories/${category.slug}` : '/products';
  return (
    <>
      <PageTitle>{category?.name ?? title(t, filters.search)}</PageTitle>
      <div className="page">
        <header className="grid gap-3 pt-8 pb-6 lg:grid-cols-12 lg:pt-14 lg:pb-10">
          <h1 className="display lg:col-span-7">
            {category ? <span data-content="">{category.name}</span> : title(t, filters.search)}
          </h1>
          {category?.description && (
            <p className="max-w-text self-end text-quiet lg:col-span-5" data-content="">
              {category.description}
            </p>
          )}
        </header>
      </div>
      {sections.length > 0 && (
        <div className="pb-8 lg:pb-12">
          <Sections sections={sections} />
        </div>
      )}
      <div className="page">
        <FilterBar path={path} filters={filters} current={category?.slug ?? null} />
        {products.length > 0 ? (
          <ProductPages
            key={addressWith(path, filters, { cursor: filters.cursor })}
            path={path}
            page={loaderData}
          />
        ) : (
          <NothingShown path={path} soldIn={soldIn} />
        )}
      </div>
    </>
  );
}

/** A list without filters is empty for another reason, and says which. */
function NothingShown({ path, soldIn }: { path: string; soldIn: string[] | null }) {
  const t = useTranslations('catalogue');
  const currency = useRootData()?.currency ?? '';
  if (!soldIn) {
    return (
      <Empty title={t('none')}>
        <p className="text-quiet">{t('noneHint')}</p>
        <LinkButton to={path}>{t('clear')}</LinkButton>
      </Empty>
    );
  }
  if (soldIn.length === 0) {
    return (
      <Empty title={t('noneYet')}>
        <LinkButton to={path === '/products' ? '/' : '/products'}>
          {path === '/products' ? t('home') : t('allTitle')}
        </LinkButton>
      </Empty>
    );
  }
  return (
    <Empty title={t('otherCurrency.title', { currency })}>
      <p className="text-quiet">{t('otherCurrency.listText', { currencies: soldIn.join(', ') })}</p>
      <CurrencyChoice among={soldIn} />
    </Empty>
  );
}

function title(t: ReturnType<typeof useTranslations<'catalogue'>>, search: string) {
  return search ? t('resultsFor', { search }) : t('allTitle');
}

type Page = Pick<Route.ComponentProps['loaderData'], 'products' | 'nextCursor' | 'filters'>;

/** Further pages are added below with scripts; without, the link leads to the next page. */
function ProductPages({ path, page }: { path: string; page: Page }) {
  const t = useTranslations('catalogue');
  const { filters } = page;
  const more = useFetcher<typeof loader>();
  const [seen, setSeen] = useState<{ products: Card[]; data: unknown }>({
    products: [],
    data: null,
  });
  if (more.data && more.data !== seen.data) {
    setSeen({ products: [...seen.products, ...more.data.products], data: more.data });
  }
  const nextCursor = more.data ? more.data.nextCursor : page.nextCursor;
  const nextTo = nextCursor && addressWith(path, filters, { cursor: nextCursor });
  return (
    <>
      <ProductGrid products={[...page.products, ...seen.products]} />
      <div className="mt-14 flex flex-wrap justify-center gap-4">
        {filters.cursor && (
          <LinkButton to={addressWith(path, filters, {})}>{t('fromStart')}</LinkButton>
        )}
        {nextTo && (
          <LinkButton
            to={nextTo}
            rel="next"
            aria-disabled={more.state === 'loading'}
            onClick={(event) => {
              event.preventDefault();
              if (more.state === 'idle') void more.load(nextTo);
            }}
          >
            {t('more')}
          </LinkButton>
        )}
      </div>
    </>
  );
}
