import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { codeOf } from '#common/narrow.ts';

/** The user a PostgreSQL process runs as; empty where it simply runs as ourselves. */
export type RunAs = { uid?: number; gid?: number; name?: string };

/**
 * Whom PostgreSQL runs as. It refuses to run as root, so root starts it as the owner of the data that is
 * already there, and for new data as `nobody`, the one unprivileged user every Linux has.
 */
export function runAs(clusterOwner: { uid: number; gid: number } | undefined): RunAs {
  if (process.getuid?.() !== 0) return {};
  if (clusterOwner && clusterOwner.uid !== 0) {
    return { ...clusterOwner, name: userName(clusterOwner.uid) };
  }
  const [uid, gid] = passwdEntry((fields) => fields[0] === 'nobody') ?? [65534, 65534];
  return { uid, gid, name: 'nobody' };
}

function passwdEntry(matches: (fields: string[]) => boolean): [number, number] | undefined {
  try {
    const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
    const fields = lines.map((line) => line.split(':')).find(matches);
    return fields && [Number(fields[2]), Number(fields[3])];
  } catch {
    return undefined;
  }
}

function userName(uid: number): string {
  try {
    const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
    return lines.map((line) => line.split(':')).find((f) => f[2] === String(uid))?.[0] ?? `${uid}`;
  } catch {
    return `${uid}`;
  }
}

/** What tells one process from a later one that was given the same number: its start time, on Linux. */
export function processIdentity(pid: number): string | undefined {
  if (process.platform !== 'linux') return isSignalable(pid) ? `${pid}-0` : undefined;
  const stat = readStat(pid);
  // A zombie has ended and only waits for its parent to notice; it still answers to signals.
  if (!stat || stat.state === 'Z' || stat.state === 'X') return undefined;
  return `${pid}-${stat.startTime}`;
}

/** True while the very process that wrote this identity lives. */
export function isRunning(identity: string): boolean {
  return processIdentity(Number.parseInt(identity, 10)) === identity;
}

/**
 * True when `pid` is a living PostgreSQL that serves this cluster. A number out of an old `postmaster.pid` may by
 * now belong to anything, in a container even to ourselves.
 */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!processIdentity(pid)) return false;
  if (process.platform !== 'linux') return pid !== process.pid;
  if (readStat(pid)?.name !== 'postgres') return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster); // PostgreSQL works inside its data folder.
  } catch {
    return true;
  }
}

function readStat(pid: number) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const close = text.lastIndexOf(')'); // The name in brackets may itself hold spaces and brackets.
    const fields = text.slice(close + 2).split(' ');
    return {
      name: text.slice(text.indexOf('(') + 1, close),
      state: fields[0],
      startTime: fields[19],
    };
  } catch {
    return undefined;
  }
}

function isSignalable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
