import { Type } from 'typebox';
import { personOf } from '#modules/auth/index.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape } from '#platform/schemas.ts';
import {
  ListName,
  NewSavedViewSchema,
  SavedViewSchema,
  SavedViewsSchema,
  ViewNameSchema,
} from './saved-view-schemas.ts';
import { listViews, MAX_VIEWS, removeView, renameView, saveView } from './saved-views.ts';

const tags = ['Admin: staff'];
const CHANGES = { name: 'saved-view-changes', points: 60, seconds: 60 };
const mine = { permission: 'account', limit: CHANGES } as const;

export function savedViewRoutes(app: App, { db, config }: Platform): void {
  app.get(
    '/me/saved-views',
    {
      schema: {
        operationId: 'listMySavedViews',
        summary: 'Views of the admin’s lists that you saved, by name',
        description: `Your own; at most ${MAX_VIEWS}.`,
        tags,
        querystring: Shape({ list: Type.Optional(ListName) }),
        response: { 200: SavedViewsSchema },
      },
      config: { permission: 'account' },
    },
    async ({ caller, query }) => ({
      items: await listViews(db, personOf(caller).accountId, query.list),
      nextCursor: null,
    }),
  );
  app.post(
    '/me/saved-views',
    {
      schema: {
        operationId: 'saveMyView',
        summary: 'Save a view of a list; one of the same name is replaced',
        tags,
        body: NewSavedViewSchema,
        response: { 201: SavedViewSchema },
      },
      config: { ...mine, once: true },
    },
    async (request, reply) => {
      const { accountId } = personOf(request.caller);
      const saved = await once({ db, config }, request, (tx) =>
        saveView(tx, accountId, request.body),
      );
      return reply.code(201).send(saved);
    },
  );
  app.patch(
    '/me/saved-views/:id',
    {
      schema: {
        operationId: 'renameMySavedView',
        summary: 'Rename a saved view',
        tags,
        params: Shape({ id: Id }),
        body: ViewNameSchema,
        response: { 200: SavedViewSchema },
      },
      config: mine,
    },
    ({ caller, params, body }) =>
      inTx(db, (tx) => renameView(tx, personOf(caller).accountId, { ...params, ...body })),
  );
  app.delete(
    '/me/saved-views/:id',
    {
      schema: {
        operationId: 'removeMySavedView',
        summary: 'Remove a saved view',
        tags,
        params: Shape({ id: Id }),
        response: { 204: Type.Null() },
      },
      config: mine,
    },
    async ({ caller, params }, reply) => {
      await inTx(db, (tx) => removeView(tx, personOf(caller).accountId, params.id));
      return reply.code(204).send(null);
    },
  );
}
