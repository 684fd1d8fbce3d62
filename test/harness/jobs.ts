/** Jobs in tests: by a worker, or all that are due, at once and in this process. */
import { Logger, runOnce, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import { type JobHandler, startWorker } from '#platform/jobs.ts';
import { jobHandlers } from '#server/reactions.ts';
import type { TestApp } from './app.ts';

/** The worker beside a shop, as in production; without a schedule unless requested. */
export function startJobs(
  { platform, providers }: TestApp,
  {
    schedule = [],
    log = { error: () => {} },
  }: Partial<Pick<Parameters<typeof startWorker>[0], 'schedule' | 'log'>> = {},
) {
  return startWorker({
    pool: platform.pool,
    handlers: jobHandlers(platform, providers),
    schedule,
    concurrency: 2,
    log,
  });
}

/** Runs every job that is due, and those they add, until none is left. Failed ones wait for their retry. */
export async function runDueJobs(
  pool: pg.Pool,
  handlers: Record<string, JobHandler>,
): Promise<void> {
  const taskList = Object.fromEntries(
    Object.entries(handlers).map(([task, handler]) => [
      task,
      (payload: unknown) => handler(payload as never),
    ]),
  ) as TaskList;
  do {
    await runOnce({
      pgPool: pool,
      taskList,
      noHandleSignals: true,
      logger: new Logger(() => () => {}),
      // Without gathering; otherwise the run ends before its last job is deleted.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    // A run also ends while the next job of a queue still waits for the deletion of the one before it.
  } while (await hasDueJob(pool, Object.keys(handlers)));
}

async function hasDueJob(pool: pg.Pool, tasks: string[]): Promise<boolean> {
  const { rows } = await pool.query<{ due: boolean }>(
    `select exists (
      select from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
      where t.identifier = any ($1) and j.is_available and j.run_at <= now()
        and q.is_available is not false
    ) as due`,
    [tasks],
  );
  return rows[0]?.due ?? false;
}

/** Makes delayed jobs due now. */
export async function makeJobsDue(pool: pg.Pool): Promise<void> {
  await pool.query('update graphile_worker._private_jobs set run_at = now() where run_at > now()');
}

/** No job is waiting. */
export async function dropJobs(pool: pg.Pool): Promise<void> {
  await pool.query('delete from graphile_worker._private_jobs');
}

/** How many jobs wait, due or not. */
export async function countJobs(pool: pg.Pool): Promise<number> {
  return (await listJobs(pool)).length;
}

/** The waiting jobs, due or not, by task; a failed one with its error. */
export async function listJobs(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ task: string; last_error: string | null }>(
    `select t.identifier as task, j.last_error
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    order by j.id`,
  );
  return rows.map(({ task, last_error }) => (last_error ? `${task}: ${last_error}` : task));
}

/** How many jobs will notify owners of this entry of the audit log. */
export async function noticesToOwners(pool: pg.Pool, auditId: string): Promise<number> {
  const { rows } = await pool.query(
    `select from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'event:owners.told' and j.payload ->> 'auditId' = $1`,
    [auditId],
  );
  return rows.length;
}
