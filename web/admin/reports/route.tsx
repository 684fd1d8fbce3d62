/** Reports of any days: sales beside those before, best sellers, orders by status, and tax. */
import { useTranslations } from 'use-intl';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { shopDays } from '../../request/shop-days.server.ts';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import { readView } from '../list/list.ts';
import type { Route } from './+types/route';
import { fittingInterval, reportDays } from './days.server.ts';
import { SalesFigures } from './figures.tsx';
import { ReportFile } from './file-form.tsx';
import { REPORTS, ReportFilters } from './filters.tsx';
import { NoSales } from './no-sales.tsx';
import { BestSellers, OrdersByStatus } from './parts.tsx';
import { SalesChart } from './sales-chart.tsx';
import { Taxes } from './taxes.tsx';

const BEST = 10;

export const middleware: Route.MiddlewareFunction[] = [requirePermission('reports:read')];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const view = readView(REPORTS, new URL(request.url).searchParams);
  const days = reportDays(view.filters, (await shopDays({ api })).today());
  const { from, to } = days;
  const { compare = 'previous', interval: asked } = view.filters;
  const interval = fittingInterval(days, asked);
  const sales = await read(
    api.GET('/admin/reports/sales', { params: { query: { from, to, interval, compare } } }),
  );
  const currencies = sales.items.map((item) => item.currency);
  const currency = currencies.find((one) => one === view.filters.currency) ?? currencies[0] ?? '';
  const of = { from, to, currency };
  const [bestSellers, statuses, taxes] = await Promise.all([
    read(
      api.GET('/admin/reports/best-sellers', {
        params: { query: { ...of, limit: BEST, by: 'product', sort: 'revenue' } },
      }),
    ),
    read(api.GET('/admin/reports/orders-by-status', { params: { query: { from, to } } })),
    read(api.GET('/admin/reports/taxes', { params: { query: of } })),
  ]);
  const item = sales.items.find((one) => one.currency === currency);
  return { view, days, currencies, currency, sales, item, bestSellers, statuses, taxes };
}

export default function Reports({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('admin.reports');
  const { view, days, currencies, currency, sales, item } = loaderData;
  const isEmpty = !item || (item.total.orders === 0 && item.total.refunds.amount === 0);
  return (
    <>
      <AdminTitle>{t('title')}</AdminTitle>
      <div className="admin-head">
        <h1>{t('title')}</h1>
        <ReportFile view={view} />
      </div>
      <ReportFilters view={view} days={days} currencies={currencies} currency={currency} />
      <div className="admin-stack mt-4">
        {isEmpty ? (
          <NoSales />
        ) : (
          <>
            <SalesChart report={sales} item={item} days={days} />
            <SalesFigures item={item} />
          </>
        )}
        <div className="report-parts">
          <BestSellers items={loaderData.bestSellers.items} />
          <OrdersByStatus report={loaderData.statuses} />
        </div>
        <Taxes items={loaderData.taxes.items} />
        <p className="max-w-text text-quiet">
          {t('zone', { zone: sales.timeZone })} {t('counted')} {t('oneCurrency')}
        </p>
      </div>
    </>
  );
}
