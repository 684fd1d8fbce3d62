import { notFound, Refusal } from '#platform/errors.ts';

export const outOfStock = (short: { variantId: string; available: number; name: string }[]) =>
  new Refusal(
    409,
    'cart.out_of_stock',
    'Not as many are left as the bag holds. Change the quantity or remove it, then try again.',
    {
      errors: short.map(({ variantId, available, name }) => ({
        path: variantId,
        message: `${name || 'This'}: ${available > 0 ? `only ${available} left` : 'sold out'}.`,
      })),
    },
  );

export const promisedStock = (reserved: number) =>
  new Refusal(
    409,
    'stock.promised',
    `${reserved} of these are promised to orders. Set at least that many, or cancel those orders first.`,
  );

export const MAX_ON_HAND = 1_000_000;

type Planned = { path: string; before: { onHand: number; reserved: number } };

/** The same for many: each with its place in the body. */
export const promisedStocks = (planned: Planned[]) =>
  new Refusal(
    409,
    'stock.promised',
    'Some of these are promised to orders. Leave at least that many, or cancel those orders first.',
    {
      errors: planned.map(({ path, before }) => ({
        path,
        message: `${before.reserved} of ${before.onHand} are promised to orders`,
      })),
    },
  );
export const belowNothing = (planned: Planned[]) =>
  new Refusal(
    409,
    'stock.below_zero',
    'There are not so many on the shelf. Count them again, or set the number.',
    {
      errors: planned.map(({ path, before }) => ({
        path,
        message: `only ${before.onHand} on the shelf`,
      })),
    },
  );

export const unknownVariant = () => notFound('This variant');
