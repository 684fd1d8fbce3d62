import { notFound, Refusal } from '#platform/errors.ts';

export const outOfStock = (short: { variantId: string; available: number }[]) =>
  new Refusal(
    409,
    'cart.out_of_stock',
    'Something in the bag has just sold out. Change its quantity or remove it, then try again.',
    {
      errors: short.map(({ variantId, available }) => ({
        path: variantId,
        message: available > 0 ? `Only ${available} left.` : 'Sold out.',
      })),
    },
  );

export const promisedStock = (reserved: number) =>
  new Refusal(
    409,
    'stock.promised',
    `${reserved} of these are promised to orders. Set at least that many, or cancel those orders first.`,
  );

export const unknownVariant = () => notFound('This variant');
