import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdjustmentInput, priceCart } from './index.ts';

const line = fc.record({
  quantity: fc.integer({ min: 1, max: 999 }),
  unitPrice: fc.integer({ min: 0, max: 10_000_000 }),
});
const rate = fc.record({
  name: fc.constantFrom('VAT', 'GST', 'QST'),
  rateMillionths: fc.integer({ min: 0, max: 400_000 }),
});
const reason = { kind: 'coupon' as const, source: 'test', code: 'TEST', label: 'Test' };
const wish = fc.record({
  amount: fc.integer({ min: -2_000_000, max: 1_000_000 }),
  at: fc.nat(20),
  on: fc.constantFrom('line', 'charge', 'lines'),
});
const cart = fc.record({
  lines: fc.array(line, { maxLength: 20 }),
  shipping: fc.option(fc.integer({ min: 0, max: 100_000 })),
  rates: fc.uniqueArray(rate, { maxLength: 3, selector: ({ name }) => name }),
  /** Which lines carry all rates; the others carry the first alone. */
  full: fc.array(fc.boolean(), { minLength: 21, maxLength: 21 }),
  wishes: fc.array(wish, { maxLength: 4 }),
  pricesIncludeTax: fc.boolean(),
  rounding: fc.constantFrom('line', 'rate', 'order'),
});
type Cart = typeof cart extends fc.Arbitrary<infer C> ? C : never;

function price({ lines, shipping, rates, full, wishes, ...policy }: Cart) {
  const ratesOf = (i: number) => (full[i] ? rates : rates.slice(0, 1));
  const onOf = ({ on, at }: Cart['wishes'][number]): AdjustmentInput['on'] | null => {
    if (on === 'lines') return on;
    if (on === 'charge') return shipping === null ? null : { charge: 0 };
    return lines.length > 0 ? { line: at % lines.length } : null;
  };
  return priceCart({
    ...policy,
    lines: lines.map((one, i) => ({ ...one, taxes: ratesOf(i) })),
    charges:
      shipping === null
        ? []
        : [{ kind: 'shipping' as const, label: 'Standard', amount: shipping, taxes: ratesOf(20) }],
    adjustments: wishes.flatMap((one) => {
      const on = onOf(one);
      return on === null ? [] : [{ ...reason, on, amount: one.amount }];
    }),
  });
}

const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);

describe('pricing a cart', () => {
  it('adds up: lines, charges, adjustments and tax give the total, and each equals its parts', () => {
    fc.assert(
      fc.property(cart, (input) => {
        const priced = price(input);
        const parts = [...priced.lines, ...priced.charges];
        const goods = sum(input.lines.map(({ quantity, unitPrice }) => quantity * unitPrice));
        expect(priced.subtotal).toBe(goods);
        expect(priced.charged).toBe(input.shipping ?? 0);
        expect(priced.adjustment).toBe(sum(parts.map(({ adjustment }) => adjustment)));
        expect(priced.adjustment).toBe(sum(priced.adjustments.map(({ amount }) => amount)));
        expect(priced.tax).toBe(sum(parts.map(({ tax }) => tax)));
        const added = input.pricesIncludeTax ? 0 : priced.tax;
        expect(priced.total).toBe(goods + priced.charged + priced.adjustment + added);
        expect(priced.total).toBe(sum(parts.map(({ total }) => total)) + added);
        for (const { tax, taxLines, total } of parts) {
          expect(sum(taxLines.map(({ amount }) => amount))).toBe(tax);
          for (const amount of [total, tax, ...taxLines.map((one) => one.amount)]) {
            expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('allocates each adjustment without losing a unit, and deducts no more than the price', () => {
    fc.assert(
      fc.property(cart, (input) => {
        const priced = price(input);
        const changes = priced.lines.map(() => 0);
        for (const { amount, shares } of priced.adjustments) {
          expect(sum(shares.map((share) => share.amount))).toBe(amount);
          for (const share of shares) {
            expect(Math.sign(share.amount)).toBe(Math.sign(amount));
            if ('line' in share) changes[share.line] = (changes[share.line] ?? 0) + share.amount;
          }
        }
        expect(priced.lines.map(({ adjustment }) => adjustment)).toEqual(changes);
        for (const one of priced.lines) expect(one.total).toBe(one.subtotal + one.adjustment);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    // 10.00 off three lines of 10.00, 10.00 and 5.00: the cent that is left goes where most was cut off.
    [[1000, 1000, 500], -1000, [-400, -400, -200]],
    [[1000, 1000, 1000], -1000, [-334, -333, -333]],
    [[999, 1], -500, [-500]],
    [[300, 200], -10_000, [-300, -200]],
    [[0, 0], -100, []],
  ])('allocates to lines of %j, with %i off the order, %j', (prices, amount, shares) => {
    const { adjustments } = priceCart({
      lines: prices.map((unitPrice) => ({ quantity: 1, unitPrice, taxes: [] })),
      charges: [],
      adjustments: [{ ...reason, on: 'lines', amount }],
      pricesIncludeTax: true,
      rounding: 'line',
    });
    const given = adjustments.flatMap((one) => one.shares.map((share) => share.amount));
    expect(given).toEqual(shares);
  });
});
