import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, prepareBinaries } from './binaries.ts';
import {
  ensureCluster,
  hasCluster,
  isRunning,
  readPostmaster,
  spawnPostgres,
  stopPostmaster,
} from './cluster.ts';
import { answers, freePort, urlOf } from './connect.ts';
import {
  defaultDataDir,
  type Folders,
  foldersOf,
  makeFolders,
  ownerOf,
  unusable,
} from './folder.ts';
import { guardServer } from './guard.ts';
import { enterUsers, leaveUsers, withLock } from './lock.ts';
import { type RunAs, runAs } from './process.ts';
import { watchServer } from './watch.ts';

export { defaultDataDir };

export type PostgresOptions = {
  /** Mercat's data folder; the database takes the folder `postgres` in it. */
  dataDir: string;
  log?: (line: string) => void;
  /** The server ended and could not be started again. */
  onLost?: () => void;
  /** Off makes writes faster and a crash of the machine fatal: for tests only. */
  fsync?: boolean;
};

export type Postgres = {
  /** A connection string for `pg`, naming the database `mercat`. */
  url: string;
  /** True when a server was already running: another process's, or one left by a killed process. */
  adopted: boolean;
  /** Leaves the server; the last process to leave stops it. */
  stop(): Promise<void>;
};

/**
 * Starts the bundled PostgreSQL over a data folder, or joins the one that is already running there. Any number of
 * processes may do so at once; while they live the server is started again when it dies, and it stops when the last of
 * them leaves, or a little later when they were all killed.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const folders = foldersOf(options.dataDir);
  const user = runAs(ownerOf(folders.cluster));
  makeFolders(folders, user);
  const started = await withLock(folders.lock, async () => {
    const binaries = prepareBinaries(user, copiesOf(folders, user));
    const entry = enterUsers(folders.users);
    try {
      return { entry, binaries, ...(await startOrAdopt(folders, binaries, user, options)) };
    } catch (error) {
      if (leaveUsers(entry) === 0) await stopPostmaster(folders, binaries);
      throw error;
    }
  }).catch((error) => {
    throw 'syscall' in error ? unusable(folders.home, error) : error;
  });

  const watch = watchServer({
    isRunning: () => isRunning(folders),
    restart: () =>
      withLock(folders.lock, async () => {
        // Never over an empty folder: a disk that is gone must not come back as a new shop.
        if (!hasCluster(folders))
          throw new Error(`There is no data in ${folders.cluster} any more.`);
        const { url } = await startOrAdopt(folders, started.binaries, user, options);
        if (url !== started.url) throw new Error('It listens elsewhere now.'); // On Windows, at a port of its choice.
      }),
    log: options.log ?? (() => {}),
    onLost: options.onLost ?? (() => {}),
  });
  let stopping: Promise<void> | undefined;
  async function leave(): Promise<void> {
    await watch.stop();
    await withLock(folders.lock, async () => {
      if (leaveUsers(started.entry) > 0) return;
      await stopPostmaster(folders, started.binaries);
      rmSync(folders.socket, { recursive: true, force: true }); // It may lie in the common temporary folder.
    });
  }
  return {
    url: started.url,
    adopted: started.adopted,
    stop() {
      stopping ??= leave();
      return stopping;
    },
  };
}

/** Root's copy of the programs serves all its clones; anybody else's lies with the data. */
function copiesOf(folders: Folders, user: RunAs): string {
  return user.uid === undefined ? join(dirname(folders.home), 'bin') : '/var/lib/mercat/bin';
}

/** Longer than any statement may run, since what an orphan works on keeps it alive. */
const MAX_TRIES = 80;

async function startOrAdopt(
  folders: Folders,
  binaries: Binaries,
  user: RunAs,
  { fsync = true }: PostgresOptions,
): Promise<{ url: string; adopted: boolean }> {
  if (isRunning(folders)) {
    if (await answers(folders, { isGone: () => !isRunning(folders), silentMs: 1_500 })) {
      return { url: urlOf(folders), adopted: true };
    }
    await stopPostmaster(folders, binaries); // It runs but cannot be reached: its socket was swept away.
  }
  await ensureCluster(folders, binaries, user, fsync);
  const port = process.platform === 'win32' ? await freePort() : 5432;
  for (let tries = 1; ; tries += 1) {
    const server = spawnPostgres(folders, binaries, user, { fsync, port });
    if (await answers(folders, { isGone: server.hasEnded, silentMs: 60_000 })) {
      const pid = readPostmaster(folders)?.pid;
      if (pid) guardServer(pid, folders.users);
      return { url: urlOf(folders), adopted: false };
    }
    // The orphans of a killed PostgreSQL hold its memory for a moment, which a new one rightly refuses.
    const complaint = server.complaint();
    if (tries === MAX_TRIES || !/shared memory block/.test(complaint)) {
      throw unusable(folders.home, new Error(`PostgreSQL said "${complaint}"`));
    }
    await sleep(500);
  }
}
