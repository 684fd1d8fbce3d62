import fc from 'fast-check';
import { Type } from 'typebox';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '#test/harness/database.ts';
import { openShop } from '#test/harness/shop.ts';
import { Channel, notify } from './channel.ts';
import { after, minutes, now, seconds, setClock } from './clock.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { inTx, sql } from './db.ts';
import { defineTask } from './define-job.ts';
import { emit, LOW_PRIORITY } from './events.ts';
import { addJobs, startWorker } from './jobs.ts';
import { Limits } from './limits.ts';
import { ResponseCache } from './response-cache.ts';
import { deriveToken, isDerivedToken, readAccessToken, signAccessToken } from './tokens.ts';

afterEach(() => setClock());
const until = async (condition: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 2000; tries++) {
    if (await condition()) return;
    await new Promise((wake) => setTimeout(wake, 25));
  }
  throw new Error('it did not come about');
};

it('a day of the database is the same day in a process of any zone', async () => {
  const { db } = await testDatabase();
  for (const zone of ['Asia/Shanghai', 'America/Los_Angeles', 'UTC']) {
    vi.stubEnv('TZ', zone);
    const { rows } = await sql<{ day: string }>`select date '2026-08-24' as day`.execute(db);
    expect(rows[0]?.day).toBe('2026-08-24');
  }
  vi.unstubAllEnvs();
});

describe('access tokens', () => {
  const keys = { secretKeys: ['one '.repeat(10)] };
  const claims = { accountId: 'a', sessionId: 's' };

  it('are verified, also during a change of keys, and by no other shop', async () => {
    const { token } = await signAccessToken(keys, claims);
    expect(await readAccessToken(keys, token)).toEqual(claims);
    const rotated = { secretKeys: ['two '.repeat(10), ...keys.secretKeys] };
    expect(await readAccessToken(rotated, token)).toEqual(claims);
    await expect(readAccessToken({ secretKeys: ['two '.repeat(10)] }, token)).rejects.toThrow();
  });

  it('are refused when expired or changed in any character', async () => {
    const { token } = await signAccessToken(keys, claims);
    const body = token.slice(0, -1);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(body.length - 1),
        fc.constantFrom('A', 'b', '.', '_'),
        async (i, sign) => {
          fc.pre(token[i] !== sign);
          const changed = `${token.slice(0, i)}${sign}${token.slice(i + 1)}`;
          await expect(readAccessToken(keys, changed)).rejects.toThrow();
        },
      ),
    );
    setClock(after(now(), minutes(11)));
    await expect(readAccessToken(keys, token)).rejects.toThrow();
  });

  it('of one purpose are refused for another', () => {
    const token = deriveToken(keys, 'order link', 'x');
    expect(isDerivedToken(keys, 'order link', 'x', token)).toBe(true);
    expect(isDerivedToken(keys, 'order link', 'y', token)).toBe(false);
    expect(isDerivedToken(keys, 'api key', 'x', token)).toBe(false);
    for (const wrong of ['', 'é'.repeat(token.length), `${token}a`]) {
      expect(isDerivedToken(keys, 'order link', 'x', wrong)).toBe(false);
    }
  });
});

describe('cached responses', () => {
  const answer = (tags: string[]) => ({
    body: Buffer.from('{}'),
    contentType: 'application/json',
    tags,
  });

  it('are dropped when one of their tags is stale, and others stay', () => {
    const cache = new ResponseCache();
    cache.keep('a', answer(['product:1', 'catalog']), cache.ticket());
    cache.keep('b', answer(['product:2', 'catalog']), cache.ticket());
    cache.drop('product:1');
    expect([cache.get('a'), cache.get('b')?.tags]).toEqual([undefined, ['product:2', 'catalog']]);
    cache.drop('catalog');
    expect(cache.get('b')).toBeUndefined();
  });

  it('are not cached when they became stale while being made', () => {
    const cache = new ResponseCache();
    const ticket = cache.ticket();
    cache.drop('product:1');
    cache.keep('a', answer(['product:1']), ticket);
    cache.keep('b', answer(['product:2']), ticket);
    expect([cache.get('a'), cache.get('b')?.tags]).toEqual([undefined, ['product:2']]);
    const before = cache.ticket();
    cache.clear();
    cache.keep('c', answer(['product:3']), before);
    expect(cache.get('c')).toBeUndefined();
  });
});

describe('notifications between processes', async () => {
  const { url, db, pool } = await testDatabase();

  it('arrive when the change is committed, and not when it is rolled back', async () => {
    const channel = new Channel(url);
    await channel.open();
    const received: unknown[] = [];
    channel.on('notice', (notice) => received.push(notice));
    await inTx(db, async (tx) => {
      await notify(tx, { stale: ['never'] });
      throw new Error('changed my mind');
    }).catch(() => {});
    await inTx(db, (tx) => notify(tx, { stale: ['catalog'] }));
    await until(() => received.length > 0);
    expect(received).toEqual([{ stale: ['catalog'] }]);
    await channel.close();
  });

  it('reconnect after the connection was cut, and no cached response is used meanwhile', async () => {
    const channel = new Channel(url);
    const cache = new ResponseCache(channel);
    await channel.open();
    const keep = () =>
      cache.keep(
        'a',
        { body: Buffer.from('1'), contentType: 'text/plain', tags: ['t'] },
        cache.ticket(),
      );
    keep();
    expect(cache.get('a')).toBeDefined();
    await pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen mercat' and datname = current_database()",
    );
    await until(() => !channel.connected);
    keep();
    expect(cache.get('a')).toBeUndefined();
    await until(() => channel.connected);
    keep();
    await notify(db, { stale: ['t'] });
    await until(() => cache.get('a') === undefined);
    await channel.close();
  });
});

describe('jobs', async () => {
  const { pool, db } = await testDatabase();

  it('of a killed worker are taken over by the next', async () => {
    await addJobs(db, [defineTask('probe', { n: Type.Integer() }).with({ n: 1 })]);
    await pool.query(
      "update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-killed', attempts = 1",
    );
    const done: unknown[] = [];
    const worker = await startWorker({
      pool,
      handlers: { probe: async (payload: unknown) => void done.push(payload) },
      schedule: [],
      concurrency: 1,
      log: { error: () => {} },
    });
    await until(() => done.length > 0);
    await worker.stop();
    expect(done).toEqual([{ n: 1 }]);
  });

  it('of low priority do not delay the others', async () => {
    for (let i = 0; i < 4; i++)
      await inTx(db, (tx) => emit(tx, 'media.added', { mediaId: String(i) }, LOW_PRIORITY));
    const seen: string[] = [];
    let goOn = () => {};
    const blocked = new Promise<void>((wake) => {
      goOn = wake;
    });
    const worker = await startWorker({
      pool,
      handlers: {
        'event:media.added': async () => {
          seen.push('slow');
          await blocked;
        },
        quick: async () => void seen.push('quick'),
      },
      schedule: [],
      concurrency: 2,
      log: { error: () => {} },
    });
    await until(() => seen.length > 0);
    await addJobs(db, [defineTask('quick', {}).with({})]);
    await until(() => seen.includes('quick'));
    expect(seen).toEqual(['slow', 'quick']);
    goOn();
    await until(() => seen.length === 5);
    await worker.stop();
  });

  it('are added exactly when their transaction commits', async () => {
    await inTx(db, async (tx) => {
      await addJobs(tx, [defineTask('never', {}).with({})]);
      throw new Error('changed my mind');
    }).catch(() => {});
    const { rows } = await pool.query(
      "select 1 from graphile_worker.jobs where task_identifier = 'never'",
    );
    expect(rows).toEqual([]);
  });
});

describe('limits on callers', async () => {
  const { pool } = await testDatabase();
  const limit = { name: 'probe', points: 2, seconds: 60 };

  it.each([true, false])('refuse the third of two (shared: %s)', async (shared) => {
    const limits = new Limits(pool, true);
    const named = { ...limit, name: `probe-${shared}`, shared };
    await limits.count(named, 'me');
    expect(await limits.count(named, 'me')).toMatchObject({ limit: 2, remaining: 0 });
    await expect(limits.count(named, 'me')).rejects.toMatchObject({ status: 429 });
    expect(await limits.count(named, 'you')).toMatchObject({ remaining: 1 });
    if (!shared) return;
    const otherProcess = new Limits(pool, true);
    await expect(otherProcess.count(named, 'me')).rejects.toMatchObject({ status: 429 });
  });

  it('count callers with long names separately', async () => {
    const limits = new Limits(pool, true);
    const named = { ...limit, name: 'probe-long', shared: true };
    const long = 'ä'.repeat(300);
    for (const caller of [`${long}1`, `${long}2`, `${long}1`]) await limits.count(named, caller);
    await expect(limits.count(named, `${long}1`)).rejects.toMatchObject({ status: 429 });
    expect(await limits.count(named, `${long}2`)).toMatchObject({ remaining: 0 });
  });

  it('are sent in headers, with the time to wait', async () => {
    const shop = await openShop({ settings: { RATE_LIMITS: 'on' } });
    const body = { email: 'someone@example.test', password: 'wrong' };
    const answers = [];
    for (let i = 0; i < 11; i++) answers.push(await shop.api('POST', 'auth/login', { body }));
    expect(answers[0]!.headers.ratelimit).toMatch(
      /^"sign-in";r=29;t=\d+, "sign-in-account";r=9;t=\d+$/,
    );
    const last = answers.at(-1)!;
    expect(last.body).toMatchObject({ status: 429, code: 'rate.limited' });
    expect(last.headers.ratelimit).toMatch(/, "sign-in-account";r=0;t=\d+$/);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('small parts:', () => {
  it('a cursor is read back as it was written', () => {
    const id = '01a1fbd8-84ad-7583-b11a-bba7373c7608';
    expect(decodeCursor(encodeCursor(['ü', 1.5, id]), ['string', 'number', 'uuid'])).toEqual([
      'ü',
      1.5,
      id,
    ]);
    for (const wrong of [
      encodeCursor([id]),
      encodeCursor([1, id]),
      encodeCursor(['a\0', id]),
      '',
      '%',
    ]) {
      expect(() => decodeCursor(wrong, ['string', 'uuid'])).toThrow('another look');
    }
  });

  it('a transaction that PostgreSQL asks to repeat is repeated', async () => {
    const { db } = await testDatabase();
    let tries = 0;
    const answer = await inTx(db, async (tx) => {
      tries += 1;
      if (tries < 3)
        await sql`do $$ begin raise exception using errcode = '40P01'; end $$`.execute(tx);
      return 'done';
    });
    expect([answer, tries]).toEqual(['done', 3]);
    setClock(after(now(), seconds(1)));
  });
});
