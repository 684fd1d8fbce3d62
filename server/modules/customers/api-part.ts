import type { ApiPart } from '#platform/api-part.ts';

export const CUSTOMER_API: ApiPart = {
  tags: {
    'Admin: customers': 'People with an account, for staff and integrations',
  },
};
