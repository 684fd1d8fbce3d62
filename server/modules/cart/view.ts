/** How a cart is shown and priced. Lines that are no longer for sale stay visible with a notice, and cost nothing. */
import { deliveryPrice, type Parcel } from '#common/delivery-price.ts';
import type { TaxClass } from '#common/tax-classes.ts';
import { chargedFor, type Priced, priceCart } from '#modules/pricing/index.ts';
import {
  deliveryClass,
  sumTaxLines,
  type TaxPolicy,
  taxLineViews,
  taxPolicyOf,
  taxRateBps,
  taxRatesFor,
} from '#modules/tax/index.ts';
import { now } from '#platform/clock.ts';
import type { CartLine, CartRow } from './queries/read.ts';
import type { CartView } from './schemas.ts';
import { versionOf } from './version.ts';

export type PricedCart = {
  priced: Priced;
  /** Lines for sale, in the order of `priced.lines`. */
  lines: CartLine[];
  policy: TaxPolicy;
  delivery: { id: string; name: string; amount: number } | null;
  taxRateBps: number;
};

/** Prices a cart as it stands in the database, never from a cached response. */
export function priceRow(cart: CartRow): PricedCart {
  const policy = taxPolicyOf(cart.tax);
  const lines = linesForSale(cart);
  const at = now();
  const rates = (taxClass: TaxClass) => taxRatesFor(cart.tax, taxClass, at);
  const delivery = deliveryOf(cart);
  const taxes = rates(deliveryClass(lines.map(({ taxClass }) => taxClass)));
  const priced = priceCart({
    ...policy,
    lines: lines.map(({ quantity, unitPrice, taxClass }) => ({
      quantity,
      unitPrice,
      taxes: rates(taxClass),
    })),
    // None until an option is chosen.
    charges: delivery
      ? [{ kind: 'shipping', label: delivery.name, amount: delivery.amount, taxes }]
      : [],
    adjustments: [],
  });
  return { priced, lines, policy, delivery, taxRateBps: taxRateBps(rates('standard')) };
}

const linesForSale = ({ lines }: Pick<CartRow, 'lines'>) =>
  (lines ?? []).filter((line) => line.forSale);

/** What is sent: what is no longer for sale weighs nothing, as it costs nothing. */
export function parcelOf(cart: Pick<CartRow, 'lines'>): Parcel {
  const lines = linesForSale(cart);
  const sum = (of: (line: CartLine) => number) =>
    lines.reduce((total, line) => total + of(line) * line.quantity, 0);
  return {
    total: sum(({ unitPrice }) => unitPrice),
    weightGrams: sum(({ weightGrams }) => weightGrams),
  };
}

/** The chosen option with its price for this cart; null until one is chosen, and where it is too heavy for it. */
function deliveryOf(cart: CartRow): PricedCart['delivery'] {
  if (!cart.shipping) return null;
  const { id, name } = cart.shipping;
  const amount = deliveryPrice(cart.shipping, parcelOf(cart));
  return amount === null ? null : { id, name, amount };
}

const taxesOf = ({ lines, charges }: Priced) =>
  sumTaxLines([...lines, ...charges].flatMap(({ taxLines }) => taxLines));

const draftOf = ({ draft }: CartRow): CartView['draft'] =>
  draft && Object.entries(draft).map(([name, value]) => ({ name, value }));

export function presentCart(cart: CartRow): CartView {
  const pricedCart = priceRow(cart);
  const { priced, lines, policy, delivery, taxRateBps } = pricedCart;
  const money = (amount: number) => ({ amount, currency: cart.currency });
  const totals = new Map(lines.map((line, i) => [line.id, priced.lines[i]?.total ?? 0]));
  const inOtherLines = unitsInOtherLines(cart.lines ?? []);
  return {
    id: cart.id,
    version: versionOf(cart, pricedCart),
    currencySold: cart.soldIn.includes(cart.currency),
    items: (cart.lines ?? []).map((line) => ({
      id: line.id,
      variantId: line.variantId,
      slug: line.slug,
      title: line.title,
      options: line.options,
      properties: line.properties,
      image: line.image,
      quantity: line.quantity,
      unitPrice: money(line.unitPrice),
      total: money(totals.get(line.id) ?? 0),
      available: line.available === null ? null : Math.max(line.available - inOtherLines(line), 0),
    })),
    subtotal: money(priced.subtotal),
    discount: money(0 - priced.adjustment),
    shipping: money(chargedFor('shipping', priced.charges)),
    tax: money(priced.tax),
    total: money(priced.total),
    taxRateBps,
    taxLines: taxLineViews(taxesOf(priced), money),
    pricesIncludeTax: policy.pricesIncludeTax,
    email: cart.email,
    addresses: {
      shipping: cart.addresses?.shipping ?? null,
      billing: cart.addresses?.billing ?? null,
    },
    draft: draftOf(cart),
    shopperNote: cart.shopperNote,
    country: cart.country,
    shippingOptionId: delivery?.id ?? null,
    orderNumber: cart.orderNumber,
    notices: noticesOf(cart.lines ?? []),
  };
}

type Units = Pick<CartLine, 'variantId' | 'quantity'>;

function unitsInOtherLines(lines: Units[]): (line: Units) => number {
  const inAll = new Map<string, number>();
  for (const { variantId, quantity } of lines)
    inAll.set(variantId, (inAll.get(variantId) ?? 0) + quantity);
  return ({ variantId, quantity }) => (inAll.get(variantId) ?? 0) - quantity;
}

/** Lines of one variant share its units: the line added first gets them first. */
function noticesOf(lines: CartLine[]): CartView['notices'] {
  return lines.flatMap((line, i) => {
    const before = lines.slice(0, i).filter(({ variantId }) => variantId === line.variantId);
    const had = before.reduce((sum, { quantity }) => sum + quantity, 0);
    const isLimited = line.available !== null && !line.backorder;
    return noticeOf(line, isLimited ? Math.max((line.available ?? 0) - had, 0) : null);
  });
}

/** `free`: null where any number may be bought. */
function noticeOf({ id, forSale, quantity }: CartLine, free: number | null): CartView['notices'] {
  if (!forSale) return [{ code: 'cart.not_for_sale', itemId: id, available: 0 }];
  if (free !== null && free < quantity) {
    const code = free > 0 ? 'cart.only_left' : 'cart.sold_out';
    return [{ code, itemId: id, available: free }];
  }
  return [];
}
