/** Checks whether the data folder is writable and has space. Pictures are in the database (decision 9). */
import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from '#server/config.ts';
import { type Check, fault, note, ok } from './check.ts';

const GIGABYTE = 1024 ** 3;
/** PostgreSQL stops when its disk is full; this leaves time to act. */
const LITTLE_BYTES = 2 * GIGABYTE;

export async function checkStorage({ dataDir, databaseUrl }: Config): Promise<Check[]> {
  if (databaseUrl) return [ok('Everything is kept in your own PostgreSQL, pictures too')];
  const folder = await nearestThere(dataDir);
  try {
    await access(folder, constants.W_OK);
  } catch {
    return [
      fault(
        `The folder ${folder} cannot be written`,
        'Give it to the user the shop runs as, or set DATA_DIR to another one.',
      ),
    ];
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const sentence = `${(free / GIGABYTE).toFixed(1)} GB free`;
  return free < LITTLE_BYTES
    ? [note(`The disk of ${dataDir} has ${sentence}`, 'Make room: the shop stops when it is full.')]
    : [ok(`The disk of ${dataDir} has ${sentence}`)];
}

/** A shop that has never started has no folder yet. */
async function nearestThere(folder: string): Promise<string> {
  try {
    await access(folder);
    return folder;
  } catch {
    return dirname(folder) === folder ? folder : nearestThere(dirname(folder));
  }
}
