import pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from '#test/harness/database.ts';
import { dropJobs, runDueJobs } from '#test/harness/jobs.ts';
import { createDb, createPool, inTx } from './db.ts';
import { defineJob, defineTask, handlersOf } from './define-job.ts';
import { emit, eventHandlers, type Reactions } from './events.ts';
import { freeJobsOfDeadWorkers } from './job-locks.ts';
import { addJobs, jobRow, type Schedule, startWorker } from './jobs.ts';
import { Id } from './schemas.ts';

const { pool, url } = await testDatabase();
const db = createDb(pool);
const PAYLOAD = { orderId: '0190b5d0-0000-7000-8000-000000000001' };

const isLocked = async () => {
  const { rows } = await pool.query(
    'select count(*)::int as n from graphile_worker._private_jobs where locked_at is not null',
  );
  return rows[0].n;
};

test('jobs of a living worker are left to it', async () => {
  let finish = () => {};
  let runs = 0;
  const slow = () => {
    runs += 1;
    return new Promise<void>((done) => {
      finish = done;
    });
  };
  const worker = await startWorker({
    pool,
    handlers: { slow },
    schedule: [],
    concurrency: 2,
    log: { error: () => {} },
  });
  await addJobs(db, [defineTask('slow', {}).with({})]);
  await expect.poll(isLocked, { timeout: 20_000 }).toBe(1);
  await freeJobsOfDeadWorkers(pool);
  expect(await isLocked()).toBe(1);
  finish();
  await worker.stop();
  expect(await isLocked()).toBe(0);
  expect(runs).toBe(1);
});

test('an unreadable payload fails once, is logged, and stays in the queue', async () => {
  const done: unknown[] = [];
  const task = defineTask('strict', { orderId: Id });
  const logged: string[] = [];
  await addJobs(db, [jobRow({ task: 'strict', payload: { orderId: 7 } }), task.with(PAYLOAD)]);
  const worker = await startWorker({
    pool,
    handlers: handlersOf([task.job(async (payload) => void done.push(payload))]),
    schedule: [],
    concurrency: 1,
    log: { error: (_, message) => logged.push(message) },
  });
  const isRunning = async () => {
    const { rows } = await pool.query(
      `select j.attempts, j.max_attempts, j.last_error from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'strict'`,
    );
    return rows;
  };
  await expect
    .poll(async () => (await isRunning())[0]?.last_error, { timeout: 20_000 })
    .toMatch(/payload of strict cannot be read: \/orderId must be string/);
  await expect.poll(() => done).toEqual([PAYLOAD]);
  await worker.stop();
  expect(await isRunning()).toMatchObject([{ attempts: 1, max_attempts: 1 }]);
  expect(logged.join()).toMatch(/strict/);
  await dropJobs(pool);
});

/** Never run: the type check refuses it where names or payloads do not fit. */
export function onlyWhatFitsCompiles() {
  const confirm = defineJob('mail.confirmed', { orderId: Id }, async () => {});
  const ship = defineJob('mail.shipped', { orderId: Id, shipmentId: Id }, async () => {});
  type Jobs = typeof confirm | typeof ship;
  const fitting: Reactions<Jobs> = {
    'order.confirmed': ['mail.confirmed'],
    'order.shipped': ['mail.shipped', 'mail.confirmed'],
  };
  // @ts-expect-error -- a misspelt job
  const misspelt: Reactions<Jobs> = { 'order.confirmed': ['mail.confirmd'] };
  // @ts-expect-error -- this event knows no shipment
  const tooLittle: Reactions<Jobs> = { 'order.confirmed': ['mail.shipped'] };
  // @ts-expect-error -- there is no such event
  const noEvent: Reactions<Jobs> = { 'order.confirmd': ['mail.confirmed'] };
  // @ts-expect-error -- nor such a job to run by the clock
  const schedule: Schedule<Jobs['name']> = [{ task: 'mail.look', cron: '* * * * *' }];
  // @ts-expect-error -- the payload of another job
  const wrong = defineTask('mail.send', { id: Id }).with({ orderId: 'x' });
  // @ts-expect-error -- a row that no task made
  const homemade = addJobs(db, [{ task: 'mail.send', payload: { id: 'x' } }]);
  // @ts-expect-error -- the payload of another event
  const emitted = inTx(db, (tx) => emit(tx, 'order.shipped', PAYLOAD));
  return { fitting, misspelt, tooLittle, noEvent, schedule, wrong, homemade, emitted };
}

test('an event runs each of its reactions once', async () => {
  const done: string[] = [];
  const handlers = {
    one: async () => void done.push('one'),
    two: async () => void done.push('two'),
    only: async ({ orderId }: typeof PAYLOAD) => void done.push(orderId),
  };
  const reactions = { 'order.confirmed': ['one', 'two'], 'order.cancelled': ['only'] };
  await inTx(db, async (tx) => {
    await emit(tx, 'order.confirmed', PAYLOAD);
    await emit(tx, 'order.cancelled', PAYLOAD);
  });
  await runDueJobs(pool, { ...handlers, ...eventHandlers(db, reactions, handlers) });
  expect(done.sort()).toEqual([PAYLOAD.orderId, 'one', 'two']);
});

test('jobs are done again after the database was read-only for a while', async () => {
  const admin = new pg.Client({
    connectionString: url,
    options: '-c default_transaction_read_only=off',
  });
  admin.on('error', () => {});
  await admin.connect();
  const setReadOnly = (word: string) =>
    admin.query(`do $$ begin
      execute format('alter database %I set default_transaction_read_only = ${word}', current_database());
      perform pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid();
    end $$`);
  const done = new Set<string>();
  const logged: string[] = [];
  const workers = (['before', 'during'] as const).map((name) => {
    const own = createPool(url, { max: 6 });
    return {
      own,
      start: () =>
        startWorker({
          pool: own,
          handlers: { [name]: async () => void done.add(name) },
          schedule: [],
          concurrency: 2,
          log: { error: (_, message) => logged.push(message) },
        }),
    };
  });
  const [before, during] = workers as [(typeof workers)[0], (typeof workers)[0]];
  const running = [await before.start()];
  await setReadOnly('on');
  running.push(await during.start());
  await expect.poll(() => logged.join(), { timeout: 20_000 }).toMatch(/read-only transaction/);
  await setReadOnly('off');
  await expect
    .poll(() =>
      addJobs(db, [defineTask('before', {}).with({})]).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  await addJobs(db, [defineTask('during', {}).with({})]);
  await expect.poll(() => [...done].sort(), { timeout: 60_000 }).toEqual(['before', 'during']);
  await expect.poll(() => running.map((worker) => worker.state())).toEqual(['ok', 'ok']);
  for (const worker of running) await worker.stop();
  for (const { own } of workers) await own.end();
  await admin.end();
}, 90_000);
