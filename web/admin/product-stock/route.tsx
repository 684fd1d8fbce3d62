/** The stock of one product at each location; the product's own form sets that of the default location. */
import { data, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/state.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { useMay } from '../layout/use-may.ts';
import type { Route } from './+types/route';
import { onceKeyOf, saveStock } from './save.server.ts';
import { StockForm } from './stock-form.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('stock:read')];

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const [product, locations] = await Promise.all([
    read(api.GET('/admin/products/{id}', { params: { path: params } })),
    read(api.GET('/admin/stock-locations')),
  ]);
  return {
    product,
    locations: locations.items.filter(({ active }) => active),
    saved: url.searchParams.get('saved'),
    onceKey: crypto.randomUUID(),
  };
}

export async function action({ request, context, params: { id } }: Route.ActionArgs) {
  const form = await readForm(request);
  const refused = await saveStock(context.get(REQUEST_CONTEXT), form);
  if (refused) return data(refused, { status: refused.status });
  return redirect(`/admin/products/${id}/stock?saved=${encodeURIComponent(onceKeyOf(form))}`);
}

/** After a refusal too: units may have been sold meanwhile. */
export const shouldRevalidate = () => true;

export default function ProductStock({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('admin.productStock');
  const mayChange = useMay()('stock:write');
  const { product, saved } = loaderData;
  return (
    <>
      <AdminTitle>{t('title', { product: product.title })}</AdminTitle>
      <Link
        to={`/admin/products/${product.id}`}
        className="mb-3 inline-flex items-center gap-1 text-quiet"
      >
        <Icon name="previous" small turns />
        <span data-content="">{product.title}</span>
      </Link>
      <div className="admin-head">
        <h1>{t('heading')}</h1>
      </div>
      <div className="admin-stack">
        {saved && !actionData && <Notice>{t('saved')}</Notice>}
        <p className="max-w-text text-quiet">{t('text')}</p>
        <StockForm
          // A new form once this one is saved, and not before: what is being typed stays.
          key={saved}
          {...loaderData}
          refused={actionData}
          mayChange={mayChange}
        />
      </div>
    </>
  );
}
