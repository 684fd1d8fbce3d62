import { notFound, Refusal } from '#platform/errors.ts';

export const outOfStock = (short: { variantId: string; available: number; name: string }[]) =>
  new Refusal(
    409,
    'cart.out_of_stock',
    'Something in the bag has just sold out. Change its quantity or remove it, then try again.',
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

export const unknownVariant = () => notFound('This variant');
