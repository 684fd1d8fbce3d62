/** Orders as rows: each by its number, with the columns its reader chose. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Price } from '../../i18n/format.tsx';
import { Column, Table } from '../../ui/table.tsx';
import { sortBothDirections, sortBy } from '../list/list.ts';
import { SelectionCell, SelectionColumn } from '../list/selection.tsx';
import { ORDER_COLUMNS, type OrderColumn, widthOf } from './columns.ts';
import { ORDERS, type OrdersView } from './filters.tsx';
import { OrderCell, type OrderRow } from './order-cell.tsx';

const NUMBERS: readonly OrderColumn[] = ['items', 'total'];

type Props = {
  orders: OrderRow[];
  columns?: readonly OrderColumn[];
  /** Where the table is a list that can be sorted. */
  view?: OrdersView;
  selectable?: boolean;
};

export function OrdersTable(props: Props) {
  const { orders, columns = ORDER_COLUMNS.usual, view, selectable = false } = props;
  const t = useTranslations('admin.orders');
  const sorting = (column: OrderColumn) => {
    if (!view) return {};
    if (column === 'placed') return sortBothDirections(ORDERS, view, ['newest', 'oldest']);
    if (column === 'total') return sortBothDirections(ORDERS, view, ['highest', 'lowest']);
    return column === 'customer' ? sortBy(ORDERS, view, 'customer') : {};
  };
  return (
    <Table
      caption={t('caption')}
      head={
        <>
          {selectable && <SelectionColumn />}
          <Column>{t('number')}</Column>
          {columns.map((column) => (
            <Column
              key={column}
              className={widthOf(column, columns)}
              number={NUMBERS.includes(column)}
              {...sorting(column)}
            >
              {t(column)}
            </Column>
          ))}
        </>
      }
    >
      {orders.map((order) => (
        <tr key={order.number}>
          {selectable && <SelectionCell id={order.number} name={order.number} />}
          <td>
            <Link
              to={`/admin/orders/${order.number}`}
              data-row-link=""
              data-content=""
              prefetch="intent"
            >
              {order.number}
            </Link>
            {columns.includes('total') && (
              <span className="block sm:hidden">
                <Price value={order.total} />
              </span>
            )}
          </td>
          {columns.map((column) => (
            <OrderCell key={column} column={column} order={order} columns={columns} />
          ))}
        </tr>
      ))}
    </Table>
  );
}
