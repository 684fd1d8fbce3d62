/** How a cart is shown and priced. Lines that are no longer for sale stay visible with a notice, and cost nothing. */
import { chargedFor, type Priced, priceCart } from '#modules/pricing/index.ts';
import { DEFAULTS } from '#modules/settings/index.ts';
import { sumTaxLines, type TaxPolicy, taxLineViews, taxRateBps } from '#modules/tax/index.ts';
import type { CartLine, CartRow } from './queries/read.ts';
import type { CartView } from './schemas.ts';
import { versionOf } from './version.ts';

export type PricedCart = {
  priced: Priced;
  /** Lines for sale, in the order of `priced.lines`. */
  lines: CartLine[];
  policy: TaxPolicy;
  taxRateBps: number;
};

/** Prices a cart as it stands in the database, never from a cached response. */
export function priceRow(cart: CartRow): PricedCart {
  const { rates, ...policy } = { ...DEFAULTS.tax, ...cart.tax };
  const lines = (cart.lines ?? []).filter((line) => line.forSale);
  const { shippingAmount, shippingName } = cart;
  const delivery = { kind: 'shipping' as const, label: shippingName ?? '', taxes: rates };
  const priced = priceCart({
    ...policy,
    lines: lines.map(({ quantity, unitPrice }) => ({ quantity, unitPrice, taxes: rates })),
    // None until an option is chosen.
    charges: shippingAmount === null ? [] : [{ ...delivery, amount: shippingAmount }],
    adjustments: [],
  });
  return { priced, lines, policy, taxRateBps: taxRateBps(rates) };
}

const taxesOf = ({ lines, charges }: Priced) =>
  sumTaxLines([...lines, ...charges].flatMap(({ taxLines }) => taxLines));

const draftOf = ({ draft }: CartRow): CartView['draft'] =>
  draft && Object.entries(draft).map(([name, value]) => ({ name, value }));

export function presentCart(cart: CartRow): CartView {
  const { priced, lines, policy, taxRateBps } = priceRow(cart);
  const money = (amount: number) => ({ amount, currency: cart.currency });
  const totals = new Map(lines.map((line, i) => [line.id, priced.lines[i]?.total ?? 0]));
  const inOtherLines = unitsInOtherLines(cart.lines ?? []);
  return {
    id: cart.id,
    version: versionOf(cart, { priced }),
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
    shippingOptionId: cart.shippingOptionId,
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
