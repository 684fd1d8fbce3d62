/** What the staff's clients send and get. */

import { type TSchema, Type } from 'typebox';
import { PRODUCT_STATUSES } from '#common/product-statuses.ts';
import { TAX_CLASSES } from '#common/tax-classes.ts';
import { PriceSchema } from '#modules/settings/index.ts';
import { LevelAtSchema, LocationId, LocationRef, MAX_LOCATIONS } from '#modules/stock/index.ts';
import {
  At,
  Currency,
  FilledText,
  Id,
  ImageSchema,
  MAX_CURRENCIES,
  MoneySchema,
  Named,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
  RequestLocaleQuery,
  Shape,
  Slug,
  Text,
} from '#platform/schemas.ts';
import { ExternalId, MetadataSchema, SyncFields, SyncQuery } from '#platform/sync.ts';
import { Version } from '#platform/version.ts';
import { CategorySchema } from './schemas.ts';

export const Status = OneOf(PRODUCT_STATUSES, { title: 'ProductStatus' });
const Sort = OneOf(['newest', 'updated', 'title'], { default: 'newest' });
const Position = Type.Integer({
  minimum: -1_000_000,
  maximum: 1_000_000,
  description: 'Lower comes first',
});
const Units = Type.Integer({ minimum: 0, maximum: 1_000_000 });
/** One per currency. */
const Prices = Type.Array(PriceSchema, { maxItems: MAX_CURRENCIES });
const optional = <P extends Record<string, TSchema>>(properties: P) =>
  Type.Partial(Shape(properties)).properties;

const VariantBodyFields = {
  sku: Nullable(FilledText(100)),
  prices: Prices,
  compareAtPrices: Prices,
  weightGrams: Type.Integer({ minimum: 0, maximum: 10_000_000 }),
  barcode: Nullable(
    FilledText(50, { description: 'What a scanner reads: a GTIN, or any code of your own' }),
  ),
  mediaId: Nullable(Id),
  externalId: Nullable(ExternalId),
  metadata: MetadataSchema,
};
const REFUSED_LATER = 'once that has changed, the change is refused';
const StockBody = Shape(
  optional({
    onHand: Units,
    tracked: Type.Boolean({ description: 'false: not counted, always for sale' }),
    backorder: Type.Boolean({ description: 'Sold on order when the shelf is empty' }),
    locationId: LocationId,
    version: {
      ...Version,
      maxLength: 200,
      description: `Of the level it starts from: ${REFUSED_LATER}`,
    },
    levels: Type.Array(
      Shape(
        {
          locationId: LocationRef,
          onHand: Units,
          version: Type.Optional({
            ...Version,
            maxLength: 200,
            description: `Of what stood there: ${REFUSED_LATER}`,
          }),
        },
        { title: 'UnitsAtLocation' },
      ),
      {
        minItems: 1,
        maxItems: MAX_LOCATIONS,
        description: 'In place of `onHand`: at several locations; those left out stay as they are',
      },
    ),
  }),
);
const OptionName = FilledText(100, {
  pattern: '^[^:]*[^:\\s][^:]*$',
  description: 'Without a colon',
});

const VariantBody = Shape(
  {
    id: Type.Optional(Id),
    options: Type.Optional(
      Type.Array(FilledText(100), {
        maxItems: 5,
        description: 'One value for each option, in their order',
      }),
    ),
    ...optional(VariantBodyFields),
    stock: Type.Optional(StockBody),
  },
  { title: 'VariantBody' },
);

const TaxClassSchema = OneOf(TAX_CLASSES, {
  description: 'Which of a country’s tax rates it is charged',
});
const ProductBodyFields = {
  title: FilledText(300),
  slug: Slug,
  description: Text(40_000, { description: 'Plain text or HTML; only plain formatting is kept' }),
  vendor: Text(200),
  taxClass: TaxClassSchema,
  status: Status,
  position: Position,
  categories: Type.Array(Slug, { maxItems: 20, uniqueItems: true }),
  tags: Type.Array(FilledText(100), { maxItems: 100 }),
  images: Type.Array(
    Type.Union([
      Shape({ id: Id, alt: Type.Optional(Text(500)) }, { title: 'KeptImage' }),
      Shape({ mediaId: Id, alt: Type.Optional(Text(500)) }, { title: 'AddedImage' }),
    ]),
    {
      maxItems: 50,
      description: 'In order: pictures the product has (by `id`) and uploaded ones (by `mediaId`)',
    },
  ),
  options: Type.Array(
    Shape(
      {
        id: Type.Optional(Id),
        name: OptionName,
        values: Type.Optional(Type.Array(FilledText(100), { maxItems: 100 })),
      },
      { title: 'OptionBody' },
    ),
    { maxItems: 5 },
  ),
  variants: Type.Array(VariantBody, { minItems: 1, maxItems: 250 }),
  externalId: Nullable(ExternalId),
  metadata: MetadataSchema,
};

export const NewProductBody = Shape({
  ...optional(ProductBodyFields),
  title: ProductBodyFields.title,
  variants: ProductBodyFields.variants,
});
export const ProductChangeBody = Shape(optional(ProductBodyFields), { minProperties: 1 });
export const VariantChangeBody = Shape(optional(VariantBodyFields), { minProperties: 1 });

const CategoryBodyFields = {
  name: FilledText(200),
  slug: Slug,
  description: Text(20_000),
  parent: Nullable(Slug),
  position: Position,
};
export const NewCategoryBody = Shape({
  ...optional(CategoryBodyFields),
  name: CategoryBodyFields.name,
});
export const CategoryChangeBody = Shape(optional(CategoryBodyFields), { minProperties: 1 });
const MAX_SIBLINGS = 1_000;
export const CategoryOrderBody = Shape({
  parent: Nullable(Slug),
  ids: Type.Array(Id, {
    maxItems: MAX_SIBLINGS,
    uniqueItems: true,
    description: 'All categories that stand under the parent, or at the top, in the order wanted',
  }),
});
export const AdminCategorySchema = Named('AdminCategory', {
  ...CategorySchema.properties,
  version: Version,
});

export const AdminVariantSchema = Named('AdminVariant', {
  id: Id,
  sku: Nullable(Type.String()),
  options: Type.Array(Type.String()),
  prices: Type.Array(MoneySchema),
  compareAtPrices: Type.Array(MoneySchema),
  weightGrams: Type.Integer(),
  barcode: Nullable(Type.String()),
  imageId: Nullable(Id),
  archivedAt: Nullable(At),
  ...SyncFields,
  version: Version,
  stock: Type.Object({
    version: Version,
    tracked: Type.Boolean(),
    backorder: Type.Boolean(),
    onHand: Type.Integer({ description: 'At all locations together' }),
    reserved: Type.Integer(),
    available: Nullable(Type.Integer({ description: 'Units; null where they are not counted' })),
    levels: Type.Array(LevelAtSchema, { description: 'By location, the default one first' }),
  }),
});

export const AdminProductSchema = Named('AdminProduct', {
  id: Id,
  version: Version,
  slug: Slug,
  title: Type.String(),
  description: Type.String({ description: 'Safe HTML' }),
  vendor: Type.String(),
  taxClass: TaxClassSchema,
  status: Status,
  position: Type.Integer(),
  source: Type.String({ description: 'Where it was imported from; empty for what was made here' }),
  categories: Type.Array(Type.Object({ id: Id, slug: Slug, name: Type.String() })),
  tags: Type.Array(Type.String()),
  images: Type.Array(
    Type.Object({
      id: Id,
      mediaId: Nullable(Id),
      sourceUrl: Nullable(Type.String({ description: 'Where an import found it' })),
      ...ImageSchema.properties,
    }),
  ),
  options: Type.Array(
    Type.Object({ id: Id, name: Type.String(), values: Type.Array(Type.String()) }),
  ),
  variants: Type.Array(AdminVariantSchema),
  createdAt: At,
  ...SyncFields,
  publishedAt: Nullable(At),
});

export const AdminListQuery = Shape({
  search: Type.Optional(
    Text(200, { description: 'Part of a title or SKU, a barcode, or an `externalId`' }),
  ),
  status: Type.Optional(Status),
  category: Type.Optional(Slug),
  lowStock: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 1_000_000,
      description: 'Only products with a counted variant of which at most so many can be sold',
    }),
  ),
  unpricedIn: Type.Optional({
    ...Currency,
    description: 'Only products of which a variant on sale has no price in this currency',
  }),
  sort: Sort,
  ...SyncQuery,
  ...PageQuery,
  ...RequestLocaleQuery,
});

export const AdminProductPage = PageOf(
  Named('AdminProductRow', {
    id: Id,
    slug: Slug,
    title: Type.String(),
    vendor: Type.String(),
    status: Status,
    image: Nullable(ImageSchema),
    price: Nullable(MoneySchema),
    priceTo: Nullable(MoneySchema),
    variantCount: Type.Integer(),
    stock: Type.Object(
      {
        onHand: Type.Integer(),
        reserved: Type.Integer(),
        available: Nullable(Type.Integer()),
        lowest: Nullable(
          Type.Integer({ description: 'Of the variant with the fewest left to sell' }),
        ),
        soldOutVariants: Type.Integer(),
        low: Type.Array(
          Named('LowVariant', {
            variantId: Id,
            name: Type.String({
              description: 'Its option values; empty where there is one variant',
            }),
            available: Type.Integer(),
          }),
          { description: 'Variants with at most `lowStock` left, or none; the first twenty' },
        ),
      },
      { description: 'Over all variants on sale; `available` is null when none is counted' },
    ),
    ...SyncFields,
    unpricedIn: Type.Array(Type.String(), {
      description: 'Currencies of the shop in which a variant on sale has no price',
    }),
  }),
);
