/**
 * Sits between a shop and its PostgreSQL and counts what goes over the wire: statements, and round trips. A round trip
 * begins with a statement on an idle connection and lasts until all statements sent meanwhile are answered.
 */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createDb, createPool } from '#platform/db.ts';
import { describe, isAnswered, isReady, newReader, newStatements } from '../crash/database-wire.ts';
import type { TestDatabase } from './database.ts';

export type Traffic = { trips: number; statements: string[] };
export type Wire = TestDatabase & {
  /** What went over the wire while this ran. */
  count(work: () => Promise<unknown>): Promise<Traffic>;
};

/** The same database through the counting wire, for a shop of its own. */
export async function countedDatabase({ url }: Pick<TestDatabase, 'url'>): Promise<Wire> {
  let traffic: Traffic = { trips: 0, statements: [] };
  const server = createServer((client) => relay(client, connectTo(url), () => traffic));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const { pathname, username } = new URL(
    url.replace(/^\w+:\/\/\//, 'http://-/').replace(/^postgres\w*:/, 'http:'),
  );
  const counted = `postgresql://${username || 'mercat'}@127.0.0.1:${port}${pathname}?sslmode=disable`;
  const pool = createPool(counted, { max: 6 });
  afterAll(async () => {
    await pool.end();
    server.close();
  });
  return {
    url: counted,
    pool,
    db: createDb(pool),
    async count(work) {
      traffic = { trips: 0, statements: [] };
      const counting = traffic;
      await work();
      traffic = { trips: 0, statements: [] };
      return counting;
    },
  };
}

/** PostgreSQL listens on a Unix socket here, which its URL names as a folder. */
function connectTo(url: string): Socket {
  const folder = new URL(url.replace(/^\w+:\/\/[^/]*/, 'http://-')).searchParams.get('host') ?? '';
  return connect({ path: join(folder, '.s.PGSQL.5432') });
}

function relay(client: Socket, database: Socket, now: () => Traffic): void {
  const end = () => {
    client.destroy();
    database.destroy();
  };
  for (const socket of [client, database])
    socket.on('error', end).on('close', end).setNoDelay(true);
  const readRequested = newReader({ greets: true });
  const statementOf = newStatements();
  const readAnswers = newReader({ greets: false });
  let waiting = 0;
  let statement: string | undefined;
  client.on('data', (chunk: Buffer) => {
    for (const message of readRequested(chunk)) {
      statement = statementOf(message) ?? statement;
      if (!isAnswered(message)) continue;
      if (waiting === 0) now().trips += 1;
      waiting += 1;
      now().statements.push(describe(statement ?? ''));
      statement = undefined;
    }
    database.write(chunk);
  });
  database.on('data', (chunk: Buffer) => {
    for (const message of readAnswers(chunk))
      if (isReady(message)) waiting = Math.max(0, waiting - 1);
    client.write(chunk);
  });
}
