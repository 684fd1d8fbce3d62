import { notFound, Refusal } from '#platform/errors.ts';

export const noOrder = () => notFound('This order');
export const illegalTransition = (status: string, wish: string) =>
  new Refusal(
    409,
    'order.illegal_transition',
    `This order is ${status}, so it cannot be ${wish} any more.`,
  );
export const givenBack = () =>
  new Refusal(
    409,
    'order.given_back',
    'All the money of this order has gone back to the shopper or is on its way, so nothing of it can be shipped.',
  );
export const nothingShipped = () =>
  new Refusal(409, 'order.nothing_shipped', 'Nothing of this order has been shipped yet.');
export const noParcel = () => notFound('This parcel');
export const nothingToShip = () =>
  new Refusal(409, 'order.nothing_to_ship', 'Everything in this order has been shipped already.');
export const shipsTooMuch = (itemId: string, open: number) =>
  new Refusal(409, 'order.ships_too_much', 'That is more than is left to ship.', {
    errors: [{ path: itemId, message: `Only ${open} left to ship.` }],
  });
