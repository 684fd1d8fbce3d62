import { fieldError, notFound, refusal } from '#platform/errors.ts';
import type { ShownChange } from './schemas.ts';

export const noCart = () => refusal(404, 'cart.not_found');
export const cartClosed = () => refusal(409, 'cart.closed');
export const noSuchVariant = () => notFound('product');
export const notForSale = () => refusal(409, 'cart.not_for_sale');
export const onlyLeft = (free: number) => {
  const available = Math.max(free, 0);
  return refusal(409, 'cart.out_of_stock', {
    params: { available, lines: 0 },
    errors: [fieldError('/quantity', 'available', { available })],
  });
};
export const cartFull = (max: { maxLines: number; maxQuantity: number }) =>
  refusal(409, 'cart.full', { params: max });
export const noSuchItem = () => refusal(404, 'cart.item_not_found');
export const noSuchShippingOption = () => refusal(404, 'cart.shipping_option_not_found');
export const countryNotServed = (country: string, path: string) =>
  refusal(409, 'cart.country_not_served', {
    errors: [fieldError(path, 'country_not_served', { country })],
  });

/** Reported once: the client then orders with the new version. */
export const cartChanged = (changes: (ShownChange & { words: string })[]) =>
  refusal(409, 'checkout.changed', {
    params: { changes: changes.map(({ words }) => words).join(' ') },
    errors: changes.map(({ what, itemId, words }) =>
      fieldError(itemId ? `/items/${itemId}` : `/${what}`, 'cart_changed', { words }),
    ),
    members: { changes: changes.map(({ words: _, ...change }) => change) },
  });

/** The shop has given up the cart's currency since: its shopper chooses another one first. */
export function refuseUnsoldCart({
  currency,
  soldIn,
}: {
  currency: string;
  soldIn: string[];
}): void {
  if (soldIn.includes(currency)) return;
  throw refusal(409, 'request.currency_not_sold', {
    params: { currency, currencies: soldIn.join(', ') },
  });
}
