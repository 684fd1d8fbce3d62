/** For load balancers and people on call: live (this process runs) and ready (everything it needs can be used). */
import { setTimeout as sleep } from 'node:timers/promises';
import { Type } from 'typebox';
import { now } from './clock.ts';
import { isFarOff, skewOf } from './clock-skew.ts';
import { inTx, sql } from './db.ts';
import { reportFault } from './faults.ts';
import type { App } from './http.ts';
import { outageOf } from './outage.ts';
import type { Platform } from './platform.ts';

const CheckSchema = Type.Object({
  ok: Type.Boolean(),
  checks: Type.Record(Type.String(), Type.String(), {
    description: 'Each is `ok` or says in a word what is wrong.',
  }),
});

/** Those who ask give up after a few seconds too. */
const TIMEOUT_MS = 5_000;

export function healthRoutes(app: App, platform: Platform): void {
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
    async (_request, reply) => reply.type('text/plain; charset=utf-8').send('pong'),
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
        summary:
          'This process can serve: database, migrations, queue, clock, and jobs where it has a worker',
        tags: ['Alive'],
        response: { 200: CheckSchema, 503: CheckSchema },
      },
      config: { permission: 'public' },
    },
    async (_request, reply) => {
      const checks = await examine(platform);
      const ok = Object.values(checks).every((check) => check === 'ok');
      return reply.code(ok ? 200 : 503).send({ ok, checks });
    },
  );
}

async function examine(platform: Platform): Promise<Record<string, string>> {
  const { channel, health } = platform;
  return {
    ...(await withTimeout(checkDatabase(platform))),
    notices: channel.connected ? 'ok' : 'reconnecting',
    ...(health.jobs && { jobs: health.jobs() }),
    ...(health.stopping && { process: 'stopping' }),
  };
}

type Look = { migrations: boolean; queue: boolean; takesChanges: boolean; time: Date };

async function checkDatabase({ db, health }: Platform): Promise<Record<string, string>> {
  const began = now();
  const { rows } = await sql<Look>`
    select to_regclass('schema_migrations') is not null as migrations,
      to_regclass('graphile_worker._private_jobs') is not null as queue,
      current_setting('transaction_read_only') = 'off' as "takesChanges",
      clock_timestamp() as time`.execute(db);
  const [look] = rows;
  if (!look) throw new Error('a select without a table answers one row');
  const skew = skewOf(look.time, { began, ended: now() });
  if (health.suffers('full')) await tryToWrite(db, health);
  return {
    database: !look.takesChanges ? 'read-only' : health.suffers('full') ? 'disk full' : 'ok',
    migrations: look.migrations ? 'ok' : 'failed',
    queue: look.queue ? 'ok' : 'failed',
    clock: isFarOff(skew) ? `${Math.round(skew / 1000)} s off` : 'ok',
  };
}

/** Takes space on the disk and gives it back: the only way to know that there is some again. */
async function tryToWrite(db: Platform['db'], health: Platform['health']): Promise<void> {
  try {
    await inTx(db, async (tx) => {
      await sql`create temporary table room on commit drop as
        select repeat('x', 2000) as x from generate_series(1, 100)`.execute(tx);
    });
  } catch (error) {
    if (!outageOf(error)) throw error;
    return; // Still full, or nobody can say.
  }
  health.overcome('full');
}

/** A database that does not answer cannot be used. */
async function withTimeout(
  checks: Promise<Record<string, string>>,
): Promise<Record<string, string>> {
  const failed = { database: 'failed' };
  const reported = (error: unknown) => {
    if (!(error instanceof Error && outageOf(error))) {
      reportFault(error, 'the database could not be checked');
    }
    return failed;
  };
  const tooLate = new AbortController();
  const timeout = sleep(TIMEOUT_MS, failed, { signal: tooLate.signal }).catch(() => failed);
  return Promise.race([checks.catch(reported), timeout]).finally(() => tooLate.abort());
}
