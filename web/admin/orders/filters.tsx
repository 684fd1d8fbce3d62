/** What narrows the list of orders. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { FULFILMENT_STATES, ORDER_STATUSES, PAYMENT_STATES } from '#common/order-states.ts';
import { Chips } from '../list/chips.tsx';
import { FilterForm, useDayFields } from '../list/filter-form.tsx';
import { choice, day, defineList, given, search, text, toggle, type ViewOf } from '../list/list.ts';
import type { SavedView } from '../list/saved-chips.tsx';
import { useFreshCounts } from './use-fresh-counts.ts';

export const ORDERS = defineList({
  path: '/admin/orders',
  filters: {
    search,
    status: choice(ORDER_STATUSES),
    fulfilmentState: choice(FULFILMENT_STATES),
    paymentState: choice(PAYMENT_STATES),
    toShip: toggle,
    tag: { ...text(/^.{1,40}$/u), kind: 'choice' },
    email: text(/^\S{3,254}$/),
    from: day,
    until: day,
    /** The id of an account. */
    customer: given(/^[0-9a-f-]{36}$/),
  },
  sorts: {
    newest: 'descending',
    oldest: 'ascending',
    customer: 'ascending',
    highest: 'descending',
    lowest: 'ascending',
  },
});
export type OrdersView = ViewOf<typeof ORDERS>;

type FiltersProps = {
  view: OrdersView;
  /** Those in use. */
  tags: string[];
};

export function OrderFilters({ view, tags }: FiltersProps) {
  const t = useTranslations('admin.orders');
  const status = useTranslations('admin.status');
  const fulfilment = useTranslations('admin.fulfilmentState');
  const payment = useTranslations('admin.paymentState');
  const days = useDayFields();
  const { tag } = view.filters;
  const fields = {
    search: { hint: t('searchHint') },
    status: {
      label: t('status'),
      any: t('anyStatus'),
      options: ORDER_STATUSES.map((name) => ({ value: name, label: status(name) })),
      isMore: true,
    },
    paymentState: {
      label: t('payment'),
      any: t('anyPayment'),
      options: PAYMENT_STATES.map((name) => ({ value: name, label: payment(name) })),
      isMore: true,
    },
    fulfilmentState: {
      label: t('fulfilment'),
      any: t('anyFulfilment'),
      options: FULFILMENT_STATES.map((name) => ({ value: name, label: fulfilment(name) })),
      isMore: true,
    },
    tag: {
      label: t('tag'),
      any: t('anyTag'),
      options: [...new Set([...tags, ...(tag ? [tag] : [])])].map((value) => ({
        value,
        label: value,
        isContent: true,
      })),
      isMore: true,
    },
    email: { label: t('email'), isMore: true },
    from: { ...days.from, isMore: true },
    until: { ...days.until, isMore: true },
  };
  return <FilterForm list={ORDERS} view={view} fields={fields} />;
}

type ChipsProps = { view: OrdersView; saved: SavedView[]; counts: AnswerOf<'countOrders'> };

/** The views people want most. */
export function OrderChips({ view, saved, counts: counted }: ChipsProps) {
  const t = useTranslations('admin');
  const counts = useFreshCounts(counted);
  const { customer } = view.filters;
  const statuses = (['pending', 'shipped', 'delivered', 'cancelled'] as const).map((status) => ({
    label: t(`status.${status}`),
    count: counts[status],
    filters: { status },
  }));
  const chips = [
    { label: t('orders.everything'), filters: {} },
    { label: t('orders.toShip'), count: counts.toShip, filters: { toShip: true } as const },
    ...statuses,
  ];
  return (
    <Chips label={t('list.views')} list={ORDERS} view={view} chips={chips} saved={saved}>
      {customer && (
        <Link to={`/admin/customers/${customer}`} aria-current="true">
          {t('orders.ofCustomer')}
        </Link>
      )}
    </Chips>
  );
}
