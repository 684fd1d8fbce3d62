import type { ApiPart } from '#platform/api-part.ts';

export const PAYMENT_API: ApiPart = {
  tags: {
    'Admin: payments': 'The money of orders: attempts to pay, refunds, disputes',
    Incoming: 'What payment providers call',
  },
};
