import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { migrate } from './migrate.ts';

const name = `test_${process.pid}_migrate`;
const url = inject('postgresUrl').replace('/mercat?', `/${name}?`);
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mercat-migrations-'));
  put('0001_first.sql', 'create table first (id int);\ninsert into first values (1);');
  await onServer(`create database ${name}`);
});

afterEach(async () => {
  // Connections that are closing get a moment: cut off, they would break the run that they belong to.
  await expect
    .poll(() => onServer(`select 1 from pg_stat_activity where datname = '${name}'`))
    .toHaveLength(0);
  await onServer(`drop database ${name} with (force)`);
  rmSync(folder, { recursive: true });
});

const put = (file: string, sql: string) => writeFileSync(join(folder, file), sql);
const onServer = (sql: string) => query(inject('postgresUrl'), sql);

async function query(where: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: where });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('files are applied in order, once, and the queue gets its tables', async () => {
  put('0002_second.sql', 'alter table first add column name text;');
  expect(await migrate(url, folder)).toEqual(['0001_first.sql', '0002_second.sql']);
  expect(await migrate(url, folder)).toEqual([]);
  expect(await query(url, 'select id, name from first')).toEqual([{ id: 1, name: null }]);
  expect(
    await query(url, `select to_regclass('graphile_worker.jobs') is not null as there`),
  ).toEqual([{ there: true }]);
});

test('of many that start at once one migrates, and the others find nothing to do', async () => {
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(url, folder)));
  expect(applied.flat()).toEqual(['0001_first.sql']);
});

test('an applied file that was edited is refused', async () => {
  await migrate(url, folder);
  put('0001_first.sql', 'create table first (id bigint);');
  await expect(migrate(url, folder)).rejects.toThrow(
    'The migration 0001_first.sql was edited after it had been applied to this database; restore the file and put the change into a new one.',
  );
});

test('the line endings of a Windows checkout are no edit', async () => {
  await migrate(url, folder);
  put('0001_first.sql', 'create table first (id int);\r\ninsert into first values (1);');
  expect(await migrate(url, folder)).toEqual([]);
});

test('a missing applied file is refused; one of a newer release is not', async () => {
  put('0002_second.sql', 'select 1');
  put('0003_third.sql', 'select 1');
  await migrate(url, folder);
  rmSync(join(folder, '0003_third.sql'));
  expect(await migrate(url, folder)).toEqual([]);
  put('0003_third.sql', 'select 1');
  rmSync(join(folder, '0002_second.sql'));
  await expect(migrate(url, folder)).rejects.toThrow(
    /has had the migration 0002_second.sql, which is missing/,
  );
});

test('a file that fails is rolled back as a whole, and the error names its line', async () => {
  put('0002_broken.sql', 'create table second (id int);\nselect nonsense;');
  await expect(migrate(url, folder)).rejects.toThrow(
    'The migration 0002_broken.sql failed in line 2 and was undone: column "nonsense" does not exist.',
  );
  expect(await query(url, `select to_regclass('second') as second`)).toEqual([{ second: null }]);
  put('0002_broken.sql', 'select 1;');
  expect(await migrate(url, folder)).toEqual(['0002_broken.sql']);
});

test.each([
  [
    'postgresql://me:word@127.0.0.1:1/shop',
    /^The database shop at 127.0.0.1:1 cannot be reached: nothing answers there; /,
  ],
  ['postgresql://me:word@no-such-host.invalid/shop', /no machine of that name is known/],
])('an unreachable database is reported in one sentence: %s', async (where, sentence) => {
  await expect(migrate(where, folder)).rejects.toThrow(sentence);
});

test('a missing database is reported in one sentence', async () => {
  await expect(migrate(url.replace(name, 'nowhere'), folder)).rejects.toThrow(
    /the server has no database of that name; check DATABASE_URL/,
  );
});
