/** What shoppers paid for units of a line, to the cent: all units of a line together are worth exactly what it cost. */
import { divideRounded } from './rounding.ts';

export type PaidLine = {
  quantity: number;
  /** After its discount; without a tax that is added. */
  total: number;
  tax: number;
};

type Units = {
  /** Units that came back before. */
  before: number;
  count: number;
  pricesIncludeTax: boolean;
};

/** The share of the units that come next: whoever returns one after another gets no cent more or less than for all at once. */
export function paidForUnits(
  { quantity, total, tax }: PaidLine,
  { before, count, pricesIncludeTax }: Units,
): number {
  const paid = BigInt(pricesIncludeTax ? total : total + tax);
  const upTo = (units: number) => divideRounded(paid * BigInt(units), BigInt(quantity));
  return upTo(before + count) - upTo(before);
}
