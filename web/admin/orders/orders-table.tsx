/** Orders as rows: number, when, who, what state, how much. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { type OrderWord, wordOfOrder } from '#common/order-words.ts';
import { Price } from '../../i18n/format.tsx';
import { Moment } from '../../i18n/time.tsx';
import { Badge, type Tone } from '../../ui/state.tsx';
import { Column, Table } from '../../ui/table.tsx';
import { sortBothDirections, sortBy } from '../list/list.ts';
import { SelectionCell, SelectionColumn } from '../list/selection.tsx';
import { ORDERS, type OrdersView } from './filters.tsx';

export type OrderRow = AnswerOf<'listOrders'>['items'][number];

export const STATUS_TONES: Record<OrderWord, Tone> = {
  pending: 'notice',
  confirmed: 'good',
  paid: 'good',
  refunded: 'quiet',
  partly_shipped: 'good',
  shipped: 'plain',
  partly_returned: 'quiet',
  returned: 'quiet',
  delivered: 'plain',
  cancelled: 'quiet',
};

/** Columns that a narrow screen does without; what matters of them then stands elsewhere in the row. */
const WIDE = 'max-sm:hidden';
const WIDER = 'max-md:hidden';

type Props = {
  orders: OrderRow[];
  /** Where the table is a list that can be sorted. */
  view?: OrdersView;
  selectable?: boolean;
};

export function OrdersTable({ orders, view, selectable = false }: Props) {
  const t = useTranslations('admin.orders');
  return (
    <Table
      caption={t('caption')}
      head={
        <>
          {selectable && <SelectionColumn />}
          <Column>{t('number')}</Column>
          <Column
            className={WIDE}
            {...(view && sortBothDirections(ORDERS, view, ['newest', 'oldest']))}
          >
            {t('placed')}
          </Column>
          <Column {...(view && sortBy(ORDERS, view, 'customer'))}>{t('customer')}</Column>
          <Column>{t('status')}</Column>
          <Column className={WIDER}>{t('fulfilment')}</Column>
          <Column className={WIDER} number>
            {t('items')}
          </Column>
          <Column number {...(view && sortBothDirections(ORDERS, view, ['highest', 'lowest']))}>
            {t('total')}
          </Column>
        </>
      }
    >
      {orders.map((order) => (
        <Row key={order.number} order={order} selectable={selectable} />
      ))}
    </Table>
  );
}

function Row({ order, selectable }: { order: OrderRow; selectable: boolean }) {
  const t = useTranslations('admin');
  const { number, placedAt, name, email, paymentState, fulfilmentState, itemCount, total } = order;
  const word = wordOfOrder(order);
  return (
    <tr>
      {selectable && <SelectionCell id={number} name={number} />}
      <td>
        <Link to={`/admin/orders/${number}`} data-row-link="" data-content="" prefetch="intent">
          {number}
        </Link>
      </td>
      <td className={`whitespace-nowrap ${WIDE}`}>
        <Moment at={placedAt} />
      </td>
      <td className="max-w-34 truncate sm:max-w-60">
        <span title={email} data-content="">
          {name || email}
        </span>
        {order.tags.length > 0 && (
          <span className="block truncate text-quiet" data-content="">
            {order.tags.join(' · ')}
          </span>
        )}
        <span className="block text-quiet sm:hidden">
          <Moment at={placedAt} />
        </span>
      </td>
      <td>
        <Badge tone={STATUS_TONES[word]}>{t(`status.${word}`)}</Badge>
        {paymentState === 'partially_refunded' && (
          <span className="block text-quiet">{t(`paymentState.${paymentState}`)}</span>
        )}
      </td>
      <td className={`whitespace-nowrap text-quiet ${WIDER}`}>
        {t(`fulfilmentState.${fulfilmentState}`)}
      </td>
      <td className={`number ${WIDER}`} data-content="">
        {itemCount}
      </td>
      <td className="number whitespace-nowrap">
        <Price value={total} />
      </td>
    </tr>
  );
}
