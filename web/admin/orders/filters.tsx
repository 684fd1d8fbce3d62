/** What narrows the list of orders. */
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { FULFILMENT_STATES, ORDER_STATUSES } from '#common/order-states.ts';
import { Chips } from '../list/chips.tsx';
import { FilterForm, useDayFields } from '../list/filter-form.tsx';
import { choice, day, defineList, given, search, toggle, type ViewOf } from '../list/list.ts';
import type { SavedView } from '../list/saved-chips.tsx';

export const ORDERS = defineList({
  path: '/admin/orders',
  filters: {
    search,
    status: choice(ORDER_STATUSES),
    fulfilmentState: choice(FULFILMENT_STATES),
    toShip: toggle,
    from: day,
    until: day,
    /** The id of an account. */
    customer: given(/^[0-9a-f-]{36}$/),
  },
});
export type OrdersView = ViewOf<typeof ORDERS>;

export function OrderFilters({ view }: { view: OrdersView }) {
  const t = useTranslations('admin.orders');
  const status = useTranslations('admin.status');
  const fulfilment = useTranslations('admin.fulfilmentState');
  const fields = {
    search: { hint: t('searchHint') },
    status: {
      label: t('status'),
      any: t('anyStatus'),
      options: ORDER_STATUSES.map((name) => ({ value: name, label: status(name) })),
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
export function OrderChips({ view, saved }: { view: OrdersView; saved: SavedView[] }) {
  const t = useTranslations('admin');
  const { customer } = view.filters;
  const statuses = (['pending', 'shipped', 'delivered', 'cancelled'] as const).map((status) => ({
    label: t(`status.${status}`),
    filters: { status },
  }));
  const chips = [
    { label: t('orders.everything'), filters: {} },
    { label: t('orders.toShip'), filters: { toShip: true } as const },
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
