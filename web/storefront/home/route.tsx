import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { organisationOf } from '#common/seller.ts';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { useRootData } from '../../request/root-data.ts';
import { Empty } from '../../ui/state.tsx';
import { childrenOf } from '../category-tree.ts';
import { ProductGrid } from '../products/product-card.tsx';
import { addresses, jsonLd } from '../seo/meta.tsx';
import type { Route } from './+types/route';
import { CategoryList, SHOWN_CATEGORIES } from './category-list.tsx';
import { FirstScreen } from './first-screen.tsx';

const FEATURED = 8;
export async function loader({ context }: Route.LoaderArgs) {
  const { api, currency, publicUrl } = context.get(REQUEST_CONTEXT);
  const query = { limit: FEATURED, currency };
  const [shop, featured, categories] = await Promise.all([
    read(api.GET('/shop')),
    read(api.GET('/products', { params: { query } })),
    read(api.GET('/categories')),
  ]);
  return {
    hero: shop.hero,
    words: shop.home,
    featured: featured.items,
    categories: childrenOf(categories.items, null)
      .slice(0, SHOWN_CATEGORIES)
      .map(({ slug, name, description }) => ({ slug, name, description })),
    organisation: {
      ...organisationOf(shop.identity, publicUrl),
      ...(shop.logo && { logo: new URL(shop.logo.url, publicUrl).href }),
    },
  };
}

export function meta({ loaderData, matches }: Route.MetaArgs): Route.MetaDescriptors {
  const root = matches[0].loaderData;
  if (!root) return [];
  const { shop } = root;
  return [
    { name: 'description', content: shop.tagline },
    ...addresses(root, '/'),
    ...(loaderData ? [jsonLd(loaderData.organisation)] : []),
  ];
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('shop.home');
  const { hero, words, featured, categories } = loaderData;
  const shop = useRootData()?.shop;
  return (
    <>
      <title>
        {shop?.tagline ? t('title', { shop: shop.name, tagline: shop.tagline }) : shop?.name}
      </title>
      <FirstScreen hero={hero} words={words} />
      <section className="page" aria-labelledby="featured">
        <div className="mb-6 flex items-baseline justify-between gap-4">
          <h2 id="featured" className="title">
            {t('featured')}
          </h2>
          <Link to="/products" className="link fine shrink-0">
            {t('featuredLink')}
          </Link>
        </div>
        {featured.length > 0 ? (
          <ProductGrid products={featured} heading="h3" />
        ) : (
          <Empty title={t('empty')} />
        )}
      </section>
      {categories.length > 0 && (
        <section className="page pt-24 lg:pt-36" aria-labelledby="categories">
          <h2 id="categories" className="eyebrow mb-4">
            {t('categories')}
          </h2>
          <CategoryList categories={categories} />
        </section>
      )}
    </>
  );
}
