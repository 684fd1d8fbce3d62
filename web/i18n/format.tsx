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
