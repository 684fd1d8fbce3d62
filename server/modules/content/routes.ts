import { POLICIES } from '#common/policies.ts';
import { CATALOG_TAG } from '#modules/catalog/index.ts';
import { now } from '#platform/clock.ts';
import { decodeCursor, toPage } from '#platform/cursor.ts';
import { type App, cacheUnder } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { RequestLocaleQuery, Shape } from '#platform/schemas.ts';
import { contentAdminRoutes } from './admin-routes.ts';
import { unknownPage } from './errors.ts';
import { MAX_PAGES } from './pages.ts';
import { presentLink, presentPage } from './present.ts';
import * as queries from './queries/pages.ts';
import { redirectRoutes } from './redirect-routes.ts';
import {
  BySlug,
  PageLinksSchema,
  PoliciesSchema,
  PostSchema,
  PostsQuery,
  PostsSchema,
  PublicPageSchema,
} from './schemas.ts';
import { sectionRoutes } from './section-routes.ts';
import { contentTags } from './tags.ts';

const tags = ['Content'];
const PUBLIC = { permission: 'public', cached: true } as const;

export function contentRoutes(app: App, platform: Platform): void {
  contentAdminRoutes(app, platform);
  redirectRoutes(app, platform);
  pageRoutes(app, platform);
  journalRoutes(app, platform);
  sectionRoutes(app, platform);
}

function pageRoutes(app: App, { db }: Platform): void {
  app.get(
    '/pages',
    {
      schema: {
        operationId: 'listPages',
        summary: 'Pages of the shop, by title',
        tags,
        querystring: Shape(RequestLocaleQuery),
        response: { 200: PageLinksSchema },
      },
      config: PUBLIC,
    },
    async (_request, reply) => {
      // First of all: what is published after it ends this answer.
      cacheUnder(reply, await contentTags(db));
      const rows = await queries.publishedPages(db, now(), MAX_PAGES.page);
      return { items: rows.map(presentLink), nextCursor: null };
    },
  );
  app.get(
    '/pages/:slug',
    {
      schema: {
        operationId: 'getPage',
        summary: 'Read one page',
        tags,
        params: BySlug,
        querystring: Shape(RequestLocaleQuery),
        response: { 200: PublicPageSchema },
      },
      config: PUBLIC,
    },
    async ({ params: { slug } }, reply) => {
      cacheUnder(reply, [CATALOG_TAG, ...(await contentTags(db))]);
      const page = await queries.publishedBySlug(db, { kind: 'page', slug, at: now() });
      if (!page) throw unknownPage();
      return presentPage(db, page);
    },
  );
  app.get(
    '/policies',
    {
      schema: {
        operationId: 'listPolicies',
        summary: 'Which pages are the policies of the shop, in the order to list them',
        tags,
        querystring: Shape(RequestLocaleQuery),
        response: { 200: PoliciesSchema },
      },
      config: PUBLIC,
    },
    async (_request, reply) => {
      cacheUnder(reply, await contentTags(db));
      const rows = await queries.publishedPolicies(db, now());
      const items = POLICIES.flatMap((policy) => {
        const page = rows.find((one) => one.policy === policy);
        if (!page) return [];
        const { slug, title, updatedAt } = page;
        return [{ policy, slug, title, updatedAt: updatedAt.toISOString() }];
      });
      return { items, nextCursor: null };
    },
  );
}

function journalRoutes(app: App, { db }: Platform): void {
  app.get(
    '/journal',
    {
      schema: {
        operationId: 'listPosts',
        summary: 'Posts of the journal, newest first',
        tags,
        querystring: PostsQuery,
        response: { 200: PostsSchema },
      },
      config: PUBLIC,
    },
    async ({ query: { cursor, limit } }, reply) => {
      cacheUnder(reply, await contentTags(db));
      const after = cursor ? afterOf(cursor) : null;
      const rows = await queries.publishedPosts(db, { at: now(), after, limit: limit + 1 });
      return toPage(
        rows,
        limit,
        ({ publishAt, id }) => [publishAt?.getTime() ?? 0, id],
        presentLink,
      );
    },
  );
  app.get(
    '/journal/:slug',
    {
      schema: {
        operationId: 'getPost',
        summary: 'Read one post of the journal',
        tags,
        params: BySlug,
        querystring: Shape(RequestLocaleQuery),
        response: { 200: PostSchema },
      },
      config: PUBLIC,
    },
    async ({ params: { slug } }, reply) => {
      cacheUnder(reply, [CATALOG_TAG, ...(await contentTags(db))]);
      const post = await queries.publishedBySlug(db, { kind: 'post', slug, at: now() });
      if (!post) throw unknownPage();
      return presentPage(db, post);
    },
  );
}

/** Where a page of a list by time goes on. */
export function afterOf(cursor: string): { at: Date; id: string } {
  const [ms, id] = decodeCursor(cursor, ['integer', 'uuid']);
  return { at: new Date(Number(ms)), id: String(id) };
}
