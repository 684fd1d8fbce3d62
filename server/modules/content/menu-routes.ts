import { Type } from 'typebox';
import { CATALOG_TAG } from '#modules/catalog/index.ts';
import { SETTINGS_TAG } from '#modules/settings/index.ts';
import { type App, cacheUnder } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Named, OneOf, WholeListOf } from '#platform/schemas.ts';
import { brokenLines, readMenus } from './menus.ts';
import { REDIRECTS_TAG } from './redirects.ts';
import { contentTags } from './tags.ts';

const Link = { label: Type.String(), url: Type.String() };
const MenuSchema = Type.Array(
  Named('MenuItem', { ...Link, children: Type.Array(Named('MenuLink', Link)) }),
);
const Pages = Type.Array(
  Named('MenuPage', { slug: Type.String(), title: Type.String(), isPolicy: Type.Boolean() }),
  { description: 'All that are published, for where there is no menu' },
);
const BrokenLine = Named('BrokenMenuLine', {
  menu: OneOf(['main', 'help', 'about']),
  line: Type.String(),
  reason: OneOf(['gone', 'unreadable']),
});

export function menuRoutes(app: App, { db }: Platform): void {
  app.get(
    '/menus',
    {
      schema: {
        operationId: 'getMenus',
        summary: 'What the head and the foot of each page lead to',
        description: 'Empty where the merchant made none. What leads nowhere any more is left out.',
        tags: ['Shop'],
        response: {
          200: Named('Menus', {
            main: MenuSchema,
            help: MenuSchema,
            about: MenuSchema,
            pages: Pages,
          }),
        },
      },
      config: { permission: 'public', cached: true },
    },
    async (_request, reply) => {
      const tags = [SETTINGS_TAG, CATALOG_TAG, REDIRECTS_TAG];
      cacheUnder(reply, [...tags, ...(await contentTags(db))]);
      return readMenus(db);
    },
  );
  app.get(
    '/admin/menus/broken',
    {
      schema: {
        operationId: 'listBrokenMenuLines',
        summary: 'Lines of the menus that shoppers do not see, and why',
        tags: ['Settings'],
        response: { 200: WholeListOf(BrokenLine) },
      },
      config: { permission: 'settings:read' },
    },
    async () => ({ items: await brokenLines(db), nextCursor: null }),
  );
}
