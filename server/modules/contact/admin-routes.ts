import { Type } from 'typebox';
import { actorOf } from '#platform/audit.ts';
import { decodeCursor, toPage } from '#platform/cursor.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged } from '#platform/version.ts';
import { noMessage } from './errors.ts';
import { deleteMessage, messageForChange, presentMessage, setMessageState } from './messages.ts';
import * as queries from './queries.ts';
import {
  MessageSchema,
  MessagesQuery,
  MessagesSchema,
  StateBody,
  SummarySchema,
} from './schemas.ts';

const tags = ['Admin: contact'];
const params = Shape({ id: Id });
const READ = { permission: 'customers:read' } as const;
const WRITE = { permission: 'customers:write' } as const;

export function contactAdminRoutes(app: App, { db }: Platform): void {
  app.get(
    '/admin/contact-messages',
    {
      schema: {
        operationId: 'listContactMessages',
        summary: 'What visitors wrote, newest first',
        tags,
        querystring: MessagesQuery,
        response: { 200: MessagesSchema },
      },
      config: READ,
    },
    async ({ query: { cursor, limit, ...filter } }) => {
      const after = cursor === undefined ? null : decodeCursor(cursor, ['uuid']);
      const rows = await queries.listMessages(db, filter, { after, limit });
      return toPage(rows, limit, ({ id }) => [id], presentMessage);
    },
  );
  app.get(
    '/admin/contact-messages/summary',
    {
      schema: {
        operationId: 'getContactSummary',
        summary: 'How many messages wait for somebody',
        tags,
        response: { 200: SummarySchema },
      },
      config: READ,
    },
    async () => ({ unread: await queries.countNew(db) }),
  );
  app.get(
    '/admin/contact-messages/:id',
    {
      schema: {
        operationId: 'getContactMessage',
        summary: 'One message',
        tags,
        params,
        response: { 200: MessageSchema },
      },
      config: READ,
    },
    async ({ params: { id } }) => {
      const message = await queries.messageById(db, id);
      if (!message) throw noMessage();
      return presentMessage(message);
    },
  );
  app.patch(
    '/admin/contact-messages/:id',
    {
      schema: {
        operationId: 'setContactMessageState',
        summary: 'Mark a message as new, read or answered',
        tags,
        params,
        headers: IfMatch,
        body: StateBody,
        response: { 200: MessageSchema },
      },
      config: WRITE,
    },
    (request) =>
      inTx(db, async (tx) => {
        const { id } = request.params;
        await refuseIfChanged(request, () => messageForChange(tx, id));
        return setMessageState(tx, actorOf(request), { id, ...request.body });
      }),
  );
  app.delete(
    '/admin/contact-messages/:id',
    {
      schema: {
        operationId: 'deleteContactMessage',
        summary: 'Delete a message',
        tags,
        params,
        response: { 204: Type.Null() },
      },
      config: WRITE,
    },
    async (request, reply) => {
      await inTx(db, (tx) => deleteMessage(tx, actorOf(request), request.params.id));
      return reply.code(204).send(null);
    },
  );
}
