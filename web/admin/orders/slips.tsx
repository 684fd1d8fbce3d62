/** Packing slips of orders, a sheet each. */
import { useTranslations } from 'use-intl';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { Empty } from '../../ui/state.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import type { Route } from './+types/slips';
import { PrintButton, Slip } from './slip.tsx';
import { readSlips } from './slips.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('orders:read')];

export const loader = ({ context, params, url }: Route.LoaderArgs) => {
  const numbers = url.searchParams.getAll('number');
  return readSlips(context.get(REQUEST_CONTEXT), params.number ? [params.number] : numbers);
};

export default function PackingSlips({ loaderData: { orders, sender } }: Route.ComponentProps) {
  const t = useTranslations('admin.orders.slip');
  return (
    <>
      <AdminTitle>{t('page')}</AdminTitle>
      <div className="admin-head no-print">
        <h1>{t('page')}</h1>
        <PrintButton />
      </div>
      {orders.length === 0 && <Empty title={t('none')} />}
      {orders.map((order) => (
        <Slip key={order.number} order={order} sender={sender} />
      ))}
    </>
  );
}
