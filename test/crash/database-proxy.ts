/**
 * Stands between the shop and its database. Each statement is a moment before it is passed on; each that writes and
 * ends outside a transaction is one more after PostgreSQL has done it and before the shop hears so.
 */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import {
  describe,
  endsAsking,
  isAnswered,
  isIdle,
  isRead,
  isReady,
  newReader,
  newStatements,
  rowsOf,
} from './database-wire.ts';
import type { Gate } from './gate.ts';

export type DatabaseProxy = { url: string; close(): Promise<void> };

/** What a shop asks for all the time whether anything happens or not; jobs that are found count as taken. */
const LOOKS_FOR_JOBS = /_private_jobs[\s\S]*skip locked/i;
const BY_ITSELF =
  /known_crontabs|pg_(try_)?advisory|^\s*(un)?listen|set_config\('mercat|select 1\b|^set |rate_limits/i;

export async function databaseProxy(databaseUrl: string, gate: Gate): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl.replace(/^postgres(ql)?:/, 'http:').replace(':///', '://-/'));
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(addressOf(target));
    for (const socket of [client, database]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    relay(client, database, gate);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const { username, password, pathname, searchParams } = target;
  const user = username || searchParams.get('user') || '';
  return {
    url: `postgresql://${user}${password && `:${password}`}@127.0.0.1:${port}${pathname}?sslmode=disable`,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** PostgreSQL here listens on a Unix socket, which its address names as a folder. */
function addressOf({ hostname, port, searchParams }: URL) {
  const folder = searchParams.get('host');
  const number = Number(searchParams.get('port') ?? (port || 5432));
  if (folder?.startsWith('/')) return { path: join(folder, `.s.PGSQL.${number}`) };
  return { host: folder ?? hostname, port: number };
}

type Asked = { moment: string | null; isLook: boolean };

function relay(client: Socket, database: Socket, gate: Gate): void {
  const asked: Asked[] = [];
  const die = () => {
    client.destroy();
    database.destroy();
  };

  const readAsking = newReader({ greets: true });
  const statementOf = newStatements();
  let bytes: Buffer[] = [];
  let statement: string | undefined;
  client.on('data', (chunk: Buffer) => {
    for (const message of readAsking(chunk)) {
      bytes.push(message.bytes);
      statement = statementOf(message) ?? statement;
      if (!endsAsking(message)) continue;
      const next = momentOf(statement);
      if (next.moment && !next.isLook && !gate.pass(`before ${next.moment}`)) return die();
      if (isAnswered(message)) asked.push(next);
      database.write(Buffer.concat(bytes));
      bytes = [];
      statement = undefined;
    }
  });

  const readAnswer = newReader({ greets: false });
  let answer: Buffer[] = [];
  let rows = 0;
  database.on('data', (chunk: Buffer) => {
    for (const message of readAnswer(chunk)) {
      answer.push(message.bytes);
      rows += rowsOf(message) ?? 0;
      if (!isReady(message)) continue;
      const { moment, isLook } = asked.shift() ?? { moment: null, isLook: false };
      const counts = moment && isIdle(message) && (isLook ? rows > 0 : !isRead(moment));
      if (counts && !gate.pass(`after ${moment}`)) return die();
      client.write(Buffer.concat(answer));
      answer = [];
      rows = 0;
    }
    // The greeting, and notices between two answers, wait for nothing.
    if (asked.length === 0 && answer.length > 0) {
      client.write(Buffer.concat(answer));
      answer = [];
    }
  });
}

function momentOf(statement: string | undefined): Asked {
  if (!statement || BY_ITSELF.test(statement)) return { moment: null, isLook: false };
  const isLook = LOOKS_FOR_JOBS.test(statement);
  return { moment: isLook ? 'taking jobs' : describe(statement), isLook };
}
