/** The version of a cart as its shopper saw it: in every answer, and compared when they order. */
import { createHash } from 'node:crypto';
import { wordsOfChange } from '#common/cart-changes.ts';
import { DEFAULT_LOCALE } from '#common/locales.ts';
import { type CartChange, cartChanges, readVersion, writeVersion } from '#common/seen-cart.ts';
import { lineName } from '#common/variant-name.ts';
import type { Reader } from '#platform/db.ts';
import { cartChanged } from './errors.ts';
import type { CartLine, CartRow } from './queries/read.ts';
import { nameVariants } from './queries/variant-names.ts';
import type { CartView } from './schemas.ts';
import type { PricedCart } from './view.ts';

type Seeing = Pick<PricedCart, 'priced' | 'delivery'>;

/** Changes with anything the shopper agrees to: lines, prices, amounts, currency, delivery, address, note. */
export function versionOf(cart: CartRow, { priced, delivery }: Seeing): string {
  const { currency, email, addresses, shopperNote } = cart;
  const { shipping, billing } = addresses ?? {};
  const said = [email, shipping, billing, delivery?.id ?? null];
  const wishes = createHash('sha256')
    .update(JSON.stringify(shopperNote ? [...said, shopperNote] : said))
    .digest('base64url')
    .slice(0, 22);
  return writeVersion({
    currency,
    wishes,
    total: priced.total,
    tax: priced.tax,
    shipping: delivery?.amount ?? null,
    lines: (cart.lines ?? []).map((line) => ({
      variantId: line.variantId,
      mark: markOf(line),
      quantity: line.quantity,
      unitPrice: line.forSale ? line.unitPrice : null,
    })),
  });
}

/** The database answers the names in an order of its own, so that the same properties are the same text. */
function markOf({ properties }: Pick<CartLine, 'properties'>): string | null {
  if (Object.keys(properties).length === 0) return null;
  return createHash('sha256').update(JSON.stringify(properties)).digest('hex').slice(0, 16);
}

export type Seen = {
  cartVersion?: string;
  expectedTotal?: CartView['total'];
};

/** Throws `checkout.changed` with everything that differs from what the client says its shopper saw. */
export async function refuseUnseen(
  db: Reader,
  cart: CartRow,
  seeing: Seeing & { seen: Seen },
): Promise<void> {
  const changes = changesSince(cart, seeing);
  if (changes.length === 0) return;
  const lineOf = ({ variantId, mark }: CartChange) =>
    cart.lines?.find((line) => line.variantId === variantId && markOf(line) === mark);
  const gone = changes.flatMap((change) =>
    change.variantId && !lineOf(change) ? [change.variantId] : [],
  );
  const names = await nameVariants(db, { ids: gone, locale: cart.locale });
  throw cartChanged(
    changes.map((change) => {
      const { mark: _, ...shown } = change;
      const line = lineOf(change);
      const title = line ? lineName(line) : (names.get(change.variantId ?? '') ?? null);
      const words = wordsOfChange(change, { title: title ?? '', locale: DEFAULT_LOCALE });
      return { ...shown, title, itemId: line?.id ?? null, words };
    }),
  );
}

function changesSince(cart: CartRow, { seen, ...seeing }: Seeing & { seen: Seen }): CartChange[] {
  const { priced } = seeing;
  const { cartVersion, expectedTotal } = seen;
  const present = versionOf(cart, seeing);
  const isShown = cartVersion === undefined || cartVersion === present;
  const now = readVersion(present);
  if (!now) throw new Error('a version of ours can be read');
  const changes = isShown ? [] : cartChanges(readVersion(cartVersion), now);
  const total = { amount: priced.total, currency: cart.currency };
  const isExpected =
    expectedTotal === undefined ||
    (expectedTotal.amount === total.amount && expectedTotal.currency === total.currency);
  if (isExpected || changes.some(({ what }) => what === 'total')) return changes;
  const none = { variantId: null, mark: null, quantityBefore: null, quantityAfter: null };
  return [...changes, { ...none, what: 'total', before: expectedTotal, after: total }];
}
