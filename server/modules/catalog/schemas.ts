/** What shoppers' clients send and get. */
import { type Static, Type } from 'typebox';
import {
  FilledText,
  Id,
  ImageSchema,
  MAX_AMOUNT,
  MoneySchema,
  Named,
  Nullable,
  PageQuery,
  RequestLocaleQuery,
  Shape,
  Slug,
  Text,
} from '#platform/schemas.ts';
import type { Sort } from './queries/list.ts';

const Amount = Type.Integer({
  minimum: 0,
  maximum: MAX_AMOUNT,
  description: 'Minor units of the currency',
});
const Rating = Nullable(Named('Rating', { average: Type.Number(), count: Type.Integer() }));

export const CardSchema = Named(
  'ProductCard',
  {
    id: Id,
    slug: Slug,
    title: Type.String(),
    image: Nullable(ImageSchema),
    price: MoneySchema,
    priceTo: Type.Optional(MoneySchema),
    compareAtPrice: Nullable(MoneySchema),
    variantCount: Type.Integer(),
    inStock: Type.Boolean(),
    rating: Rating,
  },
  { description: '`priceTo`: the dearest variant, where prices differ' },
);
export type Card = Static<typeof CardSchema>;

export const FacetsSchema = Named(
  'ProductFacets',
  {
    isComplete: Type.Boolean({
      description: 'false: more than 5,000 products were found, and the first of them counted',
    }),
    total: Type.Integer(),
    inStock: Type.Integer(),
    price: Nullable(Type.Object({ min: MoneySchema, max: MoneySchema })),
    categories: Type.Array(Type.Object({ slug: Slug, name: Type.String(), count: Type.Integer() })),
    options: Type.Array(
      Type.Object({
        name: Type.String(),
        values: Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() })),
      }),
    ),
  },
  { description: 'Counts of products. Each filter is counted as if it were not set itself.' },
);

export const ListQuery = Shape({
  search: Type.Optional(Text(200)),
  category: Type.Optional(Slug),
  slug: Type.Optional(
    Type.Array(Slug, {
      maxItems: 24,
      description: 'Only these products; repeat it for more. They come in the order of `sort`.',
    }),
  ),
  minPrice: Type.Optional(Amount),
  maxPrice: Type.Optional(Amount),
  inStock: Type.Optional(Type.Boolean()),
  option: Type.Optional(
    Type.Array(Type.String({ maxLength: 201, pattern: '^[^:]+:.' }), {
      maxItems: 30,
      description:
        'Name and value, `Colour:Chalk`; repeat it for more. Values of one option widen, options narrow.',
      examples: [['Colour:Chalk', 'Colour:Moss']],
    }),
  ),
  sort: Type.Optional(
    Type.Unsafe<Sort>(
      Type.String({
        enum: ['position', 'newest', 'price', '-price', 'title', 'relevance'],
        description: 'Without it: by relevance when searching, else in the shop’s own order',
      }),
    ),
  ),
  facets: Type.Boolean({ default: false, description: 'Also count what each filter would find' }),
  ...PageQuery,
  ...RequestLocaleQuery,
});
export type ListQuery = Static<typeof ListQuery>;

export const CardPage = Named('ProductCardPage', {
  items: Type.Array(CardSchema),
  nextCursor: Nullable(Type.String()),
  facets: Type.Optional(FacetsSchema),
});

const CategoryRef = Named('CategoryName', { slug: Slug, name: Type.String() });

export const DetailSchema = Named('Product', {
  id: Id,
  slug: Slug,
  title: Type.String(),
  description: Type.String({ description: 'Safe HTML' }),
  vendor: Type.String(),
  listed: Type.Boolean({ description: 'false: found by its link only' }),
  images: Type.Array(ImageSchema),
  options: Type.Array(Type.Object({ name: Type.String(), values: Type.Array(Type.String()) })),
  variants: Type.Array(
    Type.Object({
      id: Id,
      sku: Nullable(Type.String()),
      options: Type.Array(Named('ChosenOption', { name: Type.String(), value: Type.String() })),
      price: MoneySchema,
      compareAtPrice: Nullable(MoneySchema),
      available: Nullable(Type.Integer({ description: 'Units; null where they are not counted' })),
      inStock: Type.Boolean(),
      weightGrams: Type.Integer(),
      image: Nullable(ImageSchema),
    }),
  ),
  categories: Type.Array(CategoryRef),
  tags: Type.Array(Type.String()),
  rating: Rating,
});

export const CategorySchema = Named('Category', {
  id: Id,
  slug: Slug,
  name: Type.String(),
  description: Type.String(),
  parent: Nullable(Slug),
  position: Type.Integer(),
  productCount: Type.Integer({ description: 'On sale in it and below it' }),
});

export const CategoryDetailSchema = Named('CategoryDetail', {
  ...CategorySchema.properties,
  ancestors: Type.Array(CategoryRef, { description: 'From the top down' }),
  children: Type.Array(CategorySchema),
});

export const SuggestQuery = Shape({
  q: FilledText(100),
  limit: Type.Integer({ minimum: 1, maximum: 20, default: 6 }),
  ...RequestLocaleQuery,
});
export const SuggestSchema = Named('Suggestions', {
  products: Type.Array(CardSchema),
  categories: Type.Array(CategoryRef),
});
