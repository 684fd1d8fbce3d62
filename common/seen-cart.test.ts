import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleOfChanges } from './cart-changes.ts';
import {
  type CartChange,
  cartChanges,
  MAX_VERSION,
  readVersion,
  type SeenCart,
  withWishesOf,
  writeVersion,
} from './seen-cart.ts';

const amount = fc.integer({ min: 0, max: 100_000_000_000 });
const seenCart: fc.Arbitrary<SeenCart> = fc.record({
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

test("a cart's version gives back what was shown, however large the cart", () => {
  fc.assert(
    fc.property(seenCart, (seen) => {
      const version = writeVersion(seen);
      expect(version.length).toBeLessThanOrEqual(MAX_VERSION);
      expect(readVersion(version)).toEqual(seen);
      expect(cartChanges(seen, seen)).toEqual([]);
    }),
  );
});

test('two carts that differ have different versions, and the difference is described', () => {
  fc.assert(
    fc.property(seenCart, seenCart, (seen, now) => {
      fc.pre(writeVersion(seen) !== writeVersion(now));
      expect(cartChanges(seen, now).length).toBeGreaterThan(0);
    }),
  );
});

test('a page that has just saved an address compares everything else', () => {
  fc.assert(
    fc.property(seenCart, seenCart, (shown, stored) => {
      const version = withWishesOf(writeVersion(shown), writeVersion(stored));
      expect(readVersion(version)).toEqual({ ...shown, wishes: stored.wishes });
    }),
  );
});

test('a cart counts as changed only when more than its delivery or totals differ', () => {
  const titles = (...whats: CartChange['what'][]) =>
    titleOfChanges(whats.map((what) => ({ what })));
  expect(titles('delivery', 'total')).toBe('checkout.changes.titleDelivery');
  expect(titles('tax', 'total')).toBe('checkout.changes.titleTotal');
  expect(titles('price', 'delivery', 'total')).toBe('checkout.changes.title');
  expect(titles('unknown')).toBe('checkout.changes.title');
});
