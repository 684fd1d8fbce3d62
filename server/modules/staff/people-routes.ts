import { Type } from 'typebox';
import { type Actor, actorOf } from '#platform/audit.ts';
import { inTx, type Tx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, Shape } from '#platform/schemas.ts';
import { IfMatch, refuseIfChanged } from '#platform/version.ts';
import { READ, tags, WRITE } from './access.ts';
import {
  blockColleague,
  giveRole,
  listStaff,
  removeStaff,
  removeTheirFactors,
  staffForChange,
  unblockColleague,
  viewStaff,
} from './people.ts';
import { StaffChangeSchema, StaffMemberSchema, StaffPageSchema, StaffQuery } from './schemas.ts';
import { viewerOf } from './viewer.ts';

const params = Shape({ id: Id });

export function peopleRoutes(app: App, platform: Platform): void {
  readRoutes(app, platform);
  changeRoutes(app, platform);
  actRoutes(app, platform);
}

function readRoutes(app: App, { db }: Platform): void {
  app.get(
    '/admin/staff',
    {
      schema: {
        operationId: 'listStaff',
        summary: 'People who work here, by name',
        tags,
        querystring: StaffQuery,
        response: { 200: StaffPageSchema },
      },
      config: READ,
    },
    (request) => listStaff(db, viewerOf(request), request.query),
  );
  app.get(
    '/admin/staff/:id',
    {
      schema: {
        operationId: 'getStaffMember',
        summary: 'One person who works here',
        tags,
        params,
        response: { 200: StaffMemberSchema },
      },
      config: READ,
    },
    (request) => viewStaff(db, request.params.id, viewerOf(request)),
  );
}

function changeRoutes(app: App, { db }: Platform): void {
  app.patch(
    '/admin/staff/:id',
    {
      schema: {
        operationId: 'changeStaffRole',
        summary: 'Give somebody another role; counts at once',
        description: 'Nobody gives more than they have. The last owner stays.',
        tags,
        params,
        headers: IfMatch,
        body: StaffChangeSchema,
        response: { 200: StaffMemberSchema },
      },
      config: WRITE,
    },
    async (request) => {
      const { id } = request.params;
      const actor = actorOf(request);
      await inTx(db, async (tx) => {
        await refuseIfChanged(request, () => staffForChange(tx, actor, id));
        await giveRole(tx, actor, { id, ...request.body });
      });
      return viewStaff(db, id, viewerOf(request));
    },
  );
  app.delete(
    '/admin/staff/:id',
    {
      schema: {
        operationId: 'removeStaff',
        summary: 'End that somebody works here; they keep their account as a shopper',
        tags,
        params,
        response: { 204: Type.Null() },
      },
      config: WRITE,
    },
    async (request, reply) => {
      await inTx(db, (tx) => removeStaff(tx, actorOf(request), request.params.id));
      return reply.code(204).send(null);
    },
  );
}

type Act = (tx: Tx, actor: Actor, id: string) => Promise<void>;

function actRoutes(app: App, { db }: Platform): void {
  const route = (path: string, operationId: string, summary: string, act: Act) =>
    app.post(
      path,
      {
        schema: {
          operationId,
          summary,
          tags,
          params,
          response: { 200: StaffMemberSchema },
        },
        config: WRITE,
      },
      async (request) => {
        const { id } = request.params;
        await inTx(db, (tx) => act(tx, actorOf(request), id));
        return viewStaff(db, id, viewerOf(request));
      },
    );
  const block = 'Keep somebody out until further notice; their sessions end';
  route('/admin/staff/:id/block', 'blockStaff', block, blockColleague);
  route('/admin/staff/:id/unblock', 'unblockStaff', 'Let somebody in again', unblockColleague);
  const summary = 'Remove the second factors of somebody who lost them; their sessions end';
  route('/admin/staff/:id/forget-factors', 'forgetStaffFactors', summary, removeTheirFactors);
}
