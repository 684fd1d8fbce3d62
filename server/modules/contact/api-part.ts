import type { ApiPart } from '#platform/api-part.ts';

export const CONTACT_API: ApiPart = {
  tags: {
    Contact: 'Writing to the shop',
    'Admin: contact': 'What visitors wrote, for staff and integrations',
  },
};
