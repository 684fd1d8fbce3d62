import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '#common/narrow.ts';
import { StartError } from '../start-error.ts';
import { isRunning, processIdentity } from './process.ts';

const me = processIdentity(process.pid) ?? `${process.pid}-0`;

/** Runs `work` while no other process of this folder does; a lock left by a dead process is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 120_000;
  const mine = `${file}.${randomUUID()}`;
  while (!take(file, mine)) {
    if (clearIfStale(file)) continue;
    if (Date.now() > deadline) {
      throw new StartError(
        `Another process has held ${file} for two minutes; stop that process and try again.`,
      );
    }
    await sleep(25);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Written aside and linked into place, so that nobody ever reads a half-written lock. */
function take(file: string, mine: string): boolean {
  writeFileSync(mine, me);
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Moves a dead holder's lock away. Two may do so at once, so what was moved is read again. */
function clearIfStale(file: string): boolean {
  if (isLocked(file)) return false;
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (isLocked(aside)) linkSync(aside, file);
  } catch {
    // Another process was quicker: the next round sees what it left.
  }
  rmSync(aside, { force: true });
  return true;
}

function isLocked(file: string): boolean {
  try {
    return isRunning(readFileSync(file, 'utf8'));
  } catch {
    return false;
  }
}

/** Notes that this process uses the server; several may, say a shop and an import. Answers the entry. */
export function enterUsers(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, `${me}-${randomUUID().slice(0, 8)}`);
  writeFileSync(entry, '');
  return entry;
}

/** Takes this user off the list and answers how many living ones remain: the last one stops the server. */
export function leaveUsers(entry: string): number {
  rmSync(entry, { force: true });
  const folder = dirname(entry);
  let remaining = 0;
  for (const name of readdirSync(folder)) {
    if (isRunning(name.split('-').slice(0, 2).join('-'))) remaining += 1;
    else rmSync(join(folder, name), { force: true });
  }
  return remaining;
}
