/** When things arrive and what that costs. Written on the server, so that browsers need not learn it. */
export const delivery = {
  to: 'Delivery to {country}',
  days: '{from} to {to}',
  costs: '{days}, {price}',
  free: 'free',
  freeFrom: 'Free from {sum}.',
  missing: '{sum} more and delivery is free.',
  none: 'We do not deliver this to {country}.',
} as const;
