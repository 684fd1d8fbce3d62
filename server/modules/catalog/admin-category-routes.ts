import { Type } from 'typebox';
import { DEFAULT_CURRENCY, DEFAULT_LOCALE } from '#common/locales.ts';
import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape, WholeListOf } from '#platform/schemas.ts';
import { CategoryChangeBody, NewCategoryBody } from './admin-schemas.ts';
import { createCategory, deleteCategory, updateCategory } from './categories.ts';
import { listCategories } from './queries/categories.ts';
import { CategorySchema } from './schemas.ts';

const tags = ['Admin: catalogue'];
const ById = Shape({ id: Id });

export function adminCategoryRoutes(app: App, { db }: Platform): void {
  app.get(
    '/admin/categories',
    {
      schema: {
        operationId: 'listCategoriesAsStaff',
        summary: 'All categories, read fresh',
        tags,
        response: {
          200: WholeListOf(CategorySchema),
        },
      },
      config: { permission: 'catalog:read' },
    },
    async () => {
      const items = await listCategories(db, {
        locale: DEFAULT_LOCALE,
        currency: DEFAULT_CURRENCY,
      });
      return { items, nextCursor: null };
    },
  );
  app.post(
    '/admin/categories',
    {
      schema: {
        operationId: 'createCategory',
        summary: 'Add a category',
        tags,
        body: NewCategoryBody,
        response: { 201: CategorySchema },
      },
      config: { permission: 'catalog:write' },
    },
    async (request, reply) => {
      const category = await inTx(db, (tx) => createCategory(tx, request.body, actorOf(request)));
      return reply.code(201).send(category);
    },
  );
  app.patch(
    '/admin/categories/:id',
    {
      schema: {
        operationId: 'updateCategory',
        summary: 'Change a category',
        tags,
        params: ById,
        body: CategoryChangeBody,
        response: { 200: CategorySchema },
      },
      config: { permission: 'catalog:write' },
    },
    (request) =>
      inTx(db, (tx) => updateCategory(tx, request.params.id, request.body, actorOf(request))),
  );
  app.delete(
    '/admin/categories/:id',
    {
      schema: {
        operationId: 'deleteCategory',
        summary: 'Remove a category; its products stay',
        tags,
        params: ById,
        response: { 204: Type.Null() },
      },
      config: { permission: 'catalog:write' },
    },
    async (request, reply) => {
      await inTx(db, (tx) => deleteCategory(tx, request.params.id, actorOf(request)));
      return reply.code(204).send(null);
    },
  );
}
