/** The few numbers of a time, each with the one before it. */
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMoney } from '../../i18n/format.tsx';
import type { SalesInCurrency } from './words.ts';
import '../../styles/admin/reports.css';

export function SalesFigures({ item: { total, compared } }: { item: SalesInCurrency }) {
  const t = useTranslations('admin.reports');
  const money = useMoney();
  const averageOf = (sums: typeof total) => (sums.average ? money(sums.average) : t('noAverage'));
  const figures = [
    { name: 'orders', read: (sums: typeof total) => String(sums.orders) },
    { name: 'average', read: averageOf },
    { name: 'refunds', read: (sums: typeof total) => money(sums.refunds) },
    { name: 'net', read: (sums: typeof total) => money(sums.net) },
    { name: 'netOfTax', read: (sums: typeof total) => money(sums.netOfTax) },
  ] as const;
  return (
    <dl className="report-figures">
      {figures.map(({ name, read }) => (
        <Figure key={name} label={t(`figures.${name}`)} value={read(total)}>
          {compared && t('figures.before', { value: read(compared) })}
        </Figure>
      ))}
    </dl>
  );
}

type FigureProps = { label: string; value: string; children: ReactNode };

function Figure({ label, value, children }: FigureProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className="report-figure" data-content="">
          {value}
        </span>
        {children && <span className="block text-quiet">{children}</span>}
      </dd>
    </div>
  );
}
