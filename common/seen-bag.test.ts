import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleOfChanges } from './bag-changes.ts';
import {
  type BagChange,
  bagChanges,
  MAX_VERSION,
  readVersion,
  type SeenBag,
  withWishesOf,
  writeVersion,
} from './seen-bag.ts';

const amount = fc.integer({ min: 0, max: 100_000_000_000 });
const bag: fc.Arbitrary<SeenBag> = fc.record({
  currency: fc.constantFrom('EUR', 'USD', 'JPY'),
  total: amount,
  tax: amount,
  shipping: fc.option(amount),
  wishes: fc.stringMatching(/^[\w-]{22}$/),
  lines: fc.uniqueArray(
    fc.record({
      variantId: fc.uuid(),
      mark: fc.option(fc.stringMatching(/^[0-9a-f]{16}$/)),
      quantity: fc.integer({ min: 1, max: 999 }),
      unitPrice: fc.option(amount),
    }),
    { selector: ({ variantId }) => variantId, maxLength: 100 },
  ),
});

test('what was shown can be read again from its version, however large the bag', () => {
  fc.assert(
    fc.property(bag, (seen) => {
      const version = writeVersion(seen);
      expect(version.length).toBeLessThanOrEqual(MAX_VERSION);
      expect(readVersion(version)).toEqual(seen);
      expect(bagChanges(seen, seen)).toEqual([]);
    }),
  );
});

test('two bags that differ are told apart, and the difference has words', () => {
  fc.assert(
    fc.property(bag, bag, (seen, now) => {
      fc.pre(writeVersion(seen) !== writeVersion(now));
      expect(bagChanges(seen, now).length).toBeGreaterThan(0);
    }),
  );
});

test('a page that has just kept its own address compares everything else', () => {
  fc.assert(
    fc.property(bag, bag, (shown, kept) => {
      const version = withWishesOf(writeVersion(shown), writeVersion(kept));
      expect(readVersion(version)).toEqual({ ...shown, wishes: kept.wishes });
    }),
  );
});

test('a bag is said to have changed only when more than its delivery, or its sums, is another', () => {
  const titles = (...whats: BagChange['what'][]) => titleOfChanges(whats.map((what) => ({ what })));
  expect(titles('delivery', 'total')).toBe('checkout.changes.titleDelivery');
  expect(titles('tax', 'total')).toBe('checkout.changes.titleTotal');
  expect(titles('price', 'delivery', 'total')).toBe('checkout.changes.title');
  expect(titles('unknown')).toBe('checkout.changes.title');
});
