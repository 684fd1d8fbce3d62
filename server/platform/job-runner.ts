/** Keeps a worker running: one that has ended, or takes no jobs though it could, is replaced. */
import type { Runner } from 'graphile-worker';
import type pg from 'pg';

export type RunnerLog = { error: (details: object, message: string) => void };

/** Pause after a worker ended by itself. */
const RESTART_MS = 2_000;
const LOOK_MS = 5_000;
/** A new worker is given this long before it is judged. */
const TRIAL_MS = 15_000;

type RestartingRunner = { isRunning(): boolean; stop(): Promise<void> };
type Parts = {
  open: () => Promise<Runner>;
  heartbeat: () => string;
  pool: pg.Pool;
  log: RunnerLog;
};

/** `heartbeat` answers "ok" while jobs are taken. */
export async function keepRunning({
  open,
  heartbeat,
  pool,
  log,
}: Parts): Promise<RestartingRunner> {
  let stopping = false;
  let runner: Runner | null = null;
  let begunAt = 0;

  async function begin(): Promise<void> {
    const begun = await open();
    runner = begun;
    begunAt = performance.now();
    const ended = (error?: Error) => {
      if (stopping || runner !== begun) return;
      runner = null;
      log.error({ err: error }, 'the worker ended by itself and is started again');
      beginSoon();
    };
    begun.promise.then(() => ended(), ended);
  }

  const beginSoon = () => setTimeout(beginAgain, RESTART_MS).unref();

  /** Only once the database is writable: a worker started earlier would keep its first refusal for good. */
  async function beginAgain(): Promise<void> {
    if (stopping) return;
    try {
      if (!(await takesChanges(pool))) return void beginSoon();
      await begin();
    } catch (error) {
      log.error({ err: error }, 'the worker could not be started');
      return void beginSoon();
    }
    if (stopping) await runner?.stop();
  }

  async function replaceSilent(): Promise<void> {
    const silent = runner;
    if (!silent || heartbeat() === 'ok' || performance.now() - begunAt < TRIAL_MS) return;
    const isWell = await takesChanges(pool).catch(() => false);
    if (!isWell || stopping || runner !== silent) return;
    runner = null;
    log.error({}, 'the worker takes no jobs though the database is well, and is made anew');
    silent.stop().catch(() => {}); // It may hang, so it is not awaited.
    await beginAgain();
  }

  await begin();
  const watch = setInterval(replaceSilent, LOOK_MS).unref();
  return {
    isRunning: () => runner !== null,
    async stop() {
      stopping = true;
      clearInterval(watch);
      await runner?.stop();
    },
  };
}

/** A connection that was opened while the database was read-only stays so, and is dropped. */
async function takesChanges(pool: pg.Pool): Promise<boolean> {
  const client = await pool.connect();
  let takes = false;
  try {
    const { rows } = await client.query(
      `select current_setting('transaction_read_only') = 'off' as takes`,
    );
    takes = rows[0].takes;
    return takes;
  } finally {
    client.release(!takes);
  }
}
