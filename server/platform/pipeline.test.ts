import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '#test/harness/database.ts';
import {
  createDb,
  createPool,
  inTx,
  isDuplicate,
  sql,
  together,
  tryPart,
  writeAhead,
} from './db.ts';
import { notFound } from './errors.ts';

const { db, pool, url } = await testDatabase();
await pool.query('create table notes (id int primary key, text text)');
beforeEach(() => pool.query('truncate notes'));

const note = (id: number, text = '') => sql`insert into notes values (${id}, ${text})`;
const notes = async () =>
  (await pool.query('select id from notes order by id')).rows.map(({ id }) => id);
const READ = sql<{ text: string }>`select text from notes where id = ${1}`;

describe('a write that is sent ahead', () => {
  test('is done before what follows, and committed with it', async () => {
    const seen = await inTx(db, async (tx) => {
      await writeAhead(tx, note(1, 'first'));
      await writeAhead(tx, sql`update notes set text = text || ${' and second'} where id = 1`);
      return (await READ.execute(tx)).rows;
    });
    expect(seen).toEqual([{ text: 'first and second' }]);
    expect(await notes()).toEqual([1]);
  });

  test.each(['a statement', 'nothing'])(
    'fails its transaction with its own error when %s follows',
    async (what) => {
      await note(2).execute(db);
      const failed = inTx(db, async (tx) => {
        await writeAhead(tx, note(1));
        await writeAhead(tx, note(2));
        await writeAhead(tx, note(3));
        if (what === 'a statement') await READ.execute(tx);
      });
      await expect(failed).rejects.toSatisfy((error) => isDuplicate(error, 'notes_pkey'));
      expect(await notes()).toEqual([2]);
    },
  );

  test('and fails in a part that is then refused takes the whole transaction with it', async () => {
    await note(2).execute(db);
    const failed = inTx(db, async (tx) => {
      await note(1).execute(tx);
      await tryPart(tx, async () => {
        await writeAhead(tx, note(2));
        throw notFound('note');
      });
    });
    await expect(failed).rejects.toSatisfy((error) => isDuplicate(error, 'notes_pkey'));
    expect(await notes()).toEqual([2]);
  });

  test('is awaited outside of a transaction', async () => {
    await writeAhead(db, note(1));
    expect(await notes()).toEqual([1]);
    await expect(writeAhead(db, note(1))).rejects.toMatchObject({ code: '23505' });
  });
});

describe('pipelined statements', () => {
  test('see what those before them did, in a transaction and outside', async () => {
    const [, [first]] = await together(db, [note(1, 'seen'), READ]);
    expect(first).toEqual({ text: 'seen' });
    const [, [second]] = await inTx(db, (tx) =>
      together(tx, [sql`update notes set text = ${'changed'}`, READ]),
    );
    expect(second).toEqual({ text: 'changed' });
  });

  test('see after a lock what the lock waited for', async () => {
    await note(1, 'old').execute(db);
    const other = await pool.connect();
    await other.query('begin');
    await other.query(`update notes set text = 'new' where id = 1`);
    const lock = sql`select id from notes where id = ${1} for update`;
    const seen = inTx(db, (tx) => together(tx, [lock, READ]));
    const isWaiting = async () =>
      (await pool.query('select from pg_locks where not granted')).rows.length > 0;
    await expect.poll(isWaiting).toBe(true);
    await other.query('commit');
    other.release();
    expect((await seen)[1]).toEqual([{ text: 'new' }]);
  });

  test('fail with the first error, and leave the connection as good as it was', async () => {
    await note(1).execute(db);
    const failed = together(db, [note(1), note(2)]);
    await expect(failed).rejects.toMatchObject({ code: '23505' });
    // Outside of a transaction each stands alone.
    expect(await notes()).toEqual([1, 2]);
  });
});

describe('behind a pooler', () => {
  test('each statement waits for the one before, with the same effect', async () => {
    const own = createPool(url, { max: 1, pooled: true });
    try {
      const [, seen] = await inTx(createDb(own), async (tx) => {
        await writeAhead(tx, note(1, 'seen'));
        return together(tx, [note(2), READ]);
      });
      expect(seen).toEqual([{ text: 'seen' }]);
    } finally {
      await own.end();
    }
  });
});

test('a connection lost before its transaction begins is replaced, without effects', async () => {
  const own = createPool(url, { max: 1 });
  const alone = createDb(own);
  try {
    const { rows } = await own.query<{ pid: number }>('select pg_backend_pid() as pid');
    const failed = inTx(alone, async (tx) => {
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(tx);
      await writeAhead(tx, note(1));
    });
    await expect(failed).rejects.toThrow();
    await inTx(alone, (tx) => writeAhead(tx, note(2)));
    expect(await notes()).toEqual([2]);
  } finally {
    await own.end();
  }
});
