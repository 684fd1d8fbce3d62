/** Pages, posts, home pages and heads of categories for staff: the same operations for all, at addresses of their own. */
import { Type } from 'typebox';
import { POLICIES } from '#common/policies.ts';
import { rememberedSettings } from '#modules/settings/index.ts';
import { actorOf } from '#platform/audit.ts';
import { now } from '#platform/clock.ts';
import { decodeCursor, toPage } from '#platform/cursor.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { IfMatch, refuseIfChanged } from '#platform/version.ts';
import { deletePage, linksToPage } from './delete-page.ts';
import { unknownPage } from './errors.ts';
import { fillDraft } from './fill-draft.ts';
import { MAX_MARKDOWN_BYTES } from './markdown.ts';
import { createPage, type Kind, pageForChange, restoreRevision, updatePage } from './pages.ts';
import { policyDrafts } from './policy-drafts.ts';
import { presentForStaff, presentRevision, presentRow } from './present.ts';
import * as queries from './queries/pages.ts';
import { revisionsOf } from './queries/revisions.ts';
import {
  ById,
  DeletePageQuery,
  LinksToPageSchema,
  NewPageBody,
  PageChangeBody,
  PolicyDraftsSchema,
  RevisionParams,
  RevisionsSchema,
  StaffPageSchema,
  StaffPagesQuery,
  StaffPagesSchema,
} from './schemas.ts';

const tags = ['Admin: content'];
const READ = { permission: 'content:read' } as const;
const WRITE = { permission: 'content:write' } as const;

type Of = { kind: Kind; path: string; one: string; all: string; name: string };
const PAGES: Of = {
  kind: 'page',
  path: '/admin/pages',
  one: 'a page',
  all: 'Every page',
  name: 'Page',
};
const POSTS: Of = {
  kind: 'post',
  path: '/admin/posts',
  one: 'a post of the journal',
  all: 'Every post',
  name: 'Post',
};
const HOMES: Of = {
  kind: 'home',
  path: '/admin/home-pages',
  one: 'a home page',
  all: 'Every home page',
  name: 'HomePage',
};
const HEADS: Of = {
  kind: 'category',
  path: '/admin/category-heads',
  one: 'the head of a category',
  all: 'Every head of a category',
  name: 'CategoryHead',
};

export function contentAdminRoutes(app: App, platform: Platform): void {
  for (const kind of [PAGES, POSTS, HOMES, HEADS]) {
    readRoutes(app, platform, kind);
    if (kind === PAGES || kind === POSTS) linksRoute(app, platform, kind);
    writeRoutes(app, platform, kind);
    revisionRoutes(app, platform, kind);
  }
  app.get(
    '/admin/policies',
    {
      schema: {
        operationId: 'listPolicyDrafts',
        summary: 'Pages a shop should have, each with a draft to start from',
        description:
          'Drafts are no legal advice; what they leave open stands in brackets. What the settings say of the shop is filled in.',
        tags,
        response: { 200: PolicyDraftsSchema },
      },
      config: READ,
    },
    async () => {
      const [pages, known] = await Promise.all([
        queries.policyPages(platform.db),
        rememberedSettings(platform),
      ]);
      const items = POLICIES.map((policy) => {
        const page = pages.find((one) => one.policy === policy);
        return {
          policy,
          title: policyDrafts[policy].title,
          text: fillDraft(policyDrafts[policy].text, known),
          notes: policyDrafts[policy].notes ?? [],
          page: page ? presentRow(page) : null,
        };
      });
      return { items, nextCursor: null };
    },
  );
}

function readRoutes(app: App, { db }: Platform, { kind, path, one, all, name }: Of): void {
  app.get(
    path,
    {
      schema: {
        operationId: `list${name}sForStaff`,
        summary: `${all}, also those not public, last changed first`,
        tags,
        querystring: StaffPagesQuery,
        response: { 200: StaffPagesSchema },
      },
      config: READ,
    },
    async ({ query: { search, state, cursor, limit } }) => {
      const [ms, id] = cursor ? decodeCursor(cursor, ['integer', 'uuid']) : [];
      const rows = await queries.pagesForStaff(db, {
        kind,
        search: search?.trim() || undefined,
        state,
        at: now(),
        after: cursor ? { at: new Date(Number(ms)), id: String(id) } : null,
        limit: limit + 1,
      });
      return toPage(rows, limit, (row) => [row.updatedAt.getTime(), row.id], presentRow);
    },
  );
  app.get(
    `${path}/:id`,
    {
      schema: {
        operationId: `get${name}ForStaff`,
        summary: `Read ${one}, also one that is not public, with its text`,
        tags,
        params: ById,
        response: { 200: StaffPageSchema },
      },
      config: READ,
    },
    async ({ params }) => {
      const page = await queries.readPage(db, kind, params.id);
      if (!page) throw unknownPage();
      return presentForStaff(db, page);
    },
  );
}

function linksRoute(app: App, { db }: Platform, { kind, path, one, name }: Of): void {
  app.get(
    `${path}/:id/links`,
    {
      schema: {
        operationId: `getLinksTo${name}`,
        summary: `What leads to ${one}: menus, redirects and other texts`,
        description: 'To know before it is deleted. Fifty of each at most.',
        tags,
        params: ById,
        response: { 200: LinksToPageSchema },
      },
      config: READ,
    },
    ({ params }) => linksToPage(db, kind, params.id),
  );
}

function writeRoutes(app: App, { db, config }: Platform, { kind, path, one, name }: Of): void {
  app.post(
    path,
    {
      bodyLimit: MAX_MARKDOWN_BYTES,
      schema: {
        operationId: `create${name}`,
        summary: `Write ${one}`,
        tags,
        body: NewPageBody,
        response: { 201: StaffPageSchema },
      },
      config: { ...WRITE, once: true },
    },
    async (request, reply) => {
      const { body } = request;
      const page = await once({ db, config }, request, async (tx) =>
        presentForStaff(tx, await createPage(tx, kind, { input: body, actor: actorOf(request) })),
      );
      return reply.code(201).send(page);
    },
  );
  app.patch(
    `${path}/:id`,
    {
      bodyLimit: MAX_MARKDOWN_BYTES,
      schema: {
        operationId: `update${name}`,
        summary: `Change ${one}`,
        description:
          'What is left out stays. A public one that gets another slug leaves a redirect at the old one.',
        tags,
        params: ById,
        headers: IfMatch,
        body: PageChangeBody,
        response: { 200: StaffPageSchema },
      },
      config: WRITE,
    },
    (request) =>
      inTx(db, async (tx) => {
        const { params, body: change } = request;
        await refuseIfChanged(request, () => pageForChange(tx, kind, params.id));
        const actor = actorOf(request);
        return presentForStaff(tx, await updatePage(tx, kind, { id: params.id, change, actor }));
      }),
  );
  app.delete(
    `${path}/:id`,
    {
      schema: {
        operationId: `delete${name}`,
        summary: `Delete ${one}, with its history`,
        description:
          'Redirects that lead to it lead on to `redirectTo`, as does its own address; without it, they are removed.',
        tags,
        params: ById,
        querystring: DeletePageQuery,
        response: { 204: Type.Null() },
      },
      config: WRITE,
    },
    async (request, reply) => {
      const home = config.publicUrl;
      const deletion = { ...request.params, ...request.query, home, actor: actorOf(request) };
      await inTx(db, (tx) => deletePage(tx, kind, deletion));
      return reply.code(204).send(null);
    },
  );
}

function revisionRoutes(app: App, { db, config }: Platform, { kind, path, one, name }: Of): void {
  app.get(
    `${path}/:id/revisions`,
    {
      schema: {
        operationId: `list${name}Revisions`,
        summary: `How ${one} was after each change, newest first`,
        tags,
        params: ById,
        response: { 200: RevisionsSchema },
      },
      config: READ,
    },
    async ({ params: { id } }) => {
      if (!(await queries.readPage(db, kind, id))) throw unknownPage();
      const rows = await revisionsOf(db, id);
      const items = rows.map(presentRevision);
      return { items, nextCursor: null };
    },
  );
  app.post(
    `${path}/:id/revisions/:revisionId/restore`,
    {
      schema: {
        operationId: `restore${name}Revision`,
        summary: `Make ${one} what it was then`,
        description:
          'Its address, and whether it is public, stay. What it was until now is in the history.',
        tags,
        params: RevisionParams,
        response: { 200: StaffPageSchema },
      },
      config: { ...WRITE, once: true },
    },
    (request) =>
      once({ db, config }, request, async (tx) => {
        const change = { ...request.params, actor: actorOf(request) };
        return presentForStaff(tx, await restoreRevision(tx, kind, change));
      }),
  );
}
