import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { organisationOf } from '#common/seller.ts';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { useRootData } from '../../request/root-data.ts';
import type { Card } from '../../request/shapes.ts';
import { Empty } from '../../ui/state.tsx';
import { childrenOf } from '../category-tree.ts';
import { ProductGrid } from '../products/product-card.tsx';
import { withGoods } from '../sections/goods.server.ts';
import { Sections } from '../sections/sections.tsx';
import { addresses, jsonLd } from '../seo/meta.tsx';
import type { Route } from './+types/route';
import { CategoryList, SHOWN_CATEGORIES } from './category-list.tsx';
import { FirstScreen } from './first-screen.tsx';

const FEATURED = 8;
export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api, currency, publicUrl } = ctx;
  const query = { limit: FEATURED, currency };
  const [shop, home, featured, categories] = await Promise.all([
    read(api.GET('/shop')),
    read(api.GET('/home')),
    read(api.GET('/products', { params: { query } })),
    read(api.GET('/categories')),
  ]);
  const sections = await withGoods(ctx, home.sections);
  return {
    hero: shop.hero,
    words: shop.home,
    sections,
    // The merchant chose which goods to show.
    featured: sections.some(({ type }) => type === 'collection') ? null : featured.items,
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

function Featured({ products }: { products: Card[] }) {
  const t = useTranslations('shop.home');
  return (
    <section className="page" aria-labelledby="featured">
      <div className="mb-6 flex items-baseline justify-between gap-4">
        <h2 id="featured" className="title">
          {t('featured')}
        </h2>
        <Link to="/products" className="link fine shrink-0">
          {t('featuredLink')}
        </Link>
      </div>
      {products.length > 0 ? (
        <ProductGrid products={products} heading="h3" />
      ) : (
        <Empty title={t('empty')} />
      )}
    </section>
  );
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('shop.home');
  const { hero, words, sections, featured, categories } = loaderData;
  const hasHero = sections[0]?.type === 'hero';
  const shop = useRootData()?.shop;
  return (
    <>
      <title>
        {shop?.tagline ? t('title', { shop: shop.name, tagline: shop.tagline }) : shop?.name}
      </title>
      {!hasHero && <FirstScreen hero={hero} words={words} />}
      {sections.length > 0 && <Sections sections={sections} isHead={hasHero} />}
      {featured && (
        <div className={sections.length > 0 ? 'pt-24 lg:pt-36' : 'contents'}>
          <Featured products={featured} />
        </div>
      )}
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
