/** Packing slips of orders, a sheet each. */
import { useTranslations } from 'use-intl';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/state.tsx';
import { AdminTitle } from '../layout/admin-title.tsx';
import { requirePermission } from '../layout/guard.server.ts';
import type { Route } from './+types/slips';
import { PrintButton, Slip } from './slip.tsx';
import { ALL_THAT_MATCH, readMatchingSlips, readSlips } from './slips.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requirePermission('orders:read')];

export const loader = ({ context, params, url }: Route.LoaderArgs) => {
  const asked = context.get(REQUEST_CONTEXT);
  if (params.number) return readSlips(asked, [params.number]);
  if (url.searchParams.has(ALL_THAT_MATCH)) return readMatchingSlips(asked, url.searchParams);
  return readSlips(asked, url.searchParams.getAll('number'));
};

export default function PackingSlips({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('admin.orders.slip');
  const { orders, sender, stack } = loaderData;
  return (
    <>
      <AdminTitle>{t('page')}</AdminTitle>
      <div className="admin-head no-print">
        <h1>{t('page')}</h1>
        {stack?.next && (
          <LinkButton to={stack.next} dense>
            {t('next')}
          </LinkButton>
        )}
        <PrintButton />
      </div>
      {stack && orders.length > 0 && (
        <p className="no-print mb-4 text-quiet">
          {t(stack.next ? 'stack' : stack.first > 1 ? 'lastStack' : 'allThatMatch', stack)}
        </p>
      )}
      {orders.length === 0 && <Empty title={t('none')} />}
      {orders.map((order) => (
        <Slip key={order.number} order={order} sender={sender} />
      ))}
    </>
  );
}
