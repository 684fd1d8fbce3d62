import type { ApiPart } from '#platform/api-part.ts';

export const CHECKOUT_API: ApiPart = {
  tags: {
    Checkout: 'From the cart to an order and its payment',
  },
};
