/** Whole minor units that were divided: rounded in one way everywhere, and shared out so that nothing is lost. */

/**
 * The nearest whole number, halves away from zero (the divisor is above 0): what goes back is rounded as what came, with the other sign. In
 * BigInt, because an amount times a rate in millionths goes beyond what a number holds exactly.
 */
export function divideRounded(dividend: bigint, divisor: bigint): number {
  const half = dividend < 0n ? -divisor : divisor;
  return Number((2n * dividend + half) / (2n * divisor)); // BigInt division drops the fraction, whatever the sign.
}

/**
 * Shares an amount out in the proportion of the weights (none below 0) by largest remainder: the shares add up to the
 * amount exactly, none is off by a whole unit, and of equal claims the first wins. With no weight at all there is
 * nobody to share with, so only 0 can be shared out.
 */
export function allocate(amount: number, weights: (number | bigint)[]): number[] {
  const parts = weights.map(BigInt);
  const whole = parts.reduce((sum, part) => sum + part, 0n);
  if (amount === 0) return parts.map(() => 0);
  if (whole === 0n) throw new RangeError(`nothing has a weight to share ${amount} out by`);
  const sign = amount < 0 ? -1 : 1;
  const exact = parts.map((part) => BigInt(Math.abs(amount)) * part);
  const shares = exact.map((value) => Number(value / whole));
  const left = Math.abs(amount) - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value % whole }))
    .sort((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
    );
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return shares.map((share, index) => sign * (share + (raised.has(index) ? 1 : 0)) || 0);
}
