import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import type { AuditActions } from '#platform/audit.ts';
import { readCreated } from '#platform/created.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Named, Shape } from '#platform/schemas.ts';
import { tags } from './access.ts';
import { searchActivity } from './activity.ts';
import { ActivityQuery, activitySchema, FORMER_DATES } from './schemas.ts';
import { undoChange } from './undo.ts';

export function activityRoutes(app: App, { db }: Platform, actions: AuditActions): void {
  app.get(
    '/admin/audit',
    {
      schema: {
        operationId: 'searchAudit',
        summary: 'What staff and integrations changed, newest first',
        description:
          'One entry per change: who, what, when and from where. `before` and `after` hold what changed. Nobody can alter ' +
          'or remove an entry.',
        tags,
        querystring: ActivityQuery,
        response: { 200: activitySchema(actions) },
      },
      config: { permission: 'audit:read' },
    },
    ({ query }) => {
      const { search, actor, action, subjectType, subjectId, cursor, limit } = query;
      const created = readCreated(query, FORMER_DATES);
      return searchActivity(
        db,
        { search, actor, action, subjectType, subjectId, ...created },
        { cursor, limit },
      );
    },
  );
  app.post(
    '/admin/audit/:id/undo',
    {
      schema: {
        operationId: 'undoChange',
        summary: 'Undo a change of settings or payment methods',
        description:
          'Sets back what the entry changed, as the operation does that changed it: with its permission, and with an entry ' +
          'of its own. Keys of payment providers are no part of it: they stand in no log. Refused (409) when it was changed again since; `errors` say what stands now.',
        tags,
        params: Shape({ id: Id }),
        response: {
          200: Named('UndoneChange', {
            group: Type.String({ description: 'The group of settings, or the payment method' }),
          }),
        },
      },
      config: { permission: 'settings:write' },
    },
    async (request, reply) => {
      const { status, body, group } = await undoChange(app, db, { request, id: request.params.id });
      if (status === 200) return { group };
      return pass(reply, { status, body });
    },
  );
}

/** A refusal of the operation underneath, as it came. */
const pass = (reply: FastifyReply, { status, body }: { status: number; body: unknown }) => {
  reply.code(status).type('application/problem+json').send(body);
};
