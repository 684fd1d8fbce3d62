/** What else whoever ordered has ordered, the newest first. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { wordOfOrder } from '#common/order-words.ts';
import { Price } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';

type Props = { orders: AnswerOf<'listOrders'>['items']; all: string };

export function OtherOrders({ orders, all }: Props) {
  const t = useTranslations('admin');
  if (orders.length === 0) return null;
  return (
    <section className="admin-card" aria-labelledby="other-orders">
      <h2 id="other-orders" className="mb-2">
        {t('order.others')}
      </h2>
      <ul className="grid gap-2">
        {orders.map((order) => (
          <li key={order.number} className="flex flex-wrap justify-between gap-x-4">
            <span>
              <Link to={`/admin/orders/${order.number}`} className="link" data-content="">
                {order.number}
              </Link>{' '}
              <span className="text-quiet">
                <Moment at={order.placedAt} dateOnly /> · {t(`status.${wordOfOrder(order)}`)}
              </span>
            </span>
            <Price value={order.total} />
          </li>
        ))}
      </ul>
      <Link to={all} className="link mt-2 inline-block">
        {t('order.allOthers')}
      </Link>
    </section>
  );
}
