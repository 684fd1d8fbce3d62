import { Type } from 'typebox';
import {
  accountNotesForChange,
  blockAccount,
  noteAccount,
  unblockAccount,
} from '#modules/auth/blocking/index.ts';
import { actorOf, audit } from '#platform/audit.ts';
import { readCreated } from '#platform/created.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged } from '#platform/version.ts';
import { customerExportRoutes } from './export-routes.ts';
import { addNote, removeNote } from './notes.ts';
import { pageOfCustomers } from './staff-list.ts';
import {
  BlockBody,
  CustomerChangeBody,
  CustomerNoteSchema,
  CustomerSchema,
  CustomersQuery,
  CustomersSchema,
  FORMER_DATES,
  NoteBody,
} from './staff-schemas.ts';
import { viewCustomer } from './staff-view.ts';

const tags = ['Admin: customers'];
const params = Shape({ id: Id });

export function customerAdminRoutes(app: App, platform: Platform): void {
  const { db, config } = platform;
  customerExportRoutes(app, platform);

  app.get(
    '/admin/customers',
    {
      schema: {
        operationId: 'listCustomers',
        summary: 'People with an account who do not work here',
        description:
          '`search` is part of a name or of an email address, or the number of an order. Guests have no account: they are listed with `guests`.',
        tags,
        querystring: CustomersQuery,
        response: { 200: CustomersSchema },
      },
      config: { permission: 'customers:read' },
    },
    ({ query, requestLocale }) => {
      const { sort, cursor, limit } = query;
      const { search, blocked, emailVerified, hasOrders, externalId, updatedSince, guests } = query;
      return pageOfCustomers(
        db,
        {
          ...readCreated(query, FORMER_DATES),
          search: search?.trim(),
          blocked,
          emailVerified,
          hasOrders,
          externalId,
          guests,
        },
        { sort, currency: requestLocale.currency, cursor, limit, updatedSince },
      );
    },
  );

  app.get(
    '/admin/customers/:id',
    {
      schema: {
        operationId: 'getCustomer',
        summary: 'One customer: orders, addresses, notes, ways to sign in',
        description:
          'Also whoever ordered as a guest: by the id in the list, or the `guestId` of any of their orders.',
        tags,
        params,
        response: { 200: CustomerSchema },
      },
      config: { permission: 'customers:read' },
    },
    ({ params: { id } }) => viewCustomer(db, id),
  );

  app.patch(
    '/admin/customers/:id',
    {
      schema: {
        operationId: 'updateCustomer',
        summary: 'Note down what an integration calls a customer',
        description: 'What is left out stays; `metadata` replaces all that is there.',
        tags,
        params,
        headers: IfMatch,
        body: CustomerChangeBody,
        response: { 200: CustomerSchema },
      },
      config: { permission: 'customers:write' },
    },
    async (request) => {
      const { id } = request.params;
      await inTx(db, async (tx) => {
        await refuseIfChanged(request, () => accountNotesForChange(tx, id));
        const before = await noteAccount(tx, id, request.body);
        await audit(tx, actorOf(request), {
          action: 'customer.update',
          subjectType: 'customer',
          subjectId: id,
          before,
          after: { ...before, ...request.body },
        });
      });
      return viewCustomer(db, id);
    },
  );

  app.post(
    '/admin/customers/:id/notes',
    {
      schema: {
        operationId: 'addCustomerNote',
        summary: 'Write something down about a customer, for other staff',
        tags,
        params,
        body: NoteBody,
        response: { 201: CustomerNoteSchema },
      },
      config: { permission: 'customers:write', once: true },
    },
    async (request, reply) => {
      const note = { customerId: request.params.id, note: request.body.note };
      const added = await once({ db, config }, request, (tx) =>
        addNote(tx, actorOf(request), note),
      );
      return reply.code(201).send(added);
    },
  );

  app.delete(
    '/admin/customers/:id/notes/:noteId',
    {
      schema: {
        operationId: 'removeCustomerNote',
        summary: 'Remove a note',
        tags,
        params: Shape({ id: Id, noteId: Id }),
        response: { 204: Type.Null() },
      },
      config: { permission: 'customers:write' },
    },
    async (request, reply) => {
      const { id, noteId } = request.params;
      await inTx(db, (tx) => removeNote(tx, actorOf(request), { customerId: id, noteId }));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/admin/customers/:id/block',
    {
      schema: {
        operationId: 'blockCustomer',
        summary: 'Keep a customer from signing in, and end their sessions',
        tags,
        params,
        body: BlockBody,
        response: { 200: CustomerSchema },
      },
      config: { permission: 'customers:write' },
    },
    async (request) => {
      const { id } = request.params;
      const reason = request.body.reason?.trim() || null;
      await inTx(db, async (tx) => {
        const before = await blockAccount(tx, id, { reason });
        await audit(tx, actorOf(request), {
          action: 'customer.block',
          subjectType: 'customer',
          subjectId: id,
          before: { blocked: before !== null, reason: before?.reason ?? null },
          after: { blocked: true, reason },
        });
      });
      return viewCustomer(db, id);
    },
  );

  app.post(
    '/admin/customers/:id/unblock',
    {
      schema: {
        operationId: 'unblockCustomer',
        summary: 'Let a customer sign in again',
        tags,
        params,
        response: { 200: CustomerSchema },
      },
      config: { permission: 'customers:write' },
    },
    async (request) => {
      const { id } = request.params;
      await inTx(db, async (tx) => {
        const before = await unblockAccount(tx, id);
        if (!before) return;
        await audit(tx, actorOf(request), {
          action: 'customer.unblock',
          subjectType: 'customer',
          subjectId: id,
          before: { blocked: true, reason: before.reason },
          after: { blocked: false },
        });
      });
      return viewCustomer(db, id);
    },
  );
}
