/** How often a visitor's address may order and pay, and how often one bag or order may: each may be a provider's call. */
import type { Limit } from '#platform/limits.ts';

/** Wide enough for an office behind one address; one bag or order needs far fewer. */
export const CHECKOUTS: Limit = { name: 'checkout', points: 600, seconds: 60, shared: true };
export const CHECKOUTS_OF_BAG: Limit = {
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
