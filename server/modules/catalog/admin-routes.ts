import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged } from '#platform/version.ts';
import { browseAsStaff } from './admin-browse.ts';
import { adminCategoryRoutes } from './admin-category-routes.ts';
import {
  AdminListQuery,
  AdminProductPage,
  AdminProductSchema,
  NewProductBody,
  ProductChangeBody,
  VariantChangeBody,
} from './admin-schemas.ts';
import { unknownProduct } from './errors.ts';
import { manyProductsRoutes } from './many-routes.ts';
import { refuseUnsoldPrices } from './prices.ts';
import {
  changeProduct,
  changeVariant,
  createProduct,
  productForChange,
  variantForChange,
} from './products.ts';
import { readAdminProduct } from './queries/admin-product.ts';
import { stockChangeRoutes } from './stock-routes.ts';
import { translationRoutes } from './translation-routes.ts';
import { versionedProduct, versionedVariant } from './versions.ts';

const tags = ['Admin: catalogue'];
const READ = { permission: 'catalog:read' } as const;
const WRITE = { permission: 'catalog:write' } as const;
const MAX_PRODUCT_BYTES = 2 * 1024 * 1024; // A product with 250 variants.
const ById = Shape({ id: Id });

export function catalogAdminRoutes(app: App, platform: Platform): void {
  readRoutes(app, platform);
  writeRoutes(app, platform);
  adminCategoryRoutes(app, platform);
  manyProductsRoutes(app, platform);
  stockChangeRoutes(app, platform);
  translationRoutes(app, platform);
}

function readRoutes(app: App, { db }: Platform): void {
  app.get(
    '/admin/products',
    {
      schema: {
        operationId: 'listProductsAsStaff',
        summary: 'Products of any status, with stock added up',
        tags,
        querystring: AdminListQuery,
        response: { 200: AdminProductPage },
      },
      config: READ,
    },
    ({ query, requestLocale: { currency } }) => {
      const { search, status, category, lowStock, unpricedIn, externalId, ...page } = query;
      const filters = { search, status, category, lowStock, unpricedIn, externalId, currency };
      return browseAsStaff(db, filters, page);
    },
  );
  app.get(
    '/admin/products/:id',
    {
      schema: {
        operationId: 'getProductAsStaff',
        summary: 'Read one product with everything that can be changed',
        tags,
        params: ById,
        response: { 200: AdminProductSchema },
      },
      config: READ,
    },
    async ({ params }) => {
      const product = await readAdminProduct(db, params.id);
      if (!product) throw unknownProduct();
      return versionedProduct(product);
    },
  );
}

function writeRoutes(app: App, { db, config, sells }: Platform): void {
  app.post(
    '/admin/products',
    {
      schema: {
        operationId: 'createProduct',
        summary: 'Add a product',
        description:
          'A draft unless `status` says otherwise. Without `slug` its address is made from the title.',
        tags,
        body: NewProductBody,
        response: { 201: AdminProductSchema },
      },
      config: { ...WRITE, once: true },
      bodyLimit: MAX_PRODUCT_BYTES,
    },
    async (request, reply) => {
      refuseUnsoldPrices(sells, request.body);
      const { id } = await once({ db, config }, request, async (tx) => ({
        id: (await createProduct(tx, request.body, actorOf(request))).id,
      }));
      const product = await readAdminProduct(db, id);
      if (!product) throw unknownProduct();
      return reply.code(201).send(versionedProduct(product));
    },
  );
  app.patch(
    '/admin/products/:id',
    {
      schema: {
        operationId: 'updateProduct',
        summary: 'Change a product',
        description:
          'What is left out stays. A list replaces the one that is there: variants are found again by `id` or by their ' +
          'options, those not in the list go out of sale. Status `archived` takes the product out of sale, `unlisted` out of lists, search and sitemap only.',
        tags,
        params: ById,
        headers: IfMatch,
        body: ProductChangeBody,
        response: { 200: AdminProductSchema },
      },
      config: WRITE,
      bodyLimit: MAX_PRODUCT_BYTES,
    },
    (request) =>
      inTx(db, async (tx) => {
        const { params, body } = request;
        const known = await productForChange(tx, params.id);
        await refuseIfChanged(request, async () => versionedProduct(known.before));
        refuseUnsoldPrices(sells, body, known.before);
        return versionedProduct(await changeProduct(tx, known, body, actorOf(request)));
      }),
  );
  app.patch(
    '/admin/variants/:id',
    {
      schema: {
        operationId: 'updateVariant',
        summary: 'Change a variant: SKU, prices, weight, picture',
        description:
          'Prices replace the ones that are there; earlier prices stay where they are still higher.',
        tags,
        params: ById,
        headers: IfMatch,
        body: VariantChangeBody,
        response: { 200: AdminProductSchema },
      },
      config: WRITE,
    },
    (request) =>
      inTx(db, async (tx) => {
        const { params, body } = request;
        const known = await variantForChange(tx, params.id);
        await refuseIfChanged(request, async () => versionedVariant(known.variant));
        refuseUnsoldPrices(sells, { variants: [body] }, known.before);
        return versionedProduct(await changeVariant(tx, known, body, actorOf(request)));
      }),
  );
}
