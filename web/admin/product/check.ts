/** What can be told about a product form before asking the API, by field. */
import type { Money } from '#common/money.ts';
import { readAmount, readCount } from '#common/written-numbers.ts';
import { listedValues } from './combine.ts';
import { namedOptions, type Row, rowsToSell, type Values } from './values.ts';

export type Fault =
  | 'fillIn'
  | 'slugWrong'
  | 'noVariant'
  | 'needsOption'
  | 'sameTwice'
  | 'notAPrice'
  | 'priceMissing'
  | 'compareTooLow'
  | 'notUnits'
  | 'notGrams'
  /** Values were listed, and no row has them. */
  | 'unusedValues'
  /** An amount that can be read in two ways. */
  | { either: [Money, Money] };
type Faults = Record<string, Fault>;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_UNITS = 1_000_000;
/** Ten tonnes. */
const MAX_GRAMS = 10_000_000;

export function findFaults(values: Values): Faults {
  const rows = rowsToSell(values);
  const faults: Faults = {};
  if (!values.title) faults.title = 'fillIn';
  if (values.slug && !SLUG.test(values.slug)) faults.slug = 'slugWrong';
  if (rows.length === 0) faults[`rows.0.price.${values.currencies[0]}`] = 'noVariant';
  Object.assign(faults, findOptionFaults(values));
  for (const { row, at } of rows)
    Object.assign(faults, findRowFaults(row, `rows.${at}`, values.currencies));
  return faults;
}

function findOptionFaults(values: Values): Faults {
  const faults: Faults = {};
  const rows = rowsToSell(values);
  const named = namedOptions(values);
  const seen = new Set<string>();
  for (const [at, { name, values: listed }] of values.options.entries()) {
    if (listed && !name) faults[`options.${at}.name`] = 'fillIn';
    const used = new Set(rows.map(({ row }) => row.values[at]));
    if (listedValues(listed).some((value) => !used.has(value)))
      faults[`options.${at}.values`] = 'unusedValues';
  }
  for (const { row, at } of rows) {
    row.values.forEach((value, i) => {
      const isNamed = named.some((option) => option.at === i);
      if (value && !isNamed) faults[`options.${i}.name`] = 'fillIn';
      if (!value && isNamed) faults[`rows.${at}.values.${i}`] = 'fillIn';
    });
    const combination = JSON.stringify(named.map((option) => row.values[option.at]));
    const first = `rows.${at}.values.${named[0]?.at ?? 0}`;
    if (seen.has(combination) && named.length > 0) faults[first] ??= 'sameTwice';
    seen.add(combination);
  }
  if (named.length === 0 && rows.length > 1) faults['options.0.name'] ??= 'needsOption';
  return faults;
}

function priceFaults(
  { now, before }: { now: string; before: string },
  currency: string,
): { price?: Fault; compareAt?: Fault } {
  const [price, earlier] = [readAmount(now, currency), readAmount(before, currency)];
  const { money: amount } = price;
  const unread = ({ money, either }: typeof price): Fault | undefined =>
    money ? undefined : either ? { either } : 'notAPrice';
  const isTooLow = amount && earlier.money && earlier.money.amount <= amount.amount;
  return {
    price: now ? unread(price) : before ? 'priceMissing' : undefined,
    compareAt: isTooLow ? 'compareTooLow' : before ? unread(earlier) : undefined,
  };
}

function findRowFaults(
  { price, compareAt, stock, levels, weight }: Row,
  name: string,
  currencies: string[],
): Faults {
  const faults: Faults = {};
  for (const currency of currencies) {
    const written = { now: price[currency] ?? '', before: compareAt[currency] ?? '' };
    const { price: ofPrice, compareAt: ofCompareAt } = priceFaults(written, currency);
    if (ofPrice) faults[`${name}.price.${currency}`] = ofPrice;
    if (ofCompareAt) faults[`${name}.compareAt.${currency}`] = ofCompareAt;
  }
  if (currencies.every((currency) => !price[currency]))
    faults[`${name}.price.${currencies[0]}`] ??= 'priceMissing';
  if (weight && (readCount(weight) ?? Number.POSITIVE_INFINITY) > MAX_GRAMS)
    faults[`${name}.weight`] = 'notGrams';
  if (isNoCount(stock)) faults[`${name}.stock`] = 'notUnits';
  for (const [location, units] of Object.entries(levels))
    if (isNoCount(units)) faults[`${name}.levels.${location}`] = 'notUnits';
  return faults;
}

const isNoCount = (units: string) =>
  units !== '' && (readCount(units) ?? Number.POSITIVE_INFINITY) > MAX_UNITS;
