/** Filters of the list of orders. They live in the address, so that a view can be kept, shared and gone back to. */
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { SelectField, TextField } from '../../ui/field.tsx';
import type { Days } from '../../visit/days.server.ts';

export const STATUSES = [
  'pending',
  'confirmed',
  'paid',
  'refunded',
  'shipped',
  'delivered',
  'cancelled',
] as const;
export type Status = (typeof STATUSES)[number];
export type Filters = {
  search?: string;
  status?: Status;
  toShip?: true;
  from?: string;
  until?: string;
  /** The id of an account. */
  customer?: string;
};

const ID = /^[0-9a-f-]{36}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the address asks for; what is no filter is left out. */
export function readFilters(params: URLSearchParams): Filters {
  const day = (name: string) => params.get(name)?.match(DAY)?.[0];
  return {
    search: params.get('search')?.trim().slice(0, 100) || undefined,
    status: STATUSES.find((status) => status === params.get('status')),
    toShip: params.get('toShip') === 'true' || undefined,
    from: day('from'),
    until: day('until'),
    customer: params.get('customer')?.match(ID)?.[0],
  };
}

/** The filters as the API takes them: days are days of the shop, and the last one counts whole. */
export function queryOf(
  { search, status, toShip, from, until, customer }: Filters,
  { begin, end }: Days,
) {
  return {
    ...{ search, status, toShip, customer },
    placedFrom: begin(from),
    placedBefore: end(until),
  };
}

export function FilterBar({ filters }: { filters: Filters }) {
  const t = useTranslations('admin.orders');
  const status = useTranslations('admin.status');
  const any = Object.values(filters).some(Boolean);
  return (
    <Form method="get" className="admin-filters" key={JSON.stringify(filters)}>
      {filters.customer && <input type="hidden" name="customer" value={filters.customer} />}
      <TextField
        dense
        label={t('search')}
        name="search"
        type="search"
        placeholder={t('searchHint')}
        defaultValue={filters.search}
        maxLength={100}
        className="grow sm:max-w-72"
      />
      <SelectField dense label={t('status')} name="status" defaultValue={filters.status ?? ''}>
        <option value="">{t('anyStatus')}</option>
        {STATUSES.map((name) => (
          <option key={name} value={name}>
            {status(name)}
          </option>
        ))}
      </SelectField>
      <TextField dense label={t('from')} name="from" type="date" defaultValue={filters.from} />
      <TextField dense label={t('until')} name="until" type="date" defaultValue={filters.until} />
      <button type="submit" className="button button-dense">
        {t('apply')}
      </button>
      {any && (
        <Link to="/admin/orders" className="button button-plain button-dense">
          {t('clear')}
        </Link>
      )}
    </Form>
  );
}

/** The views people want most, one click away. */
export function QuickViews({ filters }: { filters: Filters }) {
  const t = useTranslations('admin');
  const plain = !filters.search && !filters.from && !filters.until && !filters.customer;
  const views = [
    {
      to: '/admin/orders',
      label: t('orders.everything'),
      on: plain && !filters.status && !filters.toShip,
    },
    { to: '/admin/orders?toShip=true', label: t('orders.toShip'), on: plain && filters.toShip },
    ...(['pending', 'shipped', 'delivered', 'cancelled'] as const).map((name) => ({
      to: `/admin/orders?status=${name}`,
      label: t(`status.${name}`),
      on: plain && filters.status === name,
    })),
  ];
  return (
    <div className="admin-chips">
      {filters.customer && (
        <Link to={`/admin/customers/${filters.customer}`} aria-current="true">
          {t('orders.ofCustomer')}
        </Link>
      )}
      {views.map(({ to, label, on }) => (
        <Link key={to} to={to} aria-current={on ? 'true' : undefined} prefetch="intent">
          {label}
        </Link>
      ))}
    </div>
  );
}
