/** What narrows and sorts the list of customers. */
import { useTranslations } from 'use-intl';
import { Chips } from '../list/chips.tsx';
import { FilterForm, useDayFields } from '../list/filter-form.tsx';
import { day, defineList, search, toggle, type ViewOf } from '../list/list.ts';
import type { SavedView } from '../list/saved-chips.tsx';

const SWITCHES = ['ordered', 'blocked', 'unverified'] as const;

export const CUSTOMERS = defineList({
  path: '/admin/customers',
  filters: {
    search,
    from: day,
    until: day,
    ordered: toggle,
    blocked: toggle,
    unverified: toggle,
  },
  sorts: { newest: 'descending', lastOrder: 'descending', spent: 'descending' },
});
export type CustomersView = ViewOf<typeof CUSTOMERS>;

export function CustomerFilters({ view }: { view: CustomersView }) {
  const t = useTranslations('admin.customers');
  const { from, until } = useDayFields();
  const fields = {
    search: { hint: t('searchHint') },
    from: { ...from, label: t('from') },
    until,
  };
  return <FilterForm list={CUSTOMERS} view={view} fields={fields} />;
}

type ChipsProps = { view: CustomersView; saved: SavedView[] };

/** One click narrows the list, another widens it again; the rest stays as it is. */
export function CustomerChips({ view: { filters, sort }, saved }: ChipsProps) {
  const t = useTranslations('admin.customers');
  const switches = SWITCHES.map((name) => ({
    label: t(name),
    filters: { ...filters, [name]: filters[name] ? undefined : true },
    isOn: filters[name] ?? false,
  }));
  const everybody = {
    label: t('everybody'),
    filters: { ...filters, ordered: undefined, blocked: undefined, unverified: undefined },
    isOn: SWITCHES.every((name) => !filters[name]),
  };
  return (
    <Chips
      label={t('views')}
      list={CUSTOMERS}
      view={{ filters, sort }}
      chips={[everybody, ...switches]}
      saved={saved}
    />
  );
}
