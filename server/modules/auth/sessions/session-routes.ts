import { Type } from 'typebox';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, PageOf, PageQuery, Shape } from '#platform/schemas.ts';
import { SessionSchema } from '../schemas.ts';
import { personOf } from './person.ts';
import { listSessions, revokeOtherSessions, revokeSession } from './sessions.ts';

export function sessionRoutes(app: App, { db }: Platform): void {
  app.get(
    '/me/sessions',
    {
      schema: {
        operationId: 'listMySessions',
        summary: 'Where I am signed in, newest first',
        tags: ['Accounts'],
        querystring: Shape(PageQuery),
        response: { 200: PageOf(SessionSchema) },
      },
      config: { permission: 'account' },
    },
    ({ caller, query }) => listSessions(db, personOf(caller), query),
  );

  app.delete(
    '/me/sessions/:id',
    {
      schema: {
        operationId: 'revokeMySession',
        summary: 'Sign out of one session of mine, this one included',
        tags: ['Accounts'],
        params: Shape({ id: Id }),
        response: { 204: Type.Null() },
      },
      config: { permission: 'account' },
    },
    async ({ caller, params }, reply) => {
      await revokeSession(db, personOf(caller).accountId, params.id);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/me/sessions',
    {
      schema: {
        operationId: 'revokeMyOtherSessions',
        summary: 'Sign out everywhere but here',
        tags: ['Accounts'],
        response: { 204: Type.Null() },
      },
      config: { permission: 'account' },
    },
    async ({ caller }, reply) => {
      await revokeOtherSessions(db, personOf(caller));
      return reply.code(204).send(null);
    },
  );
}
