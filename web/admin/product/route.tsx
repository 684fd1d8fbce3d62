/** One product: everything about it that can be changed, and the way out of the shop and back. */

import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { useRootData } from '../../request/root-data.ts';
import { Icon } from '../../ui/icon.tsx';
import { Badge, Notice } from '../../ui/state.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { useMay } from '../layout/use-may.ts';
import { STATUS_TONES } from '../products/products-table.tsx';
import type { Route } from './+types/route';
import { ArchiveCard } from './archive-card.tsx';
import { LanguagesCard } from './languages-card.tsx';
import { locationsOf } from './locations.server.ts';
import { ProductForm } from './product-form.tsx';
import { receivedForm } from './received.server.ts';
import { saveProduct, setStatus } from './save.server.ts';
import { idsOf, type StaffProduct, valuesOf } from './values.ts';

const DONE = ['saved', 'archived', 'restored'] as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api } = ctx;
  const [product, categories, locations] = await Promise.all([
    read(api.GET('/admin/products/{id}', { params: { path: params } })),
    read(api.GET('/admin/categories')),
    locationsOf(ctx),
  ]);
  const { searchParams } = new URL(request.url);
  return {
    product,
    categories: categories.items.map(({ slug, name }) => ({ slug, name })),
    locations,
    done: DONE.find((name) => searchParams.has(name)) ?? null,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const form = await receivedForm(ctx, request);
  const intent = form.get('intent');
  if (intent === 'archive') return setStatus(ctx, params.id, 'archived');
  if (intent === 'restore') return setStatus(ctx, params.id, 'active');
  return saveProduct(ctx, form, params.id);
}

export default function Product({ loaderData, actionData }: Route.ComponentProps) {
  const { product, categories, locations, done } = loaderData;
  const mayChange = useMay()('catalog:write');
  const currencies = useRootData()?.shop.currencies ?? [];
  return (
    <>
      <AdminTitle>{product.title}</AdminTitle>
      <Head product={product} />
      <Unpriced product={product} />
      {done && !actionData && <Done what={done} status={product.status} />}
      {/* Whoever may only look sees the same fields, and cannot change them. */}
      <fieldset disabled={!mayChange} className="contents">
        <ProductForm
          // What was just saved is shown as it was saved.
          key={product.updatedAt}
          product={product}
          values={actionData?.values ?? valuesOf(product, currencies, idsOf(locations))}
          refused={actionData}
          categories={categories}
          locations={locations}
        />
      </fieldset>
      <LanguagesCard productId={product.id} />
      {mayChange && <ArchiveCard status={product.status} />}
    </>
  );
}

function Head({ product }: { product: StaffProduct }) {
  const t = useTranslations('admin');
  const { title, status, slug } = product;
  return (
    <>
      <Link to="/admin/products" className="mb-3 inline-flex items-center gap-1 text-quiet">
        <Icon name="previous" small turns />
        {t('product.back')}
      </Link>
      <div className="admin-head">
        <h1 className="flex min-w-0 flex-wrap items-center gap-3">
          <span data-content="" className="min-w-0 break-words">
            {title}
          </span>
          <Badge tone={STATUS_TONES[status]}>{t(`productStatus.${status}`)}</Badge>
        </h1>
        {isForSale(status) && (
          <Link to={`/products/${slug}`} className="link inline-flex items-center gap-2">
            {t('product.see')}
            <Icon name="external" small />
          </Link>
        )}
      </div>
    </>
  );
}

const isForSale = (status: StaffProduct['status']) => status === 'active' || status === 'unlisted';

type DoneProps = { what: (typeof DONE)[number]; status: StaffProduct['status'] };

function Done({ what, status }: DoneProps) {
  const t = useTranslations('admin.product');
  const hidden = what === 'saved' && !isForSale(status);
  return (
    <div className="mb-5">
      <Notice>{t(hidden ? 'savedHidden' : what)}</Notice>
    </div>
  );
}

/** Whoever shops in another currency is told that it is not sold in it; the merchant is told here. */
function Unpriced({ product: { variants, status } }: { product: StaffProduct }) {
  const t = useTranslations('admin.product');
  const currencies = useRootData()?.shop.currencies ?? [];
  const without = currencies.filter((currency) =>
    variants.some(({ prices }) => !prices.some((price) => price.currency === currency)),
  );
  if (without.length === 0 || !isForSale(status)) return null;
  return (
    <div className="mb-5">
      <Notice tone="notice">{t('unpriced', { currencies: without.join(', ') })}</Notice>
    </div>
  );
}
