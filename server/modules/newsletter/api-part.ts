import type { ApiPart } from '#platform/api-part.ts';

export const NEWSLETTER_API: ApiPart = {
  tags: {
    Newsletter: 'Subscribing by double opt-in, and unsubscribing',
    'Admin: newsletter': 'Who subscribed, for staff and integrations',
  },
};
