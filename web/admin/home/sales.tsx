/** How the last thirty days went beside the thirty before: what a merchant looks at second, after what waits. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Price } from '../../i18n/format.tsx';
import { SalesFigures } from '../reports/figures.tsx';
import { NoSales } from '../reports/no-sales.tsx';
import { BestSellers, OrdersByStatus } from '../reports/parts.tsx';
import { SalesChart } from '../reports/sales-chart.tsx';
import type { Month } from './month.server.ts';

export function MonthOfSales({ month: { days, sales, bestSellers, statuses } }: { month: Month }) {
  const t = useTranslations('admin.reports');
  const sold = sales.items.filter(
    ({ total, compared }) => total.orders > 0 || (compared?.orders ?? 0) > 0,
  );
  const [item] = sales.items;
  const others = sold.filter(({ currency }) => currency !== item?.currency);
  if (!item || sold.length === 0) {
    return (
      <div className="mb-6">
        <NoSales />
      </div>
    );
  }
  return (
    <div className="admin-stack mb-6">
      <SalesChart report={sales} item={item} days={days} />
      <SalesFigures item={item} />
      {others.length > 0 && (
        <p>
          {t('also')}:{' '}
          {others.map(({ currency, total }) => (
            <Link key={currency} to={`/admin/reports?currency=${currency}`} className="link me-3">
              <Price value={total.sales} />
            </Link>
          ))}
        </p>
      )}
      <div className="report-parts">
        <BestSellers items={bestSellers.items} />
        <OrdersByStatus report={statuses} />
      </div>
      <p>
        <Link to="/admin/reports" className="link">
          {t('more')}
        </Link>
      </p>
    </div>
  );
}
