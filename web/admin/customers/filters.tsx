/** Filters of the list of customers. They live in the address, so that a view can be kept, shared and gone back to. */
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import type { Days } from '../../visit/days.server.ts';

export const SORTS = ['newest', 'lastOrder', 'spent'] as const;
export type Sort = (typeof SORTS)[number];
const SWITCHES = ['ordered', 'blocked', 'unverified'] as const;
type Switch = (typeof SWITCHES)[number];
export type Filters = {
  search?: string;
  from?: string;
  until?: string;
  sort?: Sort;
} & Partial<Record<Switch, true>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the address asks for; what is no filter is left out. */
export function readFilters(params: URLSearchParams): Filters {
  const day = (name: string) => params.get(name)?.match(DAY)?.[0];
  const on = (name: Switch) => params.get(name) === 'true' || undefined;
  return {
    search: params.get('search')?.trim().slice(0, 100) || undefined,
    ordered: on('ordered'),
    blocked: on('blocked'),
    unverified: on('unverified'),
    from: day('from'),
    until: day('until'),
    sort: SORTS.find((sort) => sort !== 'newest' && sort === params.get('sort')),
  };
}

/** The filters as the API takes them: days are days of the shop, and the last one counts whole. */
export function queryOf(
  { search, ordered, blocked, unverified, from, until, sort }: Filters,
  { begin, end }: Days,
) {
  return {
    ...{ search, blocked, sort },
    hasOrders: ordered,
    emailVerified: unverified && false,
    registeredFrom: begin(from),
    registeredBefore: end(until),
  };
}

/** The list with these filters. */
export function addressOf(filters: Filters): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) params.set(name, String(value));
  return params.toString() ? `/admin/customers?${params}` : '/admin/customers';
}

export const isFiltered = ({ sort: _, ...filters }: Filters) =>
  Object.values(filters).some(Boolean);

export function FilterBar({ filters }: { filters: Filters }) {
  const t = useTranslations('admin.customers');
  const { search, from, until, sort, ...switches } = filters;
  return (
    <Form method="get" className="admin-filters" key={JSON.stringify(filters)}>
      {Object.entries({ sort, ...switches }).map(
        ([name, value]) =>
          value && <input key={name} type="hidden" name={name} value={String(value)} />,
      )}
      <TextField
        dense
        label={t('search')}
        name="search"
        type="search"
        placeholder={t('searchHint')}
        defaultValue={search}
        maxLength={100}
        className="grow sm:max-w-80"
      />
      <TextField dense label={t('from')} name="from" type="date" defaultValue={from} />
      <TextField dense label={t('until')} name="until" type="date" defaultValue={until} />
      <button type="submit" className="button button-dense">
        {t('apply')}
      </button>
      {isFiltered(filters) && (
        <Link to={addressOf({ sort })} className="button button-plain button-dense">
          {t('clear')}
        </Link>
      )}
    </Form>
  );
}

/** One click narrows the list, another widens it again; the rest stays as it is. */
export function Chips({ filters }: { filters: Filters }) {
  const t = useTranslations('admin.customers');
  const none = { ...filters, ordered: undefined, blocked: undefined, unverified: undefined };
  return (
    <nav className="admin-chips" aria-label={t('views')}>
      <Link
        to={addressOf(none)}
        aria-current={SWITCHES.some((name) => filters[name]) ? undefined : 'true'}
      >
        {t('everybody')}
      </Link>
      {SWITCHES.map((name) => (
        <Link
          key={name}
          to={addressOf({ ...filters, [name]: filters[name] ? undefined : true })}
          aria-current={filters[name]}
          prefetch="intent"
        >
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
