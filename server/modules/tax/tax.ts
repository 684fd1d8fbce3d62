/** Tax: the share of an amount. Rates are whole basis points, so 2100 is 21 %. */

/**
 * The tax in (or on) an amount of minor units, rounded half up once. With prices that include tax the net is
 * rounded and the tax is the rest, so the gross a shopper saw is never off by a cent.
 */
export function taxOf(amount: number, rateBps: number, included: boolean): number {
  if (included) return amount - divideHalfUp(amount * 10_000, 10_000 + rateBps);
  return divideHalfUp(amount * rateBps, 10_000);
}

/** Both are whole and at least 0; amounts of an order stay below 10^11, so products stay exact below 2^53. */
function divideHalfUp(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  return (dividend - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
}
