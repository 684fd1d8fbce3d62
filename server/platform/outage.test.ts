/**
 * What the database cannot do for a while, as PostgreSQL itself reports it: raised by a trigger, through real
 * requests.
 */
import { afterEach, describe, expect, test } from 'vitest';
import { openShop } from '#test/harness/shop.ts';
import { setClock } from './clock.ts';
import { createDb, createPool } from './db.ts';
import { Health } from './health.ts';
import { outageOf } from './outage.ts';

const shop = await openShop();
const { api, pool, platform } = shop;

await pool.query(`
  create function refuse() returns trigger language plpgsql as $$
  begin
    raise exception 'could not extend file "base/1/2": No space left on device' using errcode = tg_argv[0];
  end $$`);

async function whileRefusing<T>(code: string, work: () => Promise<T>): Promise<T> {
  await pool.query(
    `create or replace trigger refuse before insert on carts for each row execute function refuse('${code}')`,
  );
  try {
    return await work();
  } finally {
    await pool.query('drop trigger refuse on carts');
  }
}

afterEach(() => setClock());

describe('a call during a database outage', () => {
  test.each([
    ['53100', 'server.disk_full', '60'],
    ['25006', 'server.read_only', '30'],
    ['53300', 'server.busy', '2'],
    ['53200', 'server.busy', '2'],
    ['57P01', 'server.busy', '2'],
    ['57P03', 'server.busy', '2'],
    ['08006', 'server.busy', '2'],
  ])('is answered 503 with a code and Retry-After: %s', async (code, problem, after) => {
    const { status, body, headers } = await whileRefusing(code, () =>
      api('POST', 'carts', { body: {} }),
    );
    expect({ status, code: body.code }).toEqual({ status: 503, code: problem });
    expect(headers['retry-after']).toBe(after);
    expect(body.detail).not.toMatch(/base\/1|device/);
  });

  test('is answered 500, as a bug, for any other error', async () => {
    const { status, headers } = await whileRefusing('23514', () =>
      api('POST', 'carts', { body: {} }),
    );
    expect(status).toBe(500);
    expect(headers['retry-after']).toBeUndefined();
  });
});

test('a full disk is logged once as an error, and readiness fails until there is space', async () => {
  const other = await openShop({
    database: { ...shop.platform, url: shop.config.databaseUrl ?? '' },
  });
  expect((await other.api('GET', '/readyz')).status).toBe(200);
  const answers = await whileRefusing('53100', () =>
    Promise.all(Array.from({ length: 20 }, () => other.api('POST', 'carts', { body: {} }))),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(503));
  const { status, body } = await other.api('GET', '/readyz');
  expect(status).toBe(503);
  expect(body.checks.database).toBe('disk full');
});

test('one log line a minute counts the refused, and readiness returns some time after space does', () => {
  let now = 0;
  const logged: string[] = [];
  const health = new Health(() => now);
  const fault = Object.assign(new Error('no room'), { code: '53100' });
  const note = () =>
    health.noteOutage('full', fault, {
      error: (details, message) => void logged.push(`${message} ${JSON.stringify(details)}`),
    });
  for (let count = 0; count < 50; count += 1) note();
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(/^THE DISK IS FULL/);
  now = 61_000;
  note();
  expect(logged[1]).toContain('"refused":50');
  health.overcome('full');
  expect(health.suffers('full')).toBe(true);
  now += 6_000;
  health.overcome('full');
  expect(health.suffers('full')).toBe(false);
});

test.each([
  ['timeout exceeded when trying to connect', 'busy'],
  ['Connection terminated unexpectedly', 'gone'],
  ['Connection terminated due to connection timeout', 'gone'],
  ['Cannot use a pool after calling end on the pool', 'gone'],
  ['x is not a function', null],
])('an error of pg without a code is recognised: %s', (message, expected) => {
  expect(outageOf(new Error(message))).toBe(expected);
});

describe('readiness', () => {
  const checks = async () => (await api('GET', '/readyz')).body.checks;

  test('fails for a clock that is hours off, and not for one that is seconds off', async () => {
    setClock(new Date(Date.now() + 2 * 3_600_000));
    expect((await checks()).clock).toMatch(/^7200 s off$/);
    setClock(new Date(Date.now() - 2 * 3_600_000));
    expect((await checks()).clock).toMatch(/^-7200 s off$/);
    setClock(new Date(Date.now() - 10_000));
    expect((await checks()).clock).toBe('ok');
  });

  test('fails where the database takes no changes', async () => {
    const url = new URL(shop.config.databaseUrl ?? '');
    url.searchParams.set('options', '-c default_transaction_read_only=on');
    const reader = createPool(url.href, { max: 1 });
    const other = await openShop({
      database: { url: url.href, pool: reader, db: createDb(reader) },
    });
    const { status, body } = await other.api('GET', '/readyz');
    await reader.end();
    expect({ status, database: body.checks.database }).toEqual({
      status: 503,
      database: 'read-only',
    });
  });

  test('fails while the jobs of this process do not run', async () => {
    platform.health.jobs = () => 'not running';
    const { status, body } = await api('GET', '/readyz');
    platform.health.jobs = null;
    expect({ status, jobs: body.checks.jobs }).toEqual({ status: 503, jobs: 'not running' });
  });
});
