/** Which days are reported: a usual time, or any from one day to another. */
import { useTranslations } from 'use-intl';
import { Chips } from '../list/chips.tsx';
import { FilterForm } from '../list/filter-form.tsx';
import { choice, day, defineList, given, type ViewOf } from '../list/list.ts';

export const RANGES = ['today', '7', '30', '90', 'month', 'lastMonth', 'year'] as const;
export type Range = (typeof RANGES)[number];
export const INTERVALS = ['hour', 'day', 'week', 'month'] as const;
export type Interval = (typeof INTERVALS)[number];
export const COMPARISONS = ['previous', 'year'] as const;

export const REPORTS = defineList({
  path: '/admin/reports',
  filters: {
    range: { ...choice(RANGES), isView: true },
    from: { ...day, isView: true },
    to: { ...day, isView: true },
    compare: choice(COMPARISONS),
    interval: choice(INTERVALS),
    currency: given(/^[A-Z]{3}$/),
  },
});
export type ReportsView = ViewOf<typeof REPORTS>;

export type ReportDays = { from: string; to: string; range: Range | null };

type Props = { view: ReportsView; days: ReportDays; currencies: string[]; currency: string };

export function ReportFilters({ view, days, currencies, currency }: Props) {
  const t = useTranslations('admin.reports');
  const { compare, interval } = view.filters;
  const { from, to } = days;
  const ranges = RANGES.map((range) => ({
    label: t(`ranges.${range}`),
    filters: { range, compare, currency: view.filters.currency },
    isOn: range === days.range,
  }));
  const fields = {
    from: { label: t('from') },
    to: { label: t('to') },
    compare: {
      label: t('compare'),
      any: t('comparisons.previous'),
      options: [{ value: 'year', label: t('comparisons.year') }],
    },
    interval: {
      label: t('interval'),
      any: t('anyInterval'),
      options: INTERVALS.map((value) => ({ value, label: t(`intervals.${value}`) })),
    },
  };
  const shown = { filters: { from, to, compare, interval, currency: view.filters.currency } };
  return (
    <>
      <Chips label={t('ranges.label')} list={REPORTS} view={view} chips={ranges} />
      {currencies.length > 1 && (
        <Chips
          label={t('currencies')}
          list={REPORTS}
          view={view}
          chips={currencies.map((one) => ({
            label: t('inCurrency', { currency: one }),
            filters: { ...view.filters, currency: one },
            isOn: one === currency,
          }))}
        />
      )}
      <FilterForm list={REPORTS} view={shown} fields={fields} />
    </>
  );
}
