import { useFormatter } from 'use-intl';
import { formatMoney, type Money } from '#common/money.ts';
import { usePage } from './page.tsx';

/** An amount for people, with figures of one width. */
export function Price({ value, className = '' }: { value: Money; className?: string }) {
  const { locale } = usePage();
  return (
    <span className={`figures ${className}`} data-content="">
      {formatMoney(value, locale)}
    </span>
  );
}

/** `formatMoney` in the page's language, for amounts within sentences. */
export function useMoney(): (value: Money) => string {
  const { locale } = usePage();
  return (value) => formatMoney(value, locale);
}

/** `withYear`: for lists that reach back further than one. */
type MomentProps = { at: string; dateOnly?: boolean; withYear?: boolean };

/** A moment, to the minute. The server does not know the reader's time zone, so it says which one it means. */
export function Moment({ at, dateOnly = false, withYear = false }: MomentProps) {
  const format = useFormatter();
  const text = dateOnly
    ? format.dateTime(new Date(at), { dateStyle: 'long' })
    : format.dateTime(new Date(at), {
        day: 'numeric',
        month: 'short',
        ...(withYear && { year: 'numeric' }),
        hour: '2-digit',
        hourCycle: 'h23',
        minute: '2-digit',
        timeZoneName: 'short',
      });
  return (
    <time dateTime={at} className="figures" data-content="">
      {text}
    </time>
  );
}
