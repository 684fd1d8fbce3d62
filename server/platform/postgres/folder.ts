import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, messageOf } from '#common/narrow.ts';
import { StartError } from '../start-error.ts';
import type { RunAs } from './process.ts';

/** Where everything of one embedded database lies. */
export type Folders = {
  /** The folder of the whole: lock, users, log. */
  home: string;
  /** PostgreSQL's own data folder. */
  cluster: string;
  /** The folder of its Unix socket; short, because the path of a socket may have 107 bytes only. */
  socket: string;
  log: string;
  lock: string;
  users: string;
};

/**
 * Where a clone keeps its data when nobody says otherwise: `.data` inside it. Root's clone often lies under a home
 * that only root may enter, and PostgreSQL never runs as root, so there it is a folder per clone under /var/lib.
 */
export function defaultDataDir(clone: string): string {
  const inside = join(clone, '.data');
  if (process.getuid?.() !== 0 || existsSync(join(inside, 'postgres', 'cluster'))) return inside;
  const real = realpathSync(clone);
  return join('/var/lib/mercat', `${basename(real).replace(/[^\w.-]/g, '-')}-${shortHash(real)}`);
}

/** Names the folders of the database under a data folder; touches nothing. */
export function foldersOf(dataDir: string): Folders {
  const home = join(resolve(dataDir), 'postgres');
  return {
    home,
    cluster: join(home, 'cluster'),
    socket: socketFolder(home),
    log: join(home, 'server.log'),
    lock: join(home, 'lock'),
    users: join(home, 'users'),
  };
}

function socketFolder(home: string): string {
  const beside = join(home, 'socket');
  const longest = Buffer.byteLength(join(beside, '.s.PGSQL.5432'));
  if (longest <= 100 && /^[\w./-]+$/.test(beside)) return beside;
  const who = process.getuid?.() ?? 0;
  return join(tmpdir(), `mercat-${who}-${shortHash(home)}`);
}

/** Who owns the data that is already there, if any: whoever starts the shop, the database goes on as them. */
export function ownerOf(cluster: string): { uid: number; gid: number } | undefined {
  return existsSync(cluster) ? statSync(cluster) : undefined;
}

/** Makes the folders, open exactly as far as the user who runs PostgreSQL needs, or says which one is in the way. */
export function makeFolders(folders: Folders, user: RunAs): void {
  const asOther = user.uid !== undefined;
  try {
    makeEach(folders.home, asOther ? 0o711 : 0o700);
    if (asOther) assertEnterable(folders.home, user);
    mkdirSync(folders.users, { recursive: true });
    mkdirSync(folders.socket, { recursive: true, mode: 0o700 });
    secureSocketFolder(folders.socket, user);
  } catch (error) {
    throw unusable(folders.home, error);
  }
}

/** Each missing folder on the way gets the mode too: a strict umask must not lock the database out. */
function makeEach(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  makeEach(dirname(folder), mode);
  mkdirSync(folder); // Not `recursive`, which under /proc tries for ever.
  chmodSync(folder, mode);
}

/** The name in the common temporary folder can be guessed, so it must be a folder and ours before it is trusted. */
function secureSocketFolder(folder: string, { uid, gid }: RunAs): void {
  const found = lstatSync(folder);
  const owners = [process.getuid?.(), uid, undefined];
  if (!found.isDirectory() || (process.getuid && !owners.includes(found.uid))) {
    throw new StartError(
      `${folder} belongs to someone else; remove it, or set DATA_DIR to a short path.`,
    );
  }
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
}

function assertEnterable(folder: string, { uid, gid, name }: RunAs): void {
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid: owner, gid: group } = statSync(path);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if (!(mode & bit)) {
      throw new StartError(
        `The database cannot use the folder ${folder}: started by root it runs as "${name}", who may not enter ${path}; set DATA_DIR to a folder outside of it, such as one under /var/lib.`,
      );
    }
    if (path === dirname(path)) return;
  }
}

/** Turns what the file system said into one sentence for the operator. */
export function unusable(folder: string, cause: unknown): StartError {
  if (cause instanceof StartError) return cause;
  const reasons: Record<string, string> = {
    EACCES: 'you may not write there',
    EPERM: 'you may not write there',
    EROFS: 'it is read-only',
    ENOTDIR: 'a file is in the way',
    EEXIST: 'a file is in the way',
    ENOENT: 'nothing can be made there',
    ENAMETOOLONG: 'its path is too long',
  };
  const [code, message] = [codeOf(cause), messageOf(cause)];
  const isFull = /^(ENOSPC|EDQUOT)$/.test(code) || /No space left|quota exceeded/i.test(message);
  const why = isFull ? 'the disk is full' : (reasons[code] ?? message);
  return new StartError(
    `The database cannot use the folder ${folder}: ${why}; ${toDo(folder, isFull)}.`,
    { mayPass: isFull },
  );
}

/** Where a database is already, another folder would open an empty shop. */
function toDo(folder: string, isFull: boolean): string {
  const other = 'set DATA_DIR to a folder on a local disk that you may write to';
  const hasData = existsSync(join(folder, 'cluster', 'PG_VERSION'));
  if (isFull) return hasData ? 'make room there, then start again' : `make room there, or ${other}`;
  return hasData ? 'put that right and start again, as the shop’s data lies there' : other;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
