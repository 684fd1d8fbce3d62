import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumTaxLines, type TaxRounding, taxLines, taxRateBps } from './index.ts';

const VAT = { name: 'VAT', rateMillionths: 210_000 };
const GST = { name: 'GST', rateMillionths: 50_000 };
const QST = { name: 'QST', rateMillionths: 99_750 };
const NYC = { name: 'Sales tax', rateMillionths: 88_750 };

const amountsOf = (lines: { amount: number }[][]) =>
  lines.map((line) => line.map(({ amount }) => amount));
const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);

describe('the tax of one line', () => {
  it.each([
    // amount, rates, included, tax of each
    [12_100, [VAT], true, [2_100]],
    [9_999, [VAT], true, [1_735]],
    [1, [VAT], true, [0]],
    [3, [{ name: 'Half', rateMillionths: 1_000_000 }], true, [1]], // The net, 1.5, is rounded up.
    [100, [{ name: 'VAT', rateMillionths: 190_000 }], false, [19]],
    [50, [{ name: 'VAT', rateMillionths: 190_000 }], false, [10]], // 9.5 rounds half up.
    [2_500, [{ name: 'VAT', rateMillionths: 0 }], true, [0]],
    [2_500, [], true, []],
    [100_000_000_000, [{ name: 'All', rateMillionths: 1_000_000 }], true, [50_000_000_000]],
    [10_000, [GST, QST], false, [500, 998]], // 9.975 % of 100.00 is 9.975.
    [11_498, [GST, QST], true, [500, 998]], // Each rounded alone; the net, 100.00, is the rest.
    [10_000, [NYC], false, [888]], // 887.5
  ])('of %i at %j (included: %s) is %j', (amount, rates, pricesIncludeTax, expected) => {
    const [lines] = taxLines([{ amount, rates }], { pricesIncludeTax, rounding: 'line' });
    expect(lines).toEqual(rates.map((rate, i) => ({ ...rate, amount: expected[i] })));
  });

  it('of a refund is the same with the opposite sign', () => {
    const cases = fc.tuple(
      fc.integer({ min: 0, max: 100_000_000_000 }),
      fc.uniqueArray(fc.constantFrom(VAT, GST, QST, NYC)),
      fc.boolean(),
      fc.constantFrom<TaxRounding>('line', 'rate', 'order'),
    );
    fc.assert(
      fc.property(cases, ([amount, rates, pricesIncludeTax, rounding]) => {
        const policy = { pricesIncludeTax, rounding };
        const there = taxLines([{ amount, rates }], policy);
        const back = taxLines([{ amount: 0 - amount, rates }], policy);
        expect(amountsOf(back).flat()).toEqual(
          amountsOf(there)
            .flat()
            .map((one) => 0 - one),
        );
      }),
    );
  });

  it('is off by at most half a unit from exact arithmetic', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000_000 }),
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 3 }),
        fc.boolean(),
        (amount, millionths, pricesIncludeTax) => {
          const rates = millionths.map((rateMillionths, i) => ({ name: `${i}`, rateMillionths }));
          const [lines = []] = taxLines([{ amount, rates }], {
            pricesIncludeTax,
            rounding: 'line',
          });
          const divisor = BigInt(1_000_000 + (pricesIncludeTax ? sum(millionths) : 0));
          for (const { amount: tax, rateMillionths } of lines) {
            // Exact, in whole numbers beyond 2^53: |2 x tax x divisor - 2 x amount x rate| <= divisor.
            const off = 2n * BigInt(tax) * divisor - 2n * BigInt(amount) * BigInt(rateMillionths);
            expect((off < 0n ? -off : off) <= divisor).toBe(true);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('rounding', () => {
  // Three lines of 0.25 at 5 % and 9.975 %: 1.25 and 2.49375 each, 3.75 and 7.48125 in all, 11.23 together.
  const things = [25, 25, 25].map((amount) => ({ amount, rates: [GST, QST] }));
  it.each([
    [
      'line',
      [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      [3, 6],
    ],
    [
      'rate',
      [
        [2, 3],
        [1, 2],
        [1, 2],
      ],
      [4, 7],
    ],
    [
      'order',
      [
        [1, 3],
        [1, 3],
        [1, 2],
      ],
      [3, 8],
    ],
  ] as const)('per %s', (rounding, expected, sums) => {
    const lines = taxLines(things, { pricesIncludeTax: false, rounding });
    expect(amountsOf(lines)).toEqual(expected);
    expect(sumTaxLines(lines.flat())).toEqual([
      { ...GST, amount: sums[0] },
      { ...QST, amount: sums[1] },
    ]);
  });

  it('is the same for included taxes, when only some goods carry both', () => {
    const mixed = [
      { amount: 1_149, rates: [GST, QST] },
      { amount: 1_049, rates: [GST] },
    ];
    const lines = taxLines(mixed, { pricesIncludeTax: true, rounding: 'rate' });
    // GST: 49.967 + 49.952 = 99.92, rounded once.
    expect(sumTaxLines(lines.flat())).toEqual([
      { ...GST, amount: 100 },
      { ...QST, amount: 100 },
    ]);
  });
});

it('older clients get all rates together in basis points', () => {
  expect(taxRateBps([GST, QST])).toBe(1_498);
  expect(taxRateBps([NYC])).toBe(888);
  expect(taxRateBps([])).toBe(0);
});
