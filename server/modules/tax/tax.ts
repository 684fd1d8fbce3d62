/** Tax: how much of an amount is tax, and at which rates. Rates are whole millionths: 210000 is 21 %. */
import { allocate, divideRounded } from '#common/rounding.ts';

export type TaxRate = { name: string; rateMillionths: number };
export type TaxLine = TaxRate & { amount: number };
/** Where fractions of a minor unit are rounded: on each line, once per rate, or once for the whole order. */
export type TaxRounding = 'line' | 'rate' | 'order';
export type TaxPolicy = { pricesIncludeTax: boolean; rounding: TaxRounding };
/** Something with a price of its own, such as a line or the delivery. */
export type Taxable = { amount: number; rates: TaxRate[] };

const MILLION = 1_000_000n;

/** One rate on one thing, exactly: `dividend / divisor` of a minor unit. */
type Part = { thing: number; rate: TaxRate; gross: bigint; dividend: bigint; divisor: bigint };

/**
 * The tax lines of each thing, in the order of its rates. Whatever the rounding, every line is whole and they add up:
 * what was rounded together is allocated by largest remainder. Inside a price each tax is the price less the rounded
 * net, so a single tax leaves a net that is rounded half up; on top of a price the tax itself is rounded.
 */
export function taxLines(
  things: Taxable[],
  { pricesIncludeTax, rounding }: TaxPolicy,
): TaxLine[][] {
  const parts = things.flatMap(({ amount, rates }, thing) => {
    const all = rates.reduce((sum, { rateMillionths }) => sum + rateMillionths, 0);
    const divisor = MILLION + BigInt(pricesIncludeTax ? all : 0);
    return rates.map((rate) => ({
      thing,
      rate,
      gross: pricesIncludeTax ? BigInt(amount) : 0n,
      dividend: BigInt(amount) * BigInt(rate.rateMillionths),
      divisor,
    }));
  });
  const lines: TaxLine[][] = things.map(() => []);
  for (const group of groupsOf(parts, rounding)) {
    const amounts = roundTogether(group);
    for (const [i, { thing, rate }] of group.entries()) {
      lines[thing]?.push({ ...rate, amount: amounts[i] ?? 0 });
    }
  }
  return lines;
}

function groupsOf(parts: Part[], rounding: TaxRounding): Part[][] {
  if (rounding === 'line') return parts.map((part) => [part]);
  if (rounding === 'order') return [parts];
  return [...Map.groupBy(parts, ({ rate }) => keyOf(rate)).values()];
}

/** Rounds the sum of the parts once, and allocates it by the exact size of each part. */
function roundTogether(parts: Part[]): number[] {
  const common = [...new Set(parts.map(({ divisor }) => divisor))].reduce((a, b) => a * b, 1n);
  const exact = parts.map(({ dividend, divisor }) => dividend * (common / divisor));
  const whole = exact.reduce((sum, part) => sum + part, 0n);
  const gross = parts.reduce((sum, part) => sum + part.gross, 0n);
  const tax =
    gross === 0n
      ? divideRounded(whole, common)
      : Number(gross) - divideRounded(gross * common - whole, common);
  const weights = exact.map((part) => (part < 0n ? -part : part));
  return allocate(tax, weights);
}

/** The same taxes combined: one line for each name and rate, in the order in which they first appear. */
export function sumTaxLines(lines: TaxLine[]): TaxLine[] {
  return [...Map.groupBy(lines, keyOf).values()].map((same) => ({
    name: same[0]?.name ?? '',
    rateMillionths: same[0]?.rateMillionths ?? 0,
    amount: same.reduce((sum, { amount }) => sum + amount, 0),
  }));
}

const keyOf = ({ name, rateMillionths }: TaxRate) => `${rateMillionths} ${name}`;

/** All rates on one thing, for clients that know one rate only: rounded to basis points. */
export function taxRateBps(rates: TaxRate[]): number {
  return divideRounded(
    BigInt(rates.reduce((sum, { rateMillionths }) => sum + rateMillionths, 0)),
    100n,
  );
}
