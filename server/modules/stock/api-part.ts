import type { ApiPart } from '#platform/api-part.ts';

export const STOCK_API: ApiPart = {
  tags: {
    'Admin: stock': 'What is on the shelf: set, or changed by a difference',
  },
};
