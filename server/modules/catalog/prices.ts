/** Prices of a variant: one per currency, with the earlier, higher price beside it where there was one. */
import type { Money } from '#common/money.ts';
import { fieldError } from '#platform/errors.ts';
import { refuseUnsold, type Sells } from '#platform/request-locale.ts';
import { badPrices } from './errors.ts';

export type PriceInput = { prices?: Money[]; compareAtPrices?: Money[] };
export type Price = Money & { compareAt: number | null };

/**
 * The prices as they stand after a change. A list that is given replaces the one that is there. When only prices are
 * given, earlier prices stay where they are still higher.
 */
export function mergePrices(current: Price[], change: PriceInput, path: string): Price[] {
  const { compareAtPrices } = change;
  const prices = change.prices ?? current;
  if (prices.length === 0) throw badPrices(fieldError(`${path}/prices`, 'no_price'));
  checkOnePerCurrency(prices, `${path}/prices`);
  checkOnePerCurrency(compareAtPrices ?? [], `${path}/compareAtPrices`);
  const merged = prices.map(({ amount, currency }) => {
    if (!compareAtPrices) {
      const before = current.find((price) => price.currency === currency)?.compareAt ?? null;
      return { amount, currency, compareAt: before !== null && before > amount ? before : null };
    }
    const compareAt = compareAtPrices.find((price) => price.currency === currency)?.amount ?? null;
    if (compareAt !== null && compareAt <= amount) {
      throw badPrices(fieldError(`${path}/compareAtPrices`, 'compare_too_low'));
    }
    return { amount, currency, compareAt };
  });
  const stray = compareAtPrices?.find(
    ({ currency }) => !prices.some((price) => price.currency === currency),
  );
  if (stray) {
    const { currency } = stray;
    throw badPrices(fieldError(`${path}/compareAtPrices`, 'compare_alone', { currency }));
  }
  return merged;
}

type Priced = { variants?: PriceInput[] };

/** New prices are in currencies the shop sells in; one that a product has already may be sent back with the others. */
export function refuseUnsoldPrices(
  sells: Sells,
  { variants = [] }: Priced,
  before: Priced = {},
): void {
  const had = new Set(
    before.variants?.flatMap(({ prices = [] }) => prices.map((one) => one.currency)),
  );
  for (const [v, { prices = [] }] of variants.entries()) {
    for (const [p, { currency }] of prices.entries()) {
      if (!had.has(currency)) refuseUnsold(sells, currency, `/variants/${v}/prices/${p}/currency`);
    }
  }
}

function checkOnePerCurrency(prices: Money[], path: string): void {
  const currencies = prices.map(({ currency }) => currency);
  if (new Set(currencies).size < currencies.length) {
    throw badPrices(fieldError(path, 'same_currency_twice'));
  }
}
