import { badField, notFound, refusal } from '#platform/errors.ts';

export const outOfStock = (short: { variantId: string; available: number; name: string }[]) =>
  refusal(409, 'cart.out_of_stock', {
    params: { available: 0, lines: short.length },
    errors: short.map(({ variantId, available, name }) => ({
      path: variantId,
      message: `${name || 'This'}: ${available > 0 ? `only ${available} left` : 'sold out'}.`,
    })),
  });

export const belowReserved = (reserved: number) =>
  refusal(409, 'stock.promised', { params: { reserved } });

export const MAX_ON_HAND = 1_000_000;

type Planned = { path: string; before: { onHand: number; reserved: number } };

/** The same for many: each with its place in the body. */
export const levelsBelowReserved = (planned: Planned[]) =>
  refusal(409, 'stock.promised', {
    params: { reserved: 0 },
    errors: planned.map(({ path, before }) => ({
      path,
      message: `${before.reserved} of ${before.onHand} are promised to orders`,
    })),
  });
export const belowNothing = (planned: Planned[]) =>
  refusal(409, 'stock.below_zero', {
    errors: planned.map(({ path, before }) => ({
      path,
      message: `only ${before.onHand} on the shelf`,
    })),
  });

export const unknownVariant = () => notFound('variant');
export const codeTaken = () => refusal(409, 'stock.location_code_taken');
export const locationNameTaken = () => refusal(409, 'stock.location_name_taken');
export const defaultStaysOpen = () => refusal(409, 'stock.default_location');
export const locationNotEmpty = () => refusal(409, 'stock.location_not_empty');
export const tooManyLocations = (max: number) =>
  refusal(409, 'stock.too_many_locations', { params: { max } });
export const NO_LOCATION = 'is no open location of this shop';
export const unknownLocation = (path = '') => badField(`${path}/locationId`, NO_LOCATION);
