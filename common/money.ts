import { formatLocale } from './locales.ts';

/**
 * Money is whole minor units with its currency, everywhere: { amount: 1999, currency: 'EUR' } is 19.99 euro.
 */
export type Money = { amount: number; currency: string };

/**
 * Digits after the decimal point, by ISO 4217. The list of exceptions is short and slow to change;
 * `Intl` is not asked because its data follows CLDR, which differs for some currencies (HUF, ISK, UGX by version).
 */
const EXPONENTS: Record<string, number> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
      .split(' ')
      .map((currency) => [currency, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((currency) => [currency, 3])),
  CLF: 4,
};

/** Codes of metals, funds and tests, which nobody pays with, all begin with X; so do these, which many do. */
const SHARED = new Set('XAF XCD XCG XOF XPF'.split(' '));
/** `Intl` lists them still. */
const WITHDRAWN = new Set('ANG BGN CUC HRK SLL ZWL'.split(' '));

/** The currencies of ISO 4217 that goods may have prices in, in the order of the alphabet. */
export const currencyCodes = (): string[] =>
  Intl.supportedValuesOf('currency').filter(
    (code) => !WITHDRAWN.has(code) && (!code.startsWith('X') || SHARED.has(code)),
  );

export const isCurrency = (code: string): boolean => currencyCodes().includes(code);

export function exponentOf(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/** For people: `€19.99`, `19.99 €`, `¥1,200`, in the reader's language. */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  return formatFor(locale, currency).format(amount / 10 ** exponentOf(currency));
}

/** Making a format costs fifty times as much as using it. One per language and currency of the shop: a few. */
const formats = new Map<string, Intl.NumberFormat>();

function formatFor(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const digits = exponentOf(currency);
  const format = new Intl.NumberFormat(formatLocale(locale), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, format);
  return format;
}

/** The plain decimal string that forms, CSV and structured data use: `19.99`. Exact: no float is involved. */
export function toDecimal({ amount, currency }: Money): string {
  const digits = exponentOf(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const sign = amount < 0 ? '-' : '';
  return digits ? `${sign}${whole}.${text.slice(-digits)}` : `${sign}${whole}`;
}

/**
 * Reads a plain decimal string ("19.9", "500", "1,5" is refused). Null when it is no amount of this
 * currency: more digits than the currency has, a sign, spaces, thousands separators, or beyond 10^11 units.
 */
export function fromDecimal(text: string, currency: string): Money | null {
  const digits = exponentOf(currency);
  const match = /^(\d{1,12})(?:\.(\d{1,8}))?$/.exec(text);
  if (!match) return null;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return null;
  const amount = Number(`${match[1]}${fraction.padEnd(digits, '0')}`);
  return amount <= 100_000_000_000 ? { amount, currency } : null;
}
