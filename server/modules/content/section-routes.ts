/** What stands on the home page and above the goods of a category, and how a text that is being written will look. */
import { CATALOG_TAG } from '#modules/catalog/index.ts';
import { now } from '#platform/clock.ts';
import type { Reader } from '#platform/db.ts';
import { type App, cacheUnder } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { RequestLocaleQuery, Shape } from '#platform/schemas.ts';
import { noCategory } from './errors.ts';
import { MAX_MARKDOWN_BYTES } from './markdown.ts';
import { presentText } from './present.ts';
import { headText, homeText } from './queries/sections.ts';
import { BySlug, ReadTextBody, ReadTextSchema, SectionsSchema } from './schemas.ts';
import { sectionsOf } from './sections.ts';
import { contentTags } from './tags.ts';

const PUBLIC = { permission: 'public', cached: true } as const;

export function sectionRoutes(app: App, { db }: Platform): void {
  app.get(
    '/home',
    {
      schema: {
        operationId: 'getHome',
        summary: 'What the merchant put on the home page',
        description: 'Of several that are published, the newest. Empty where there is none.',
        tags: ['Content'],
        querystring: Shape(RequestLocaleQuery),
        response: { 200: SectionsSchema },
      },
      config: PUBLIC,
    },
    async (_request, reply) => {
      cacheUnder(reply, [CATALOG_TAG, ...(await contentTags(db))]);
      return shown(db, await homeText(db, now()));
    },
  );
  app.get(
    '/categories/:slug/head',
    {
      schema: {
        operationId: 'getCategoryHead',
        summary: 'What stands above the goods of a category',
        description: 'Of several that are published, the newest. Empty where there is none.',
        tags: ['Content'],
        params: BySlug,
        querystring: Shape(RequestLocaleQuery),
        response: { 200: SectionsSchema },
      },
      config: PUBLIC,
    },
    async ({ params: { slug } }, reply) => {
      cacheUnder(reply, [CATALOG_TAG, ...(await contentTags(db))]);
      const text = await headText(db, slug, now());
      if (text === undefined) throw noCategory();
      return shown(db, text);
    },
  );
  app.post(
    '/admin/content/preview',
    {
      bodyLimit: MAX_MARKDOWN_BYTES,
      schema: {
        operationId: 'previewText',
        summary: 'Read a text as it would be shown, and what is wrong with it',
        description: 'Nothing is stored.',
        tags: ['Admin: content'],
        body: ReadTextBody,
        response: { 200: ReadTextSchema },
      },
      config: { permission: 'content:read' },
    },
    ({ body }) => presentText(db, body.text),
  );
}

async function shown(db: Reader, text: string) {
  const { sections } = await sectionsOf(db, text);
  return { sections };
}
