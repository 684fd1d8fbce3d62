import type { ApiPart } from '#platform/api-part.ts';

export const CATALOG_API: ApiPart = {
  tags: {
    'Admin: catalogue': 'Products, variants, categories and pictures, for staff and integrations',
    Catalogue: 'What is on sale: products, categories, search',
  },
};
