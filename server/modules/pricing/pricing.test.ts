import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taxOf } from '#modules/tax/index.ts';
import { priceCart } from './pricing.ts';

const line = fc.record({
  quantity: fc.integer({ min: 1, max: 999 }),
  unitPrice: fc.integer({ min: 0, max: 10_000_000 }),
});
const bag = fc.record({
  lines: fc.array(line, { maxLength: 20 }),
  shipping: fc.option(fc.integer({ min: 0, max: 100_000 })),
  taxRateBps: fc.integer({ min: 0, max: 10_000 }),
  pricesIncludeTax: fc.boolean(),
});
const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);

describe('pricing a bag', () => {
  it('adds up: lines, delivery and tax are the total, and the tax is the sum of its parts', () => {
    fc.assert(
      fc.property(bag, (input) => {
        const priced = priceCart(input);
        const goods = sum(priced.lines.map(({ total }) => total));
        expect(priced.subtotal).toBe(goods);
        expect(priced.tax).toBe(sum(priced.lines.map(({ tax }) => tax)) + priced.shippingTax);
        const added = input.pricesIncludeTax ? 0 : priced.tax;
        expect(priced.total).toBe(goods + (input.shipping ?? 0) + added);
        for (const amount of [priced.total, priced.tax, ...priced.lines.map(({ tax }) => tax)]) {
          expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is off by at most half a unit from exact arithmetic', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (amount, rate) => {
          // Exact, in whole numbers beyond 2^53: |2 x tax x divisor - 2 x amount x rate| <= divisor.
          const within = (tax: number, divisor: bigint) => {
            const off = 2n * BigInt(tax) * divisor - 2n * BigInt(amount) * BigInt(rate);
            return (off < 0n ? -off : off) <= divisor;
          };
          expect(within(taxOf(amount, rate, false), 10_000n)).toBe(true);
          expect(within(taxOf(amount, rate, true), BigInt(10_000 + rate))).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    // amount, rate, included, tax
    [12_100, 2_100, true, 2_100],
    [9_999, 2_100, true, 1_735],
    [1, 2_100, true, 0],
    [100, 1_900, false, 19],
    [50, 1_900, false, 10], // 9.5 rounds half up
    [2_500, 0, true, 0],
    [100_000_000_000, 10_000, true, 50_000_000_000],
  ])('%i at %i bps (included: %s) holds %i tax', (amount, rate, included, tax) => {
    expect(taxOf(amount, rate, included)).toBe(tax);
  });
});
