import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paidForUnits } from './returned-value.ts';

test.each([
  ['one of three at 10.00 in all', { quantity: 3, total: 1_000, tax: 160 }, 0, 1, true, 333],
  ['the second of them', { quantity: 3, total: 1_000, tax: 160 }, 1, 1, true, 334],
  ['with a tax on top', { quantity: 2, total: 1_000, tax: 95 }, 0, 1, false, 548],
  ['of a line that was free', { quantity: 2, total: 0, tax: 0 }, 0, 2, true, 0],
] as const)('%s', (_, line, before, count, pricesIncludeTax, paid) => {
  expect(paidForUnits(line, { before, count, pricesIncludeTax })).toBe(paid);
});

test('however units come back, all of them are worth what the line cost', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 }),
      fc.record({ total: amount, tax: amount, pricesIncludeTax: fc.boolean() }),
      (returns, { total, tax, pricesIncludeTax }) => {
        const quantity = returns.reduce((sum, count) => sum + count, 0);
        let [before, paid] = [0, 0];
        for (const count of returns) {
          const part = paidForUnits({ quantity, total, tax }, { before, count, pricesIncludeTax });
          expect(part).toBeGreaterThanOrEqual(0);
          paid += part;
          before += count;
        }
        expect(paid).toBe(pricesIncludeTax ? total : total + tax);
      },
    ),
  );
});
