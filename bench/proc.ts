/** Processes as Linux counts them in /proc; on other systems there is nothing to read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export function childrenOf(parent: number): number[] {
  if (!existsSync('/proc/self/stat')) return [];
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    return Number(statOf(Number(name))[PARENT]) === parent ? [Number(name)] : [];
  });
}

/** Counted from the field after the command's name, which may contain spaces. */
const PARENT = 1;
const USER_TIME = 11;
const SYSTEM_TIME = 12;
const OF_ENDED_CHILDREN = [13, 14];

function statOf(pid: number): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** The unit in which Linux reports times, on every machine that Node runs on. */
const TICK_MS = 10;

/** CPU time used by a process so far; with `family` also by its children, ended ones included. */
export function cpuMs(pid: number, { family = false } = {}): number {
  const stat = statOf(pid);
  const fields = family ? [USER_TIME, SYSTEM_TIME, ...OF_ENDED_CHILDREN] : [USER_TIME, SYSTEM_TIME];
  const own = fields.reduce((sum, field) => sum + (Number(stat[field]) || 0), 0);
  const others = family ? childrenOf(pid).reduce((sum, child) => sum + cpuMs(child), 0) : 0;
  return own * TICK_MS + others;
}

export type Pids = { shop: number; postgres: number };
export type Cpu = { shopMs: number; postgresMs: number };

function cpuOf({ shop, postgres }: Pids): Cpu {
  return { shopMs: cpuMs(shop), postgresMs: cpuMs(postgres, { family: true }) };
}

/** Starts counting; the returned function gives the use since then for each of so many operations. */
export function countCpu(pids: Pids): (operations: number) => Cpu {
  const before = cpuOf(pids);
  return (operations) => {
    const used = cpuOf(pids);
    return {
      shopMs: (used.shopMs - before.shopMs) / operations,
      postgresMs: (used.postgresMs - before.postgresMs) / operations,
    };
  };
}

/** Empty for a process that has ended, or that may not be read. */
export function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
