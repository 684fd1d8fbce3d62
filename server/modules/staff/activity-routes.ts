import type { AuditActions } from '#platform/audit.ts';
import { readCreated } from '#platform/created.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { tags } from './access.ts';
import { searchActivity } from './activity.ts';
import { ActivityQuery, activitySchema, FORMER_DATES } from './schemas.ts';

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
}
