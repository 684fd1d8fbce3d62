/** For load balancers and people on call: alive (this process) apart from ready (its database, migrations and queue). */
import { Type } from 'typebox';
import { sql } from './db.ts';
import type { App } from './http.ts';
import type { Platform } from './platform.ts';

const CheckSchema = Type.Object({
  ok: Type.Boolean(),
  checks: Type.Record(Type.String(), Type.String()),
});

export function aliveRoutes(app: App, { db, channel }: Platform): void {
  app.get(
    '/ping',
    {
      schema: {
        operationId: 'ping',
        summary: 'Answers pong',
        tags: ['Alive'],
        response: { 200: Type.String() },
      },
      config: { permission: 'public' },
    },
    async (_request, reply) => reply.type('text/plain').send('pong'),
  );

  app.get(
    '/healthz',
    {
      schema: {
        operationId: 'getHealth',
        summary: 'The process lives',
        tags: ['Alive'],
        response: { 200: Type.Object({ ok: Type.Boolean() }) },
      },
      config: { permission: 'public' },
    },
    async () => ({ ok: true }),
  );

  app.get(
    '/readyz',
    {
      schema: {
        operationId: 'getReadiness',
        summary: 'Database, migrations and queue can be used',
        tags: ['Alive'],
        response: { 200: CheckSchema, 503: CheckSchema },
      },
      config: { permission: 'public' },
    },
    async (_request, reply) => {
      const checks = {
        database: await passes(sql`select 1`.execute(db)),
        migrations: await passes(sql`select from schema_migrations limit 1`.execute(db)),
        queue: await passes(sql`select from graphile_worker.jobs limit 1`.execute(db)),
        notices: channel.connected ? 'ok' : 'reconnecting',
      };
      const ok = Object.values(checks).every((check) => check === 'ok');
      return reply.code(ok ? 200 : 503).send({ ok, checks });
    },
  );
}

const passes = (check: Promise<unknown>) =>
  check.then(
    () => 'ok',
    () => 'failed',
  );
