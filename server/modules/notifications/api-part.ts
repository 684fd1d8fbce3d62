import type { ApiPart } from '#platform/api-part.ts';

export const NOTIFICATION_API: ApiPart = {
  tags: {
    Demo: 'What only a demo shop has',
  },
};
