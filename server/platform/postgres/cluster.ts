import { execFile, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { codeOf, memberOf } from '#common/narrow.ts';
import { StartError } from '../start-error.ts';
import { type Binaries, program } from './binaries.ts';
import { type Folders, unusable } from './folder.ts';
import { isPostmasterOf, type RunAs } from './process.ts';

const run = promisify(execFile);
const windows = process.platform === 'win32';
/** PostgreSQL must not inherit the operator's language or PG* variables; nor a folder its user may not enter. */
const surroundings = windows
  ? {}
  : { cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } };

/** Sizes for a shop that shares a small machine with its database. */
const settings = {
  shared_buffers: '128MB',
  max_connections: '60',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  effective_cache_size: '512MB',
  max_parallel_workers_per_gather: '0', // Many small queries on few cores: helpers cost more than they bring.
  jit: 'off',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log', // Errors of statements are the caller's to log, and name people's data.
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};

/**
 * A plan is kept for as long as the statistics it was made from: one of a bag that was nearly empty reads whole tables, and a
 * sale fills them within the minute after which PostgreSQL would look by itself.
 */
const LOOK_AT_GROWTH = '10s';

/** True once there is data. */
export const hasCluster = ({ cluster }: Folders) => existsSync(join(cluster, 'PG_VERSION'));

/** Makes the data folder on first use. Built aside and renamed, so that a killed first start leaves no half. */
export async function ensureCluster(
  folders: Folders,
  binaries: Binaries,
  user: RunAs,
  fsync: boolean,
) {
  for (const name of readdirSync(folders.home)) {
    if (name.startsWith('new-'))
      rmSync(join(folders.home, name), { recursive: true, force: true, maxRetries: 3 });
  }
  if (hasCluster(folders)) return assertSameMajor(folders, binaries);

  const aside = join(folders.home, `new-${randomUUID().slice(0, 8)}`);
  const password = windows ? join(folders.home, 'password') : undefined;
  try {
    mkdirSync(aside, { mode: 0o700 });
    if (user.uid !== undefined) chownSync(aside, user.uid, user.gid!);
    if (password) writeFileSync(password, randomBytes(32).toString('base64url'));
    await run(
      program(binaries, 'initdb'),
      [
        '-D',
        aside,
        '-U',
        'mercat',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(password ? [`--pwfile=${password}`, '--auth=scram-sha-256'] : ['--auth=trust']),
        ...(fsync ? [] : ['--no-sync']),
      ],
      { ...surroundings, uid: user.uid, gid: user.gid },
    );
    renameSync(aside, folders.cluster);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true, maxRetries: 3 });
    throw initFailure(folders, error);
  }
}

function initFailure(folders: Folders, error: unknown): StartError {
  const complaint = String(memberOf(error, 'stderr') ?? '').match(
    /^initdb: (?:error: )?(.*)/m,
  )?.[1];
  if (complaint && /user ID/.test(complaint)) {
    return new StartError(
      `The user ${process.getuid?.()} has no name on this machine, which PostgreSQL asks for; start the shop as a named user, or set DATABASE_URL to a database of your own.`,
    );
  }
  return unusable(folders.home, complaint ? new Error(`initdb said "${complaint}"`) : error);
}

function assertSameMajor({ cluster }: Folders, { version }: Binaries): void {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const major = version.split('.')[0];
  if (made === major) return;
  throw new StartError(
    `The data in ${cluster} was made by PostgreSQL ${made}, and this release brings ${major}; move the data over with pg_upgrade, or set DATA_DIR to another folder to begin anew.`,
  );
}

/** What PostgreSQL wrote about itself: a number, and where it listens. It may long be dead. */
export function readPostmaster({
  cluster,
}: Folders): { pid: number; port: number; socket: string } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), socket: lines[4] ?? '' };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** True while a PostgreSQL serves this very cluster, reachable or not. */
export function isRunning(folders: Folders): boolean {
  const noted = readPostmaster(folders);
  return noted !== undefined && isPostmasterOf(noted.pid, folders.cluster);
}

/**
 * Starts PostgreSQL in a session of its own, so that Ctrl-C in the terminal reaches only us, who stop it last. It
 * therefore outlives us when we are killed, and the next start adopts it.
 */
export function spawnPostgres(
  folders: Folders,
  binaries: Binaries,
  user: RunAs,
  options: SpawnOptions,
) {
  clearLeftovers(folders);
  const log = openLog(folders, user);
  const logged = fstatSync(log).size;
  const values = {
    ...settings,
    // Tests: many files at once, each with its pool and its database.
    ...(options.fsync ? { autovacuum_naptime: LOOK_AT_GROWTH } : { max_connections: '200' }),
    fsync: options.fsync ? 'on' : 'off',
    full_page_writes: options.fsync ? 'on' : 'off',
  };
  const where = windows
    ? { listen_addresses: '127.0.0.1', port: String(options.port) }
    : {
        listen_addresses: '',
        unix_socket_directories: folders.socket,
        unix_socket_permissions: '0700',
      };
  const flags = Object.entries({ ...values, ...where }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const child = spawn(program(binaries, 'postgres'), ['-D', folders.cluster, ...flags], {
    ...surroundings,
    uid: user.uid,
    gid: user.gid,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let ended = false;
  child.once('error', () => {
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  return {
    hasEnded: () => ended,
    complaint: () => lastComplaint(folders, logged),
  };
}

export type SpawnOptions = { fsync: boolean; port: number };

/** A dead server's notes would keep a new one from starting, as a zombie or a reused number looks alive to it. */
function clearLeftovers(folders: Folders): void {
  rmSync(join(folders.cluster, 'postmaster.pid'), { force: true });
  if (windows) return;
  for (const name of readdirSync(folders.socket))
    rmSync(join(folders.socket, name), { force: true });
}

function openLog({ log }: Folders, { uid, gid }: RunAs): number {
  const tooLarge = existsSync(log) && statSync(log).size > 5_000_000;
  const file = openSync(log, tooLarge ? 'w' : 'a', 0o600);
  if (uid !== undefined) chownSync(log, uid, gid!);
  return file;
}

/** The last complaint of this run in PostgreSQL's log, for the sentence that says why it would not start. */
function lastComplaint({ log }: Folders, since: number): string {
  const lines = readFileSync(log).subarray(since).toString().split('\n');
  const complaints = lines.filter(
    (line) => /FATAL|PANIC/.test(line) && !/is starting up/.test(line),
  );
  const line = complaints.at(-1) ?? lines.findLast(Boolean) ?? 'nothing';
  return line.replace(/^.*?(FATAL|PANIC):\s*/, '');
}

/** Stops PostgreSQL without waiting for its clients, then, should it hang, without its farewell either. */
export async function stopPostmaster(folders: Folders, binaries: Binaries): Promise<void> {
  const pid = readPostmaster(folders)?.pid;
  if (!pid || !isPostmasterOf(pid, folders.cluster)) return;
  if (windows) {
    await run(program(binaries, 'pg_ctl'), ['stop', '-D', folders.cluster, '-m', 'fast']);
    return;
  }
  for (const [signal, timeoutMs] of [
    ['SIGTERM', 300], // Lets connections that are closing at this moment do so without an error in somebody's log.
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signalQuietly(pid, signal);
    const until = Date.now() + timeoutMs;
    while (Date.now() < until) {
      if (!isPostmasterOf(pid, folders.cluster)) return;
      await sleep(10);
    }
  }
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended a moment ago.
  }
}
