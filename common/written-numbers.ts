/**
 * Numbers as people write them: `79,00`, `1.299,00`, `1 299,00`, `1'299.00`, `€ 19.90`, `١٬٢٩٩٫٠٠`. Every field of the
 * shop and the admin reads them here, on the server and in the browser, so that what is shown before a form is sent is
 * what the form does. The reader's language helps with signs of currencies only: people write as they do at home.
 */
import { exponentOf, type Money } from './money.ts';

export type ReadAmount =
  | { money: Money; either?: undefined }
  /** One sign and three digits, `1.000`: the larger reading and the smaller. Somebody has to ask. */
  | { money?: undefined; either: [Money, Money] }
  | { money?: undefined; either?: undefined };

const LONGEST = 60;
const MAX_UNITS = 100_000_000_000;

/** An amount of one currency. Neither a reading nor two when it is no amount: signs, other currencies, too many digits. */
export function readAmount(text: string, currency: string, locale = 'en'): ReadAmount {
  const digits = exponentOf(currency);
  const readings = read(withoutCurrency(plain(text), currency, locale));
  const toMoney = (one: Numeral | undefined) => one && moneyOf(one, digits, currency);
  if (!readings) return {};
  const { number, thousands } = readings;
  if (!thousands) return { money: toMoney(number) ?? undefined } as ReadAmount;
  const large = toMoney(thousands);
  // Nobody writes decimals of a currency that has none; a point before three of three is how we write ourselves.
  if (digits === 0) return { money: large ?? undefined } as ReadAmount;
  const small = moneyOf(
    { ...number, fraction: rounded(number.fraction, digits) },
    digits,
    currency,
  );
  if (digits >= 3 && (number.sign === '.' || number.sign === decimalSignOf(locale))) {
    return { money: toMoney(number) ?? undefined } as ReadAmount;
  }
  return large && small ? { either: [large, small] } : {};
}

/** Whole units: pieces, grams. `1.000` is a thousand of them. Null when it is no whole number, or a negative one. */
export function readCount(text: string): number | null {
  const readings = read(plain(text));
  if (!readings) return null;
  const { whole, fraction } = readings.thousands ?? readings.number;
  const count = /^0*$/.test(fraction) ? Number(whole) : Number.NaN;
  return Number.isSafeInteger(count) ? count : null;
}

/** Full-width and other digits become ours, every space the same, and marks of direction go. */
function plain(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Nd}/gu, digitOf)
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Unicode keeps the ten digits of a script side by side, from zero on. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) as number;
  if (code < 0x80) return digit;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function withoutCurrency(text: string, currency: string, locale: string): string {
  const names = namesOf(currency, locale);
  const before = names.find((name) => text.toUpperCase().startsWith(name));
  const bare = before ? text.slice(before.length) : text;
  const after = names.find((name) => bare.toUpperCase().endsWith(name));
  return (after && !before ? bare.slice(0, -after.length) : bare).trim();
}

/** Making formats is slow, and there are few currencies and languages. */
const known = new Map<string, string[]>();

/** `EUR` and `€`; `USD`, `US$` and `$`. The longest first, in capitals. */
function namesOf(currency: string, locale: string): string[] {
  const key = `${currency} ${locale}`;
  const names = known.get(key) ?? findNames(currency, locale);
  known.set(key, names);
  return names;
}

function findNames(currency: string, locale: string): string[] {
  // In Canada dollars are told apart: `US$`.
  const names = (['symbol', 'narrowSymbol'] as const).flatMap((currencyDisplay) =>
    ['en', 'en-CA', locale].map((language) => symbolOf(currency, language, currencyDisplay)),
  );
  const all = [currency, ...names].map((name) => plain(name).toUpperCase()).filter(Boolean);
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

function symbolOf(currency: string, locale: string, currencyDisplay: 'symbol' | 'narrowSymbol') {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? '';
}

const decimalSignOf = (locale: string) =>
  new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;

type Numeral = { whole: string; fraction: string; sign: string };
/** `thousands`: the other reading of one sign before three digits. */
type Readings = { number: Numeral; thousands?: Numeral };

const SHAPE = /^(\d[\d.,' \u066B\u066C]*|[.,\u066B]\d+)$/;
/** `79,-` and `79.–`: no cents. */
const NO_CENTS = /[.,]\s?[-–—]$/;

function read(text: string): Readings | null {
  const bare = text.replace(NO_CENTS, '');
  if (!SHAPE.test(bare)) return null;
  const decimal = bare === text ? decimalAt(bare) : null;
  const whole = ungrouped(decimal === null ? bare : bare.slice(0, decimal));
  const fraction = decimal === null ? '' : bare.slice(decimal + 1);
  if (whole === null || !/^\d*$/.test(fraction)) return null;
  const sign = decimal === null ? '' : (bare[decimal] as string);
  const number = { whole: whole || '0', fraction, sign };
  const isUnclear = decimal !== null && /^[1-9]\d{0,2}[.,]\d{3}$/.test(bare);
  if (!isUnclear) return { number };
  return { number, thousands: { whole: whole + fraction, fraction: '', sign: '' } };
}

/** Where the decimals begin: at the last of two kinds of signs, or at the only one of its kind. */
function decimalAt(text: string): number | null {
  const arabic = text.indexOf('\u066B');
  if (arabic >= 0) return arabic;
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return null;
  const isOnly = text.indexOf(text[last] as string) === last;
  return isOnly ? last : null;
}

/** Threes with one kind of sign between them, or as in India twos before the last three. Null for anything else. */
function ungrouped(text: string): string | null {
  const [sign] = /\D/.exec(text) ?? [];
  if (!sign) return text;
  const groups = text.split(sign);
  const [first = '', ...rest] = groups;
  const isWhole = groups.every((group) => /^\d+$/.test(group)) && first.length <= 3;
  const inThrees = rest.every(({ length }) => length === 3);
  const inTwos =
    first.length <= 2 &&
    rest.at(-1)?.length === 3 &&
    rest.slice(0, -1).every(({ length }) => length === 2);
  return isWhole && (inThrees || inTwos) ? groups.join('') : null;
}

function moneyOf({ whole, fraction }: Numeral, digits: number, currency: string): Money | null {
  const exact = fraction.replace(/0+$/, '');
  if (exact.length > digits || whole.length > 15) return null;
  const amount = Number(whole + exact.padEnd(digits, '0'));
  return amount <= MAX_UNITS ? { amount, currency } : null;
}

/** Only to ask back: `1.299` may have been meant as 1.30. */
function rounded(fraction: string, digits: number): string {
  if (fraction.length <= digits) return fraction;
  const units = Math.round(Number(`${fraction.slice(0, digits)}.${fraction.slice(digits)}`));
  return String(Math.min(units, 10 ** digits - 1)).padStart(digits, '0');
}
