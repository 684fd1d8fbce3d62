/**
 * Background jobs on graphile-worker. A job is a row written in the transaction of its cause, so one exists exactly
 * when the other does. A job may run twice; every job is written so that the second run is harmless.
 */

import {
  Logger,
  parseCronItems,
  type RunnerOptions,
  run,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import type pg from 'pg';
import { codeOf } from '#common/narrow.ts';
import { type Reader, sql, writeAhead } from './db.ts';
import { watchHeartbeat } from './job-heartbeat.ts';
import { freeJobsOfDeadWorkers, takeHealthLock } from './job-locks.ts';
import { keepRunning, type RunnerLog } from './job-runner.ts';
import { redactMessage, withoutPeople } from './log-words.ts';

/** `key`: a later job with the same key replaces an earlier one that has not started. */
export type Timing = {
  runAt?: Date;
  key?: string;
  maxAttempts?: number;
  /** Lower goes first; 0 by default. */
  priority?: number;
  /** Jobs of one queue run one after another, which leaves the other workers free. */
  queue?: string;
};
type JobRow = Timing & { task: string; payload: unknown };

declare const NEW: unique symbol;
/** Made by a task's `with` (see `define-job.ts`) and by `emit`, which check name and payload. */
export type NewJob = JobRow & { readonly [NEW]: true };
export const jobRow = (row: JobRow): NewJob => row as NewJob;

/** A retry would change nothing: the job is given up at once, and stays for a person to see. */
export class UnreadablePayload extends Error {
  constructor(task: string, fault: string) {
    super(`The payload of ${task} cannot be read: ${fault}`);
    this.name = 'UnreadablePayload';
  }
}

const MAX_ATTEMPTS = 12; // graphile-worker waits e^attempt seconds: the last try comes after about two days.

/** Adds jobs in one statement, in the caller's transaction. */
export async function addJobs(tx: Reader, jobs: NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  for (const { task, payload } of jobs) refuseWords(task, payload);
  const specs = jobs.map(
    ({ task, payload, runAt, key, maxAttempts = MAX_ATTEMPTS, priority, queue }) => ({
      identifier: task,
      payload,
      run_at: runAt,
      job_key: key,
      max_attempts: maxAttempts,
      priority,
      queue_name: queue,
    }),
  );
  const add = sql`
    select count(*) from graphile_worker.add_jobs(array(
      select s from json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(specs)}::json) s
    ))`;
  await writeAhead(tx, add);
}

/** Takes waiting jobs off the queue whose payload has any of these members: what they were about is gone. */
export async function dropJobsAbout(tx: Reader, members: string[]): Promise<void> {
  await sql`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker._private_jobs
      where locked_at is null and payload::jsonb ?| ${members}::text[]
    ))`.execute(tx);
}

/** A payload stays with a failed job and in the log: it holds ids and single words, and nothing that people wrote. */
function refuseWords(task: string, payload: unknown): void {
  const text = JSON.stringify(payload);
  if (!WORDS.test(text)) return;
  throw new Error(
    `The payload of ${task} holds more than ids: keep it in a note, see job-notes.ts.`,
  );
}
const WORDS = /[@\s]/;

export type JobHandler = (payload: never) => Promise<void>;
/** Scheduled jobs, in UTC and crontab form: `minute hour day month weekday`. */
export type Schedule<Name extends string = string> = readonly { task: Name; cron: string }[];
export type Worker = {
  /** "ok", or briefly why jobs do not run. */
  state(): string;
  stop(): Promise<void>;
};

const POLL_MS = 1_000; // For jobs that are due later; new ones are announced at once.
const SWEEP_MS = 15_000;
/** Jobs that end within this time are completed together; retried while the database is unreachable. */
const GATHER_MS = 8;

export type WorkerParts = {
  /** Straight to PostgreSQL: LISTEN and session locks need it. */
  pool: pg.Pool;
  handlers: Record<string, JobHandler>;
  schedule: Schedule;
  concurrency: number;
  log: RunnerLog;
  /** False where prepared statements may not be used. */
  named?: boolean;
};

/** Starts this process's worker. Stop it after HTTP and before the pool, or the pool never drains. */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const { pool, log } = parts;
  const health = await takeHealthLock(pool);
  const heartbeat = watchHeartbeat(health.events);
  const open = () => run(options(parts, health.events));
  const runner = await keepRunning({ open, heartbeat, pool, log }).catch((error) => {
    health.release(); // Or the pool would wait for this connection when the failed start is undone.
    throw error;
  });
  const sweep = setInterval(() => {
    freeJobsOfDeadWorkers(pool).catch((err: unknown) =>
      log.error({ err }, 'jobs of dead workers could not be freed; tried again soon'),
    );
  }, SWEEP_MS);
  await freeJobsOfDeadWorkers(pool);
  return {
    state() {
      if (!runner.isRunning()) return 'not running';
      return health.isLocked() ? heartbeat() : 'reconnecting';
    },
    async stop() {
      clearInterval(sweep);
      await runner.stop();
      health.release();
    },
  };
}

/** It is kept beside the job. */
function withPlainMessage(error: Error): Error {
  const plain = Object.assign(new Error(redactMessage(error)), {
    name: error.name,
    code: codeOf(error),
  });
  plain.stack = error.stack;
  return plain;
}

type Meta = { job?: { id: string; task_identifier: string; attempts: number }; error?: unknown };

function redactMeta(meta: unknown): object {
  const { job, error } = (meta ?? {}) as Meta;
  return {
    ...(job && { jobId: job.id, task: job.task_identifier, attempts: job.attempts }),
    ...(error !== undefined && { err: error }), // The log has it without personal data.
  };
}

/** This is the last try. */
async function giveUp(pool: pg.Pool, jobId: string): Promise<void> {
  await pool.query(
    'update graphile_worker._private_jobs set max_attempts = attempts where id = $1',
    [jobId],
  );
}

function options(
  { pool, handlers, schedule, concurrency, log, named = true }: WorkerParts,
  events: WorkerEvents,
): RunnerOptions {
  const taskList = Object.fromEntries(
    Object.entries(handlers).map(([task, handler]) => [
      task,
      async (payload: unknown, { job }: { job: { id: string } }) => {
        try {
          await handler(payload as never);
        } catch (error) {
          if (error instanceof UnreadablePayload) await giveUp(pool, job.id);
          throw error instanceof Error ? withPlainMessage(error) : error;
        }
      },
    ]),
  ) as TaskList;
  return {
    pgPool: pool,
    taskList,
    concurrency,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    noPreparedStatements: !named,
    // Parsed one by one, since lines of a crontab may not name tasks with a full stop.
    parsedCronItems: parseCronItems(schedule.map(({ cron, task }) => ({ task, match: cron }))),
    logger: new Logger(() => (level, message, meta) => {
      if (level === 'error')
        log.error(redactMeta(meta), withoutPeople(message.split('\n')[0] ?? ''));
    }),
    events,
    preset: {
      worker: {
        // One query for all workers of this process, instead of one each whenever a job is announced.
        localQueue: { size: concurrency },
        completeJobBatchDelay: GATHER_MS,
        failJobBatchDelay: GATHER_MS,
      },
    },
  };
}
