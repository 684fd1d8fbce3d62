/** Takes orders, what was ordered, or the money of it away as a file: what the list shows, all pages of it. */
import { useTranslations } from 'use-intl';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { ExportForm } from '../list/export-form.tsx';
import { readView } from '../list/list.ts';
import type { Route } from './+types/export';
import { ORDERS } from './filters.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('exports:read')];

export const loader = ({ url }: Route.LoaderArgs) => ({ view: readView(ORDERS, url.searchParams) });

export default function ExportOrders({ loaderData: { view } }: Route.ComponentProps) {
  const t = useTranslations('admin.orders.file');
  const kinds = (['orders', 'lines', 'payments'] as const).map((value) => ({
    value,
    label: t(value),
  }));
  return (
    <>
      <AdminTitle>{t('title')}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
      </div>
      <ExportForm list={ORDERS} view={view} action="/admin/orders/file" kinds={kinds} />
    </>
  );
}
