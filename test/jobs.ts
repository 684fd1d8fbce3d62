/** Jobs in tests: run what is due now, in this process, instead of waiting for a worker. */
import { Logger, runOnce, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { JobHandler } from '#platform/jobs.ts';

/** Runs every job that is due, and those they add, until none is left. Failed ones wait for their next try. */
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
  await runOnce({
    pgPool: pool,
    taskList,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  });
}

/** Makes jobs that wait for later due now, as if the time had come. */
export async function hurryJobs(pool: pg.Pool): Promise<void> {
  await pool.query('update graphile_worker._private_jobs set run_at = now() where run_at > now()');
}

/** How many jobs wait, due or not. */
export async function countJobs(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query('select count(*)::int as n from graphile_worker._private_jobs');
  return rows[0].n;
}
