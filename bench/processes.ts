/** The processes of a measurement: the shop, the bare server and the load, each on its own. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#platform/postgres/connect.ts';
import type { Recorded } from './answers.ts';
import type { Bought, BuyersJob } from './buyers.ts';
import type { Figures } from './figures.ts';
import type { LoadJob } from './load.ts';
import type { PacedJob } from './paced.ts';
import { cpuMs } from './proc.ts';

/** As `npm start` sets them (bin/mercat.js). */
const SHOP_FLAGS = [
  '--disable-warning=ExperimentalWarning',
  '--max-old-space-size=192',
  '--max-semi-space-size=16',
];
const SHOP_MEMORY = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: String(4 * 2 ** 20),
  MALLOC_TRIM_THRESHOLD_: String(32 * 2 ** 20),
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
};
const FIRST_ANSWER_MS = 120_000;
const here = (file: string) => join(import.meta.dirname, file);

export type RunningShop = {
  base: string;
  pid: number;
  firstAnswerMs: number;
  /** Of the shop's own process. */
  firstAnswerCpuMs: number;
  stop(): Promise<void>;
};

/** Starts the shop and waits until it answers its front page. */
export async function openShop(
  dataDir: string,
  { flags = [], settings = {} }: { flags?: string[]; settings?: Record<string, string> } = {},
): Promise<RunningShop> {
  const port = await freePort();
  const began = performance.now();
  const child = fork(here('shop-process.ts'), {
    execArgv: [...SHOP_FLAGS, ...flags],
    env: {
      PATH: process.env.PATH,
      ...SHOP_MEMORY,
      NODE_COMPILE_CACHE: join(import.meta.dirname, '../node_modules/.cache/mercat'),
      NODE_ENV: 'production',
      SHOP_MODE: 'demo',
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'error',
      DATA_DIR: dataDir,
      PORT: String(port),
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const base = `http://127.0.0.1:${port}`;
  while (!(await answers(`${base}/`))) {
    if (child.exitCode !== null) throw new Error('The shop ended before it answered.');
    if (performance.now() - began > FIRST_ANSWER_MS) throw new Error('The shop does not answer.');
    await sleep(5);
  }
  const firstAnswerMs = performance.now() - began;
  const pid = child.pid ?? 0;
  return { base, pid, firstAnswerMs, firstAnswerCpuMs: cpuMs(pid), stop: () => end(child) };
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

export type Bare = {
  base: string;
  hand(answers: Recorded[]): Promise<void>;
  stop(): Promise<void>;
};

export async function startBare(): Promise<Bare> {
  const child = fork(here('bare.ts'), { execArgv: SHOP_FLAGS });
  const [port] = await once(child, 'message');
  return {
    base: `http://127.0.0.1:${port}`,
    async hand(recorded) {
      child.send(recorded);
      await once(child, 'message');
    },
    stop: () => end(child),
  };
}

export type Floor = { base: string; pid: number; stop(): Promise<void> };

export async function startFloor(databaseUrl: string): Promise<Floor> {
  const child = fork(here('floor.ts'), { execArgv: SHOP_FLAGS });
  child.send(databaseUrl);
  const [port] = await once(child, 'message');
  return { base: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => end(child) };
}

export const runLoad = (job: LoadJob) => runIn<Figures>('load.ts', job);
export const runPaced = (job: PacedJob) => runIn<Figures>('paced.ts', job);
export const runBuyers = (job: BuyersJob) => runIn<Bought>('buyers.ts', job);

async function runIn<Answer>(file: string, job: object): Promise<Answer> {
  const child = fork(here(file), { execArgv: ['--disable-warning=ExperimentalWarning'] });
  child.send(job);
  const answer = once(child, 'message');
  const failed = once(child, 'exit').then(async ([code]) => {
    if (code !== 0) throw new Error(`${file} ended with ${code}.`);
    // What it sent before has been read by now, or never will be.
    await sleep(1_000);
    throw new Error(`${file} ended without an answer.`);
  });
  const [message] = await Promise.race([answer, failed]);
  return message as Answer;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
