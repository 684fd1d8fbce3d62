/** What a customer bought: three figures, and the newest orders. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Price } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';
import { OrdersTable } from '../orders/orders-table.tsx';
import type { Customer } from './customer.ts';

export function Sums({ customer }: { customer: Customer }) {
  const t = useTranslations('admin.customer');
  const { orderCount, spent, lastOrderAt } = customer;
  return (
    <section className="admin-card" aria-labelledby="sums">
      <h2 id="sums" className="sr-only">
        {t('sums')}
      </h2>
      <dl className="flex flex-wrap gap-x-12 gap-y-3">
        <div>
          <dt className="text-quiet">{t('spent')}</dt>
          <dd className="heading">
            {spent.length === 0 && t('nothingSpent')}
            {spent.map((money) => (
              <span key={money.currency} className="block">
                <Price value={money} />
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt className="text-quiet">{t('orderCount')}</dt>
          <dd className="heading figures" data-content="">
            {orderCount}
          </dd>
        </div>
        {lastOrderAt && (
          <div>
            <dt className="text-quiet">{t('lastOrder')}</dt>
            <dd className="heading">
              <Moment at={lastOrderAt} dateOnly />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

export function Orders({ customer: { id, email, isGuest, newestOrders } }: { customer: Customer }) {
  const t = useTranslations('admin.customer');
  return (
    <section aria-labelledby="orders">
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h2 id="orders">{t('orders')}</h2>
        {newestOrders.length > 0 && (
          <Link
            to={`/admin/orders?${new URLSearchParams(isGuest ? { email } : { customer: id })}`}
            className="link"
          >
            {t('allOrders')}
          </Link>
        )}
      </div>
      {newestOrders.length > 0 ? (
        <OrdersTable orders={newestOrders} />
      ) : (
        <p className="text-quiet">{t('noOrders')}</p>
      )}
    </section>
  );
}
