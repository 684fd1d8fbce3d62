/** A new product. */

import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { useRootData } from '../../request/root-data.ts';
import { Icon } from '../../ui/icon.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import type { Route } from './+types/new';
import { locationsOf } from './locations.server.ts';
import { ProductForm } from './product-form.tsx';
import { receivedForm } from './received.server.ts';
import { saveProduct } from './save.server.ts';
import { blankValues, idsOf } from './values.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('catalog:write')];

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const [{ items }, locations] = await Promise.all([
    read(ctx.api.GET('/admin/categories')),
    locationsOf(ctx),
  ]);
  return { categories: items.map(({ slug, name }) => ({ slug, name })), locations };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  return saveProduct(ctx, await receivedForm(ctx, request));
}

export default function NewProduct({ loaderData, actionData }: Route.ComponentProps) {
  const { categories, locations } = loaderData;
  const t = useTranslations('admin.product');
  const currencies = useRootData()?.shop.currencies ?? [];
  return (
    <>
      <AdminTitle>{t('newTitle')}</AdminTitle>
      <Link to="/admin/products" className="mb-3 inline-flex items-center gap-1 text-quiet">
        <Icon name="previous" small turns />
        {t('back')}
      </Link>
      <div className="admin-head">
        <h1>{t('newTitle')}</h1>
      </div>
      <ProductForm
        values={actionData?.values ?? blankValues(currencies, idsOf(locations))}
        refused={actionData}
        categories={categories}
        locations={locations}
      />
    </>
  );
}
