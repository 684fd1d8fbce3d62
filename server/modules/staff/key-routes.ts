import { Type } from 'typebox';
import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, PageQuery, Shape } from '#platform/schemas.ts';
import { READ, tags, WRITE } from './access.ts';
import type { Grantable } from './granting.ts';
import { listKeys, makeKey, revokeKey } from './keys.ts';
import { ApiKeysSchema, MadeApiKeySchema, newApiKeySchema } from './schemas.ts';
import { viewerOf } from './viewer.ts';

export function keyRoutes(app: App, { db, config }: Platform, grantable: Grantable): void {
  app.get(
    '/admin/api-keys',
    {
      schema: {
        operationId: 'listApiKeys',
        summary: 'Keys of integrations, newest first, revoked ones too',
        tags,
        querystring: Shape(PageQuery),
        response: { 200: ApiKeysSchema },
      },
      config: READ,
    },
    (request) => listKeys(db, viewerOf(request), request.query),
  );
  app.post(
    '/admin/api-keys',
    {
      schema: {
        operationId: 'createApiKey',
        summary: 'Make a key for an integration',
        description:
          'The key is answered this once. It is sent as a bearer token, may do what it is given and nothing that asks for ' +
          'a person: no account, no roles, no keys, no refunds. Nobody gives a key more than they may do themselves, and what ' +
          'they lose later the key has lost as well; it ends when they are blocked or leave.',
        tags,
        body: newApiKeySchema(grantable),
        response: { 201: MadeApiKeySchema },
      },
      config: { ...WRITE, once: true },
    },
    async (request, reply) => {
      const made = await once({ db, config }, request, (tx) =>
        makeKey(tx, actorOf(request), request.body, grantable),
      );
      return reply.code(201).send(made);
    },
  );
  app.delete(
    '/admin/api-keys/:id',
    {
      schema: {
        operationId: 'revokeApiKey',
        summary: 'Revoke a key for good',
        tags,
        params: Shape({ id: Id }),
        response: { 204: Type.Null() },
      },
      config: WRITE,
    },
    async (request, reply) => {
      await inTx(db, (tx) => revokeKey(tx, actorOf(request), request.params.id));
      return reply.code(204).send(null);
    },
  );
}
