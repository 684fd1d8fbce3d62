/** The form of a delivery option: what stands in its fields, by their names. */
import { toDecimal } from '#common/money.ts';
import type { Option } from '../delivery/zones.ts';

export type OptionValues = Record<string, string>;

export const PRICINGS = ['flat', 'total', 'weight'] as const;
const STEPS = 5;

export const priceName = (currency: string) => `prices.${currency}.amount`;
export const freeName = (currency: string) => `prices.${currency}.freeFrom`;
export const stepNames = (currency: string, at: number) => ({
  from: `prices.${currency}.steps.${at}.from`,
  amount: `prices.${currency}.steps.${at}.amount`,
});

/** How many steps a currency's prices have room for: more only where an API client made more. */
export const roomForSteps = (option: Option | undefined, currency: string) =>
  Math.max(STEPS, option?.prices.find((one) => one.currency === currency)?.steps.length ?? 0);

/** `option`: none of one that is not made yet. */
export function valuesOf(option: Option | undefined, currencies: string[]): OptionValues {
  const ofCurrencies = currencies.map((currency) => pricesIn(option, currency));
  return Object.assign(
    {
      name: option?.name ?? '',
      active: option && !option.active ? '' : 'true',
      pricing: option?.pricing ?? 'flat',
      minDays: String(option?.minDays ?? 1),
      maxDays: String(option?.maxDays ?? 3),
      cutOffHour: String(option?.cutOffHour ?? ''),
      maxWeightGrams: String(option?.maxWeightGrams ?? ''),
    },
    ...ofCurrencies,
  );
}

function pricesIn(option: Option | undefined, currency: string): OptionValues {
  const price = option?.prices.find((one) => one.currency === currency);
  const decimal = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? '' : toDecimal({ amount, currency });
  const values: OptionValues = {
    [priceName(currency)]: decimal(price?.amount),
    [freeName(currency)]: decimal(price?.freeFrom),
  };
  for (let at = 0; at < roomForSteps(option, currency); at += 1) {
    const step = price?.steps[at];
    const names = stepNames(currency, at);
    values[names.from] =
      option?.pricing === 'weight' ? String(step?.from ?? '') : decimal(step?.from);
    values[names.amount] = decimal(step?.amount);
  }
  return values;
}
