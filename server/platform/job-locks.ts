/**
 * A worker that is killed would leave its jobs locked for four hours. So each worker pool holds an advisory lock
 * under its name, the one its jobs are locked by, for as long as its process lives; jobs of names without a lock
 * are given back.
 */
import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';

const SPACE = 0x6d657263; // Our own namespace among advisory locks: 'merc'.

export type HealthLock = {
  events: WorkerEvents;
  /** False while its connection is lost. */
  isLocked(): boolean;
  release(): void;
};

export async function takeHealthLock(pool: pg.Pool): Promise<HealthLock> {
  const events: WorkerEvents = new EventEmitter();
  const names: string[] = [];
  let client: pg.PoolClient | null = null;
  let locked = 0;
  let released = false;
  let last: Promise<void> = Promise.resolve(); // One after another: a connection answers one query at a time.
  const lock = (holder: pg.PoolClient, name: string) => {
    last = last
      .then(() => holder.query('select pg_advisory_lock($1::int4, hashtext($2))', [SPACE, name]))
      .then(
        () => {
          locked += 1;
        },
        (error: Error) => lose(holder, error),
      );
    return last;
  };

  async function connect(): Promise<void> {
    const holder = await pool.connect();
    if (released) return holder.release();
    client = holder;
    locked = 0;
    holder.once('error', (error) => lose(holder, error));
    for (const name of names) await lock(holder, name);
  }

  /** Until it is back, other workers may run our jobs a second time, which is harmless. */
  function lose(holder: pg.PoolClient, error: Error): void {
    if (client !== holder) return; // Given back already.
    client = null;
    holder.release(error);
    reconnectSoon();
  }

  /** Retried without an end: a database may be unreachable for minutes. */
  function reconnectSoon(): void {
    const again = () => (released ? undefined : connect().catch(reconnectSoon));
    setTimeout(again, 1_000).unref();
  }
  await connect();

  events.on('pool:create', ({ workerPool: { id } }) => {
    names.push(id);
    if (client) lock(client, id);
  });
  return {
    events,
    isLocked: () => client !== null && locked === names.length,
    release() {
      released = true;
      const holder = client;
      client = null;
      holder?.release(true);
    },
  };
}

/** Gives back the jobs of workers whose process is gone. Safe to run anywhere, at any time. */
export async function freeJobsOfDeadWorkers(pool: pg.Pool): Promise<void> {
  await pool.query(
    `with dead as (
       select locked_by from (
         select distinct locked_by from graphile_worker._private_jobs where locked_by is not null
       ) named
       where pg_try_advisory_xact_lock($1::int4, hashtext(locked_by))
     )
     select graphile_worker.force_unlock_workers(array_agg(locked_by order by locked_by)) from dead having count(*) > 0`,
    [SPACE],
  );
}
