import { Type } from 'typebox';
import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape, WholeListOf } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged } from '#platform/version.ts';
import {
  AdminCategorySchema,
  CategoryChangeBody,
  CategoryOrderBody,
  NewCategoryBody,
} from './admin-schemas.ts';
import { createCategory, deleteCategory, sortCategories, updateCategory } from './categories.ts';
import { listCategoriesForStaff } from './queries/categories.ts';
import { categoryForChange, versionedCategory } from './versions.ts';

const tags = ['Admin: catalogue'];
const ById = Shape({ id: Id });

export function adminCategoryRoutes(app: App, { db, config }: Platform): void {
  app.get(
    '/admin/categories',
    {
      schema: {
        operationId: 'listCategoriesAsStaff',
        summary: 'All categories, read fresh',
        tags,
        response: {
          200: WholeListOf(AdminCategorySchema),
        },
      },
      config: { permission: 'catalog:read' },
    },
    async () => {
      const items = (await listCategoriesForStaff(db)).map(versionedCategory);
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
        response: { 201: AdminCategorySchema },
      },
      config: { permission: 'catalog:write', once: true },
    },
    async (request, reply) => {
      const category = await once({ db, config }, request, (tx) =>
        createCategory(tx, request.body, actorOf(request)),
      );
      return reply.code(201).send(versionedCategory(category));
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
        headers: IfMatch,
        body: CategoryChangeBody,
        response: { 200: AdminCategorySchema },
      },
      config: { permission: 'catalog:write' },
    },
    (request) =>
      inTx(db, async (tx) => {
        const { params, body } = request;
        await refuseIfChanged(request, () => categoryForChange(tx, params.id));
        return versionedCategory(await updateCategory(tx, params.id, body, actorOf(request)));
      }),
  );
  app.post(
    '/admin/categories/order',
    {
      schema: {
        operationId: 'sortCategories',
        summary: 'Put the categories under one parent in order',
        description: 'All of them or none. Sent again, it changes nothing more.',
        tags,
        body: CategoryOrderBody,
        response: { 200: WholeListOf(AdminCategorySchema) },
      },
      config: { permission: 'catalog:write' },
    },
    async (request) => {
      const sorted = await inTx(db, (tx) => sortCategories(tx, request.body, actorOf(request)));
      return { items: sorted.map(versionedCategory), nextCursor: null };
    },
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
