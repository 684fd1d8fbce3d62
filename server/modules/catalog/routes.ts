import { Type } from 'typebox';
import { STOCK_FLIPS_TAG, stockTag } from '#modules/stock/index.ts';
import { networkOf } from '#platform/caller.ts';
import { type App, cacheUnder } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { RequestLocaleQuery, Shape, Slug, WholeListOf } from '#platform/schemas.ts';
import { browse, relatedTo, suggest, viewProduct } from './browse.ts';
import { unknownCategory } from './errors.ts';
import { type Category, listCategories } from './queries/categories.ts';
import { currentSlug } from './queries/slugs.ts';
import {
  CardPage,
  CardSchema,
  CategoryDetailSchema,
  CategorySchema,
  DetailSchema,
  ListQuery,
  SuggestQuery,
  SuggestSchema,
} from './schemas.ts';
import { CATALOG_TAG, productTag } from './tags.ts';

const tags = ['Catalogue'];
const PUBLIC = { permission: 'public', cached: true } as const;
/** Counted only where an answer has to be looked up: a cached one costs nothing. */
const SEARCH_LIMIT = { name: 'search', points: 1_200, seconds: 60 };
/** Told where something is read by its slug. */
const FORMER_SLUG =
  'A slug that it had before it was renamed finds it too; `slug` in the answer is the one to link to.';
const BySlug = Shape({ slug: Slug });

export function catalogRoutes(app: App, platform: Platform): void {
  const { db, limits } = platform;
  productRoutes(app, platform);
  categoryRoutes(app, platform);
  app.get(
    '/search/suggest',
    {
      schema: {
        operationId: 'suggestProducts',
        summary: 'Suggest products and categories while somebody types',
        tags,
        querystring: SuggestQuery,
        response: { 200: SuggestSchema },
      },
      config: PUBLIC,
    },
    async (request, reply) => {
      await limits.count(SEARCH_LIMIT, networkOf(request));
      cacheUnder(reply, [CATALOG_TAG, STOCK_FLIPS_TAG]);
      const { q, limit } = request.query;
      return suggest(db, q, limit, request.requestLocale);
    },
  );
}

function productRoutes(app: App, { db, limits }: Platform): void {
  app.get(
    '/products',
    {
      schema: {
        operationId: 'listProducts',
        summary: 'Browse and search products',
        tags,
        querystring: ListQuery,
        response: { 200: CardPage },
      },
      config: PUBLIC,
    },
    async (request, reply) => {
      if (request.query.search) await limits.count(SEARCH_LIMIT, networkOf(request));
      cacheUnder(reply, [CATALOG_TAG, STOCK_FLIPS_TAG]);
      return browse(db, request.query, request.requestLocale);
    },
  );
  app.get(
    '/products/:slug',
    {
      schema: {
        operationId: 'getProduct',
        summary: 'Read one product',
        description: FORMER_SLUG,
        tags,
        params: BySlug,
        querystring: Shape(RequestLocaleQuery),
        response: { 200: DetailSchema },
      },
      config: PUBLIC,
    },
    async (request, reply) => {
      const product = await viewProduct(db, request.params.slug, request.requestLocale);
      cacheUnder(reply, [
        productTag(product.id),
        ...product.variants.map(({ id }) => stockTag(id)),
      ]);
      return product;
    },
  );
  app.get(
    '/products/:slug/related',
    {
      schema: {
        operationId: 'listRelatedProducts',
        summary: 'Products that go with this one',
        tags,
        params: BySlug,
        querystring: Shape({
          limit: Type.Integer({ minimum: 1, maximum: 24, default: 8 }),
          ...RequestLocaleQuery,
        }),
        response: { 200: WholeListOf(CardSchema) },
      },
      config: PUBLIC,
    },
    async (request, reply) => {
      const { productId, items } = await relatedTo(
        db,
        request.params.slug,
        request.query.limit,
        request.requestLocale,
      );
      cacheUnder(reply, [CATALOG_TAG, STOCK_FLIPS_TAG, productTag(productId)]);
      return { items, nextCursor: null };
    },
  );
}

function categoryRoutes(app: App, { db }: Platform): void {
  app.get(
    '/categories',
    {
      schema: {
        operationId: 'listCategories',
        summary: 'All categories',
        tags,
        querystring: Shape(RequestLocaleQuery),
        response: {
          200: WholeListOf(CategorySchema),
        },
      },
      config: PUBLIC,
    },
    async ({ requestLocale: { contentLocale: locale, currency } }, reply) => {
      cacheUnder(reply, [CATALOG_TAG]);
      const items = await listCategories(db, { locale, currency });
      return { items, nextCursor: null };
    },
  );
  app.get(
    '/categories/:slug',
    {
      schema: {
        operationId: 'getCategory',
        summary: 'Read one category with its place in the tree',
        description: FORMER_SLUG,
        tags,
        params: BySlug,
        querystring: Shape(RequestLocaleQuery),
        response: { 200: CategoryDetailSchema },
      },
      config: PUBLIC,
    },
    async ({ params, requestLocale: { contentLocale: locale, currency } }, reply) => {
      const all = await listCategories(db, { locale, currency });
      const called = (wanted: string | undefined) => all.find(({ slug }) => slug === wanted);
      const category =
        called(params.slug) ?? called(await currentSlug(db, 'categories', params.slug));
      if (!category) throw unknownCategory();
      cacheUnder(reply, [CATALOG_TAG]);
      const children = all.filter(({ parent }) => parent === category.slug);
      return { ...category, ancestors: ancestorsOf(category, all), children };
    },
  );
}

function ancestorsOf({ parent }: Category, all: Category[]): { slug: string; name: string }[] {
  const above = all.find(({ slug }) => slug === parent);
  return above ? [...ancestorsOf(above, all), { slug: above.slug, name: above.name }] : [];
}
