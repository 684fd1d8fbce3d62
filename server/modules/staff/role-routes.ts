import { Type } from 'typebox';
import { actorOf } from '#platform/audit.ts';
import { inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import { once } from '#platform/idempotency.ts';
import type { Platform } from '#platform/platform.ts';
import { Shape } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged } from '#platform/version.ts';
import { READ, tags, WRITE } from './access.ts';
import type { Grantable } from './granting.ts';
import {
  changeRolePermissions,
  createRole,
  listRoles,
  removeRole,
  roleForChange,
} from './roles.ts';
import { newRoleSchema, RoleId, RoleSchema, RolesSchema, roleChangeSchema } from './schemas.ts';
import { viewerOf } from './viewer.ts';

const params = Shape({ id: RoleId });

export function roleRoutes(app: App, { db, config }: Platform, grantable: Grantable): void {
  app.get(
    '/admin/roles',
    {
      schema: {
        operationId: 'listRoles',
        summary: 'Roles of staff: what each may do and how many people have it',
        tags,
        response: { 200: RolesSchema },
      },
      config: READ,
    },
    async (request) => ({ items: await listRoles(db, viewerOf(request)), nextCursor: null }),
  );
  app.post(
    '/admin/roles',
    {
      schema: {
        operationId: 'createRole',
        summary: 'Add a role',
        description: 'Nobody gives a role more than they may do themselves.',
        tags,
        body: newRoleSchema(grantable),
        response: { 201: RoleSchema },
      },
      config: { ...WRITE, once: true },
    },
    async (request, reply) => {
      const { body, requestLocale } = request;
      const role = await once({ db, config }, request, (tx) =>
        createRole(tx, actorOf(request), body, { ...requestLocale, grantable }),
      );
      return reply.code(201).send(role);
    },
  );
  app.patch(
    '/admin/roles/:id',
    {
      schema: {
        operationId: 'updateRole',
        summary: 'Change a role; counts at once for everybody who has it',
        tags,
        params,
        headers: IfMatch,
        body: roleChangeSchema(grantable),
        response: { 200: RoleSchema },
      },
      config: WRITE,
    },
    (request) => {
      const { id } = request.params;
      const actor = actorOf(request);
      return inTx(db, async (tx) => {
        await refuseIfChanged(request, () => roleForChange(tx, actor, id));
        return changeRolePermissions(tx, actor, {
          id,
          change: request.body,
          ...request.requestLocale,
          grantable,
        });
      });
    },
  );
  app.delete(
    '/admin/roles/:id',
    {
      schema: {
        operationId: 'deleteRole',
        summary: 'Remove a role that nobody has',
        tags,
        params,
        response: { 204: Type.Null() },
      },
      config: WRITE,
    },
    async (request, reply) => {
      await inTx(db, (tx) => removeRole(tx, actorOf(request), request.params.id));
      return reply.code(204).send(null);
    },
  );
}
