import { Type } from 'typebox';
import type { ApiPart } from '#platform/api-part.ts';
import { ShownChangeSchema } from './schemas.ts';

export const CART_API: ApiPart = {
  tags: { Cart: 'The cart of a guest or of a person' },
  tokenHeaders: [
    {
      name: 'Cart-Token',
      scheme: 'cartToken',
      description: "A guest's cart; from `POST /api/v1/carts`.",
    },
  ],
  problemMembers: {
    changes: Type.Optional(
      Type.Array(ShownChangeSchema, {
        description: 'Of `checkout.changed`: what was shown, and is now.',
      }),
    ),
  },
};
