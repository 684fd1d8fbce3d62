import { badField, fieldError, notFound, refusal } from '#platform/errors.ts';

export const outOfStock = (short: { variantId: string; available: number; name: string }[]) =>
  refusal(409, 'cart.out_of_stock', {
    params: { available: 0, lines: short.length },
    errors: short.map(({ variantId, available, name }) =>
      available > 0
        ? fieldError(variantId, 'only_left', { name: name || 'none', available })
        : fieldError(variantId, 'sold_out', { name: name || 'none' }),
    ),
  });

export const belowReserved = (reserved: number) =>
  refusal(409, 'stock.promised', { params: { reserved } });

export const MAX_ON_HAND = 1_000_000;

type Planned = { path: string; before: { onHand: number; reserved: number } };

/** The same for many: each with its place in the body. */
export const levelsBelowReserved = (planned: Planned[]) =>
  refusal(409, 'stock.promised', {
    params: { reserved: 0 },
    errors: planned.map(({ path, before: { reserved, onHand } }) =>
      fieldError(path, 'promised', { reserved, onHand }),
    ),
  });
export const belowNothing = (planned: Planned[]) =>
  refusal(409, 'stock.below_zero', {
    errors: planned.map(({ path, before: { onHand } }) =>
      fieldError(path, 'fewer_on_shelf', { onHand }),
    ),
  });

export const unknownVariant = () => notFound('variant');
export const codeTaken = () => refusal(409, 'stock.location_code_taken');
export const locationNameTaken = () => refusal(409, 'stock.location_name_taken');
export const defaultStaysOpen = () => refusal(409, 'stock.default_location');
export const locationNotEmpty = () => refusal(409, 'stock.location_not_empty');
export const tooManyLocations = (max: number) =>
  refusal(409, 'stock.too_many_locations', { params: { max } });
export const unknownLocation = (path = '') => badField(`${path}/locationId`, 'unknown_location');
