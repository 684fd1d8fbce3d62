/** Days, amounts and trends of reports, in words. */
import { useTranslations } from 'use-intl';
import type { AnswerOf } from '#api/client.ts';
import { formatLocale } from '#common/locales.ts';
import { exponentOf, type Money } from '#common/money.ts';
import { formatDay } from '#common/times.ts';
import { usePage } from '../../i18n/page.tsx';
import type { ReportDays } from './filters.tsx';

export type SalesReport = AnswerOf<'reportSales'>;
export type SalesInCurrency = SalesReport['items'][number];

/** A day of a report is no moment: it reads the same in every zone. */
const noonOf = (day: string) => `${day.slice(0, 10)}T12:00:00Z`;

export function useDayWords() {
  const { locale } = usePage();
  const inUtc = { locale, timeZone: 'UTC' };
  return {
    day: (day: string) => formatDay(noonOf(day), { ...inUtc, style: 'medium' }),
    /** What a row is called: `01:00 -05:00` where an hour comes twice on its day. */
    row: (begins: string, { interval, rows }: { interval: string; rows: number }) => {
      if (interval !== 'hour') {
        const style = interval === 'month' ? 'month' : 'medium';
        return formatDay(noonOf(begins), { ...inUtc, style });
      }
      const time = begins.slice(11, 16);
      const hour = rows === 24 ? time : `${time} ${begins.slice(16)}`;
      return rows <= 25
        ? hour
        : `${formatDay(noonOf(begins), { ...inUtc, style: 'medium' })} ${hour}`;
    },
  };
}

export function useTimeWords(): (days: ReportDays) => string {
  const t = useTranslations('admin.reports.times');
  const { day } = useDayWords();
  return ({ from, to, range }) => {
    if (range) return t(range);
    return from === to
      ? t('day', { from: day(from) })
      : t('days', { from: day(from), to: day(to) });
  };
}

/** Short, for the side of a chart: `€1.2K`. */
export function useShortMoney(): (money: Money) => string {
  const { locale } = usePage();
  return ({ amount, currency }) =>
    new Intl.NumberFormat(formatLocale(locale), {
      style: 'currency',
      currency,
      notation: 'compact',
      maximumSignificantDigits: 3,
    }).format(amount / 10 ** exponentOf(currency));
}

export type Trend = { trend: 'up' | 'down' | 'same' | 'none'; percent: string };

export function useTrend(): (now: number, before: number | undefined) => Trend {
  const { locale } = usePage();
  const format = new Intl.NumberFormat(formatLocale(locale), { style: 'percent' });
  return (now, before) => {
    if (!before) return { trend: 'none', percent: '' };
    const change = Math.round((now / before - 1) * 100) / 100;
    const trend = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
    return { trend, percent: format.format(Math.abs(change)) };
  };
}
