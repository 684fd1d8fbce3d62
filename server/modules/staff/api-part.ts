import type { ApiPart } from '#platform/api-part.ts';

export const STAFF_API: ApiPart = {
  tags: {
    'Admin: staff': 'Who works here, roles, invitations, API keys and the log of what they did',
  },
};
