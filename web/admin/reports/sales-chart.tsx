/**
 * Sales as bars beside a line of the time before, and the same as a table. The picture has no words in it: those stand
 * around it, so that they keep their size, and it turns with the reading direction.
 */
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Price, useMoney } from '../../i18n/format.tsx';
import { Column, Table } from '../../ui/table.tsx';
import type { ReportDays } from './filters.tsx';
import { heightOf, roundTop } from './scale.ts';
import {
  type SalesInCurrency,
  type SalesReport,
  useDayWords,
  useShortMoney,
  useTimeWords,
  useTrend,
} from './words.ts';
import '../../styles/admin/reports.css';

type Props = {
  report: Pick<SalesReport, 'interval' | 'compared'>;
  item: SalesInCurrency;
  days: ReportDays;
};

export function SalesChart({ report, item, days }: Props) {
  const t = useTranslations('admin.reports');
  const money = useMoney();
  const timeOf = useTimeWords();
  const trendOf = useTrend();
  const { day } = useDayWords();
  const id = useId();
  const { total, compared } = item;
  const title = t('sales', {
    time: timeOf(days),
    amount: money(total.sales),
    ...trendOf(total.sales.amount, compared?.sales.amount),
  });
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-2" data-content="">
        {title}
      </h2>
      <Bars report={report} item={item} title={title} />
      {report.compared && (
        <p className="chart-legend">
          <span className="chart-key">{t('now')}</span>
          <span className="chart-key chart-key-before">
            {t('before', { from: day(report.compared.from), to: day(report.compared.to) })}
          </span>
        </p>
      )}
      <details className="mt-2">
        <summary className="link inline-block cursor-pointer">{t('asTable')}</summary>
        <div className="chart-rows">
          <Rows report={report} item={item} />
        </div>
      </details>
    </section>
  );
}

type DrawnProps = Pick<Props, 'report' | 'item'>;

/** Each row is ten wide; the picture is stretched to its place. */
const SLOT = 10;

function Bars({ report: { interval }, item, title }: DrawnProps & { title: string }) {
  const t = useTranslations('admin.reports');
  const money = useMoney();
  const short = useShortMoney();
  const { row: nameOf } = useDayWords();
  const { rows, currency } = item;
  const values = rows.flatMap(({ sales, compared }) => [sales.amount, compared?.sales.amount ?? 0]);
  const top = roundTop(values);
  const gap = rows.length > 60 ? 1 : 2.5;
  return (
    <div className="chart">
      <div className="chart-scale" aria-hidden="true" data-content="">
        {[top, top / 2, 0].map((amount) => (
          <span key={amount}>{short({ amount, currency })}</span>
        ))}
      </div>
      <svg
        className="chart-picture"
        viewBox={`0 0 ${rows.length * SLOT} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={title}
      >
        {[0, 50, 100].map((y) => (
          <path key={y} className="chart-line" d={`M0 ${y}H${rows.length * SLOT}`} />
        ))}
        {rows.map(({ begins, sales }, at) => {
          const height = heightOf(sales.amount, top);
          return (
            <rect
              key={begins}
              className="chart-bar"
              x={at * SLOT + gap / 2}
              y={100 - height}
              width={SLOT - gap}
              height={height}
            >
              <title>
                {t('point', {
                  label: nameOf(begins, { interval, rows: rows.length }),
                  amount: money(sales),
                })}
              </title>
            </rect>
          );
        })}
        {item.compared && <path className="chart-before" d={lineOf(rows, top)} />}
      </svg>
      <Ends interval={interval} rows={rows} />
    </div>
  );
}

/** The time before, as steps over the bars. */
function lineOf(rows: SalesInCurrency['rows'], top: number): string {
  const steps = rows.map(({ compared }, at) => {
    const y = 100 - heightOf(compared?.sales.amount ?? 0, top);
    return `${at === 0 ? 'M' : 'L'}${at * SLOT} ${y}h${SLOT}`;
  });
  return steps.join('');
}

type EndsProps = Pick<SalesReport, 'interval'> & Pick<SalesInCurrency, 'rows'>;

/** What the first, the middle and the last row are called. */
function Ends({ interval, rows }: EndsProps) {
  const { row: nameOf } = useDayWords();
  const middle = rows.length < 3 ? [] : [rows[Math.floor(rows.length / 2)]];
  const named = [rows[0], ...middle, rows.length > 1 ? rows.at(-1) : undefined];
  return (
    <div className="chart-ends" aria-hidden="true" data-content="">
      {named.map(
        (row) =>
          row && (
            <span key={row.begins}>{nameOf(row.begins, { interval, rows: rows.length })}</span>
          ),
      )}
    </div>
  );
}

function Rows({ report: { interval }, item }: DrawnProps) {
  const t = useTranslations('admin.reports');
  const { row: nameOf } = useDayWords();
  const { rows, compared } = item;
  const wide = 'max-sm:hidden';
  return (
    <Table
      caption={t('caption', { interval })}
      head={
        <>
          <Column>{t(`columns.${interval}`)}</Column>
          <Column number>{t('columns.orders')}</Column>
          <Column number>{t('columns.sales')}</Column>
          <Column number className={wide}>
            {t('columns.refunds')}
          </Column>
          <Column number>{t('columns.net')}</Column>
          {compared && (
            <Column number className={wide}>
              {t('columns.before')}
            </Column>
          )}
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.begins}>
          <td className="whitespace-nowrap" data-content="">
            {nameOf(row.begins, { interval, rows: rows.length })}
          </td>
          <td className="number" data-content="">
            {row.orders}
          </td>
          <td className="number whitespace-nowrap">
            <Price value={row.sales} />
          </td>
          <td className={`number whitespace-nowrap ${wide}`}>
            <Price value={row.refunds} />
          </td>
          <td className="number whitespace-nowrap">
            <Price value={row.net} />
          </td>
          {compared && (
            <td className={`number whitespace-nowrap text-quiet ${wide}`}>
              {row.compared && <Price value={row.compared.sales} />}
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}
