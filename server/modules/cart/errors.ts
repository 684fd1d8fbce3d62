import { notFound, Refusal, type ShownChange } from '#platform/errors.ts';

export const noCart = () =>
  new Refusal(404, 'cart.not_found', 'This bag does not exist any more. Start a new one.');
export const cartClosed = () =>
  new Refusal(409, 'cart.closed', 'This bag has become an order. Start a new one.');
export const noSuchVariant = () => notFound('This product');
export const notForSale = () =>
  new Refusal(409, 'cart.not_for_sale', 'This is not for sale at the moment.');
export const onlyLeft = (available: number) =>
  new Refusal(
    409,
    'cart.out_of_stock',
    available > 0 ? `Only ${available} left of this.` : 'This has sold out.',
    { errors: [{ path: '/quantity', message: String(Math.max(available, 0)) }] },
  );
export const cartFull = () =>
  new Refusal(409, 'cart.full', 'A bag holds at most 100 different things, and 999 of each.');
export const noSuchItem = () =>
  new Refusal(404, 'cart.item_not_found', 'This is no longer in the bag.');
export const noSuchShippingOption = () =>
  new Refusal(
    404,
    'cart.shipping_option_not_found',
    'This delivery option is not offered any more.',
  );
export const countryNotServed = (country: string) =>
  new Refusal(409, 'cart.country_not_served', `The shop does not deliver to ${country} yet.`, {
    errors: [{ path: '/shipping/country', message: 'is not served' }],
  });

/** Said once: whoever has read it orders with the new version. */
export const bagChanged = (changes: (ShownChange & { words: string })[]) =>
  new Refusal(
    409,
    'checkout.changed',
    `The bag has changed since it was shown. ${changes.map(({ words }) => words).join(' ')} Nothing was ordered. Look it over, then order again.`,
    {
      errors: changes.map(({ what, itemId, words }) => ({
        path: itemId ? `/items/${itemId}` : `/${what}`,
        message: words,
      })),
      changes: changes.map(({ words: _, ...change }) => change),
    },
  );
