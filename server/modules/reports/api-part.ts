import type { ApiPart } from '#platform/api-part.ts';

export const REPORT_API: ApiPart = {
  tags: {
    'Admin: reports': 'What was sold, refunded and taxed, by the days of the shop',
  },
};
