import { Type } from 'typebox';
import { fileStyle } from '#modules/settings/index.ts';
import { actorOf } from '#platform/audit.ts';
import { decodeCursor, toPage } from '#platform/cursor.ts';
import { inTx } from '#platform/db.ts';
import { admitExport, EXPORT_ANSWER, rowsOf, sendExport } from '#platform/export/index.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape } from '#platform/schemas.ts';
import { subscriberColumns } from './export.ts';
import * as queries from './queries.ts';
import {
  SubscriberCounts,
  SubscribersExportQuery,
  SubscribersQuery,
  SubscribersSchema,
} from './schemas.ts';
import { presentSubscriber, removeSubscriber } from './subscribers.ts';

const tags = ['Admin: newsletter'];
const EXPORT_ENTRY = {
  action: 'newsletter.export',
  subjectType: 'subscriber',
  subjectId: 'all',
} as const;

export function newsletterAdminRoutes(app: App, platform: Platform): void {
  const { db, config } = platform;
  app.get(
    '/admin/newsletter/subscribers',
    {
      schema: {
        operationId: 'listSubscribers',
        summary: 'Subscribers of the newsletter, newest first',
        tags,
        querystring: SubscribersQuery,
        response: { 200: SubscribersSchema },
      },
      config: { permission: 'customers:read' },
    },
    async ({ query: { cursor, limit, ...filter } }) => {
      const after = cursor === undefined ? null : decodeCursor(cursor, ['uuid']);
      const rows = await queries.listSubscribers(db, filter, { after, limit });
      return toPage(rows, limit, ({ id }) => [id], presentSubscriber);
    },
  );
  app.get(
    '/admin/newsletter/summary',
    {
      schema: {
        operationId: 'getNewsletterSummary',
        summary: 'How many people are subscribed, unconfirmed and unsubscribed',
        tags,
        response: { 200: SubscriberCounts },
      },
      config: { permission: 'customers:read' },
    },
    () => queries.countByState(db),
  );
  app.get(
    '/admin/newsletter/export',
    {
      exposeHeadRoute: false,
      schema: {
        operationId: 'exportSubscribers',
        summary: 'Subscribers as a file, filtered as their list',
        description:
          'Each row has the consent in the words that were agreed to, and a link to unsubscribe.',
        tags,
        querystring: SubscribersExportQuery,
        ...EXPORT_ANSWER,
      },
      config: { permission: 'exports:read' },
    },
    async (request, reply) => {
      const { query } = request;
      const { search, state } = query;
      await admitExport(request, { platform, reply, query }, EXPORT_ENTRY);
      const { t, style } = await fileStyle(platform, request);
      const rows = rowsOf(db, queries.allSubscribers({ search, state }));
      const file = { name: 'subscribers', sheet: t('files.subscribers') };
      return sendExport(reply, rows, { ...file, columns: subscriberColumns(t, config), ...style });
    },
  );
  app.delete(
    '/admin/newsletter/subscribers/:id',
    {
      schema: {
        operationId: 'removeSubscriber',
        summary: 'Erase a subscriber with their consent',
        description:
          'For a person who asks to be erased. Whoever only wants no more mails unsubscribes.',
        tags,
        params: Shape({ id: Id }),
        response: { 204: Type.Null() },
      },
      config: { permission: 'customers:write' },
    },
    async (request, reply) => {
      await inTx(db, (tx) => removeSubscriber(tx, actorOf(request), request.params.id));
      return reply.code(204).send(null);
    },
  );
}
