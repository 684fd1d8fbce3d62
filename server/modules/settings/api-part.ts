import type { ApiPart } from '#platform/api-part.ts';

export const SETTINGS_API: ApiPart = {
  tags: {
    Settings: 'How the shop is configured',
    Shop: 'What anyone may know of the shop, and whether it is alive',
  },
};
