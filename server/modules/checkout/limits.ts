/** How often one address, and how often one cart or order, may check out and pay: each may call a provider. */
import type { Limit } from '#platform/limits.ts';

/** Wide enough for an office behind one address; one cart or order needs far fewer. */
export const CHECKOUTS: Limit = { name: 'checkout', points: 600, seconds: 60, shared: true };
export const CHECKOUTS_OF_CART: Limit = {
  name: 'checkout-bag',
  points: 20,
  seconds: 60,
  shared: true,
};
export const ORDER_ACTIONS: Limit = {
  name: 'order-actions',
  points: 300,
  seconds: 60,
  shared: true,
};
export const ACTIONS_OF_ORDER: Limit = {
  name: 'order-action',
  points: 60,
  seconds: 60,
  shared: true,
};
