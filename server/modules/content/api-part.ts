import type { ApiPart } from '#platform/api-part.ts';

export const CONTENT_API: ApiPart = {
  tags: {
    'Admin: content': 'Pages, posts of the journal and redirects, for staff and integrations',
    Content: 'What the merchant wrote: pages, policies, the journal',
  },
};
