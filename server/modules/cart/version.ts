/** What of a bag its shopper has seen: written into every answer, and compared when they order. */
import { createHash } from 'node:crypto';
import { wordsOfChange } from '#common/bag-changes.ts';
import { DEFAULT_LOCALE } from '#common/locales.ts';
import { type BagChange, bagChanges, readVersion, writeVersion } from '#common/seen-bag.ts';
import type { Reader } from '#platform/db.ts';
import { bagChanged } from './errors.ts';
import type { CartRow } from './queries/read.ts';
import { nameVariants } from './queries/variant-names.ts';
import type { CartView } from './schemas.ts';
import type { PricedCart } from './view.ts';

/** Another one whenever anything is that the shopper agrees to: lines, prices, amounts, currency, delivery, address. */
export function versionOf(cart: CartRow, { priced }: Pick<PricedCart, 'priced'>): string {
  const { currency, email, addresses, shippingOptionId } = cart;
  const wishes = createHash('sha256')
    .update(JSON.stringify([email, addresses, shippingOptionId]))
    .digest('base64url')
    .slice(0, 22);
  return writeVersion({
    currency,
    wishes,
    total: priced.total,
    tax: priced.tax,
    shipping: cart.shippingAmount,
    lines: (cart.lines ?? []).map(({ variantId, quantity, unitPrice, forSale }) => ({
      variantId,
      quantity,
      unitPrice: forSale ? unitPrice : null,
    })),
  });
}

export type Seen = {
  cartVersion?: string;
  expectedTotal?: CartView['total'];
};

/** Throws `checkout.changed` with everything that is another than what the client says its shopper saw. */
export async function refuseUnseen(
  db: Reader,
  cart: CartRow,
  { priced, seen }: Pick<PricedCart, 'priced'> & { seen: Seen },
): Promise<void> {
  const changes = changesSince(cart, { priced, seen });
  if (changes.length === 0) return;
  const ids = changes.flatMap(({ variantId }) => variantId ?? []);
  const names = await nameVariants(db, { ids, locale: cart.locale });
  throw bagChanged(
    changes.map((change) => {
      const { variantId } = change;
      const title = (variantId && names.get(variantId)) ?? null;
      const itemId = cart.lines?.find((line) => line.variantId === variantId)?.id ?? null;
      const words = wordsOfChange(change, { title: title ?? '', locale: DEFAULT_LOCALE });
      return { ...change, title, itemId, words };
    }),
  );
}

function changesSince(
  cart: CartRow,
  { priced, seen }: Pick<PricedCart, 'priced'> & { seen: Seen },
): BagChange[] {
  const { cartVersion, expectedTotal } = seen;
  const present = versionOf(cart, { priced });
  const isShown = cartVersion === undefined || cartVersion === present;
  const now = readVersion(present);
  if (!now) throw new Error('a version of ours can be read');
  const changes = isShown ? [] : bagChanges(readVersion(cartVersion), now);
  const total = { amount: priced.total, currency: cart.currency };
  const isExpected =
    expectedTotal === undefined ||
    (expectedTotal.amount === total.amount && expectedTotal.currency === total.currency);
  if (isExpected || changes.some(({ what }) => what === 'total')) return changes;
  const none = { variantId: null, quantityBefore: null, quantityAfter: null };
  return [...changes, { ...none, what: 'total', before: expectedTotal, after: total }];
}
