import type { ApiPart } from '#platform/api-part.ts';

export const ORDER_API: ApiPart = {
  tags: {
    'Admin: orders': 'Orders of everybody: reading, shipping, cancelling',
    Orders: 'Orders of the person who is signed in, or of a guest with the order’s token',
  },
  tokenHeaders: [
    {
      name: 'Order-Token',
      scheme: 'orderToken',
      description:
        'Opens one order without an account; from `POST /api/v1/checkout` and the mails.',
    },
  ],
};
