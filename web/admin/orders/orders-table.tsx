/** Orders as rows: number, when, who, what state, how much. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { Moment, Price } from '../../i18n/format.tsx';
import { Badge, type Tone } from '../../ui/state.tsx';
import { Column, Table } from '../../ui/table.tsx';

export type OrderRow = AnswerOf<'listOrders'>['items'][number];

export const STATUS_TONES: Record<OrderRow['status'], Tone> = {
  pending: 'notice',
  confirmed: 'good',
  paid: 'good',
  shipped: 'plain',
  delivered: 'plain',
  cancelled: 'quiet',
};

export function OrdersTable({ orders }: { orders: OrderRow[] }) {
  const t = useTranslations('admin.orders');
  return (
    <Table
      caption={t('caption')}
      head={
        <>
          <Column>{t('number')}</Column>
          <Column>{t('placed')}</Column>
          <Column>{t('customer')}</Column>
          <Column>{t('status')}</Column>
          <Column>{t('fulfilment')}</Column>
          <Column number>{t('items')}</Column>
          <Column number>{t('total')}</Column>
        </>
      }
    >
      {orders.map((order) => (
        <Row key={order.number} order={order} />
      ))}
    </Table>
  );
}

function Row({ order }: { order: OrderRow }) {
  const t = useTranslations('admin');
  const { number, placedAt, name, email, status, fulfilmentState, itemCount, total } = order;
  return (
    <tr>
      <td>
        <Link to={`/admin/orders/${number}`} data-row-link="" data-content="" prefetch="intent">
          {number}
        </Link>
      </td>
      <td className="whitespace-nowrap">
        <Moment at={placedAt} />
      </td>
      <td data-content="" title={email} className="max-w-60 truncate">
        {name || email}
      </td>
      <td>
        <Badge tone={STATUS_TONES[status]}>{t(`status.${status}`)}</Badge>
      </td>
      <td className="whitespace-nowrap text-quiet">{t(`fulfilmentState.${fulfilmentState}`)}</td>
      <td className="number" data-content="">
        {itemCount}
      </td>
      <td className="number whitespace-nowrap">
        <Price value={total} />
      </td>
    </tr>
  );
}
