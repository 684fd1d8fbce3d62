/** Emptying the demo, as the merchant asks for it. */
import { readEmptying } from '#modules/settings/index.ts';
import { actorOf } from '#platform/audit.ts';
import { type Db, inTx } from '#platform/db.ts';
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { askToEmpty } from './empty-demo.ts';
import { notADemo } from './errors.ts';
import * as queries from './queries.ts';
import { DemoStateSchema, EmptySchema } from './schemas.ts';

const tags = ['Settings'];

export function demoRoutes(app: App, { db, config }: Platform): void {
  app.get(
    '/admin/setup/demo',
    {
      schema: {
        operationId: 'getDemoState',
        summary: 'What a demo holds, and how far it is emptied',
        tags,
        response: { 200: DemoStateSchema },
      },
      config: { permission: 'settings:read' },
    },
    () => {
      if (config.mode !== 'demo') throw notADemo();
      return demoState(db);
    },
  );
  app.post(
    '/admin/setup/demo/empty',
    {
      schema: {
        operationId: 'emptyDemo',
        summary: 'Empty the demo, to begin a shop of one’s own',
        description:
          'Settings, staff, roles, keys, payment methods and the audit log stay. It is done within moments, and cannot be ' +
          'undone; `emptying.doneAt` of the demo’s state says when. Refused in a live shop.',
        tags,
        body: EmptySchema,
        response: { 202: DemoStateSchema },
      },
      config: { permission: 'settings:write', confirmed: true },
    },
    async (request, reply) => {
      const { what } = request.body;
      await inTx(db, (tx) => askToEmpty(tx, config, { what, actor: actorOf(request) }));
      return reply.code(202).send(await demoState(db));
    },
  );
}

const demoState = async (db: Db) => ({
  ...(await queries.countAll(db)),
  emptying: await readEmptying(db),
});
