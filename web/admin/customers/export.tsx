/** Takes customers away as a file: those with an account as the list shows them, and guests. */
import { useTranslations } from 'use-intl';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { ExportForm } from '../list/export-form.tsx';
import { readView } from '../list/list.ts';
import type { Route } from './+types/export';
import { CUSTOMERS } from './filters.tsx';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('exports:read')];

export const loader = ({ url }: Route.LoaderArgs) => ({
  view: readView(CUSTOMERS, url.searchParams),
});

export default function ExportCustomers({ loaderData: { view } }: Route.ComponentProps) {
  const t = useTranslations('admin.customers');
  return (
    <>
      <AdminTitle>{t('exportTitle')}</AdminTitle>
      <div className="admin-head">
        <h1>{t('exportTitle')}</h1>
      </div>
      <p className="mb-4 text-quiet">{t('exportText')}</p>
      <ExportForm
        list={CUSTOMERS}
        view={view}
        action="/admin/customers/file"
        kinds={[{ value: 'customers', label: t('title') }]}
      />
    </>
  );
}
