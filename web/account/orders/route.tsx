/** The orders of the person who is signed in. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { wordOfOrder } from '#common/order-words.ts';
import { Price } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';
import { read } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { PageTitle } from '../../storefront/layout/page-title.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Badge, Empty } from '../../ui/state.tsx';
import type { Route } from './+types/route';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const { items, nextCursor } = await read(api.GET('/orders', { params: { query: { cursor } } }));
  return { orders: items, nextCursor };
}

export default function Orders({ loaderData: { orders, nextCursor } }: Route.ComponentProps) {
  const t = useTranslations('account.page');
  const shop = useTranslations('shop');
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <h1 className="display mb-8">{t('orders')}</h1>
      {orders.length === 0 ? (
        <Empty title={t('noOrders')}>
          <LinkButton to="/products">{shop('home.shopAll')}</LinkButton>
        </Empty>
      ) : (
        <ul className="border-t border-hairline">
          {orders.map((order) => (
            <OrderRow key={order.number} {...order} />
          ))}
        </ul>
      )}
      {nextCursor && (
        <p className="pt-8">
          <LinkButton to={`/account?cursor=${encodeURIComponent(nextCursor)}`} rel="next">
            {t('olderOrders')}
          </LinkButton>
        </p>
      )}
    </>
  );
}
function OrderRow(order: AnswerOf<'listMyOrders'>['items'][number]) {
  const { number, status, total, placedAt } = order;
  const t = useTranslations('orders');
  return (
    <li className="border-b border-hairline">
      <Link
        to={`/orders/${number}`}
        className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-1 py-5 sm:grid-cols-[8rem_1fr_auto_8rem]"
      >
        <span className="figures font-medium" data-content="">
          {number}
        </span>
        <span className="text-quiet max-sm:order-3">
          <Moment at={placedAt} dateOnly />
        </span>
        <Badge tone={status === 'pending' ? 'notice' : 'plain'}>
          {t(`status.${wordOfOrder(order)}`)}
        </Badge>
        <Price value={total} className="text-end" />
      </Link>
    </li>
  );
}
