/** What narrows the list of orders. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { FULFILMENT_STATES, ORDER_STATUSES, PAYMENT_STATES } from '#common/order-states.ts';
import { Chips, RemovalChip } from '../list/chips.tsx';
import { FilterForm, useDayFields } from '../list/filter-form.tsx';
import {
  addressOf,
  choice,
  day,
  defineList,
  given,
  search,
  toggle,
  type ViewOf,
} from '../list/list.ts';
import type { SavedView } from '../list/saved-chips.tsx';

export const ORDERS = defineList({
  path: '/admin/orders',
  filters: {
    search,
    status: choice(ORDER_STATUSES),
    fulfilmentState: choice(FULFILMENT_STATES),
    paymentState: choice(PAYMENT_STATES),
    toShip: toggle,
    tag: given(/^.{1,40}$/u),
    email: given(/^\S{3,254}$/),
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

export function OrderFilters({ view }: { view: OrdersView }) {
  const t = useTranslations('admin.orders');
  const status = useTranslations('admin.status');
  const fulfilment = useTranslations('admin.fulfilmentState');
  const payment = useTranslations('admin.paymentState');
  const fields = {
    search: { hint: t('searchHint') },
    status: {
      label: t('status'),
      any: t('anyStatus'),
      options: ORDER_STATUSES.map((name) => ({ value: name, label: status(name) })),
    },
    paymentState: {
      label: t('payment'),
      any: t('anyPayment'),
      options: PAYMENT_STATES.map((name) => ({ value: name, label: payment(name) })),
    },
    fulfilmentState: {
      label: t('fulfilment'),
      any: t('anyFulfilment'),
      options: FULFILMENT_STATES.map((name) => ({ value: name, label: fulfilment(name) })),
    },
    ...useDayFields(),
  };
  return <FilterForm list={ORDERS} view={view} fields={fields} />;
}

/** The views people want most. */
type ChipsProps = { view: OrdersView; saved: SavedView[]; counts: AnswerOf<'countOrders'> };

export function OrderChips({ view, saved, counts }: ChipsProps) {
  const t = useTranslations('admin');
  const { customer, tag, email } = view.filters;
  const without = (name: 'tag' | 'email') =>
    addressOf(ORDERS, { filters: { ...view.filters, [name]: undefined }, sort: view.sort });
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
    <Chips
      label={t('list.views')}
      list={ORDERS}
      view={view}
      chips={chips}
      saved={saved}
      more={
        <>
          {tag && (
            <RemovalChip name={tag} label={t('orders.withoutTag', { tag })} to={without('tag')} />
          )}
          {email && (
            <RemovalChip
              name={email}
              label={t('orders.withoutEmail', { email })}
              to={without('email')}
            />
          )}
        </>
      }
    >
      {customer && (
        <Link to={`/admin/customers/${customer}`} aria-current="true">
          {t('orders.ofCustomer')}
        </Link>
      )}
    </Chips>
  );
}
