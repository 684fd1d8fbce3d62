/** What a delivery option costs: the same for what pages show before the checkout and for what is charged there. */

export type Parcel = {
  /** Of the goods, as shoppers see their prices. */
  total: number;
  weightGrams: number;
};
export type PricingKind = 'flat' | 'total' | 'weight';
/** In one currency. Below the first step the option costs `amount`. */
export type OptionPrice = {
  amount: number;
  /** Free for goods of this total and more. */
  freeFrom: number | null;
  /** `from` is a total in minor units or a weight in grams, after `pricing`. */
  steps: { from: number; amount: number }[];
};
export type Priced = OptionPrice & { pricing: PricingKind; maxWeightGrams: number | null };

/** Null: a parcel as heavy as this does not go this way. */
export function deliveryPrice(option: Priced, { total, weightGrams }: Parcel): number | null {
  const { pricing, amount, freeFrom, steps, maxWeightGrams } = option;
  if (maxWeightGrams !== null && weightGrams > maxWeightGrams) return null;
  if (freeFrom !== null && total >= freeFrom) return 0;
  if (pricing === 'flat') return amount;
  const size = pricing === 'weight' ? weightGrams : total;
  const reached = steps.filter(({ from }) => from <= size);
  const last = reached.toSorted((a, b) => b.from - a.from)[0];
  return last?.amount ?? amount;
}
