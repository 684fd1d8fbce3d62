/** The shop for developers: restarted, and its pages rebuilt, at every change of its sources. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '#server/config.ts';
import { openDatabase } from './database.ts';
import { onStopSignal } from './lifecycle.ts';

const root = join(import.meta.dirname, '../..');
const watched = ['server', 'web', 'common', 'api', 'migrations', '.env'];
const madeByOthers = /(^|\/)(node_modules|build|\.react-router)(\/|$)|\.test\.tsx?$|\.timestamp-/;
/** An editor that saves all files, or a change of branch, touches many files: they count as one change. */
const settleMs = 150;

/** Keeps the database open in between, so that a change on the server shows within a second or two. */
export async function dev(config: Config): Promise<void> {
  const database = await openDatabase(config);
  let shop = open();
  let ending = false;
  onStopSignal(async (code) => {
    ending = true;
    await close(shop);
    await database.stop();
    process.exit(code);
  });
  for await (const path of changes()) {
    if (ending) return;
    console.log(`\n${path} changed: opening anew.`);
    await close(shop);
    if (!ending) shop = open();
  }
}

function open(): ChildProcess {
  const main = join(root, 'server/main.ts');
  const flags = ['--disable-warning=ExperimentalWarning', '--enable-source-maps'];
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'] as const;
  const child = spawn(process.execPath, [...flags, main, 'start'], {
    cwd: root,
    stdio: [...stdio],
  });
  child.once('exit', (code) => {
    if (code) console.log('The shop did not open; it is tried again at the next change.');
  });
  return child;
}

async function close(shop: ChildProcess): Promise<void> {
  if (shop.exitCode !== null || shop.signalCode !== null) return;
  const gone = once(shop, 'exit');
  shop.kill('SIGTERM');
  await gone;
}

/** One path for each burst of changes. */
async function* changes(): AsyncGenerator<string> {
  let changed: string | undefined;
  for (const name of watched) {
    const path = join(root, name);
    if (!existsSync(path)) continue;
    watch(path, { recursive: true }, (_event, file) => {
      const which = file && file !== name ? `${name}/${file}` : name;
      if (!madeByOthers.test(which)) changed = which;
    });
  }
  for (;;) {
    await sleep(settleMs);
    if (changed === undefined) continue;
    const path: string = changed;
    changed = undefined;
    await sleep(settleMs);
    yield path;
  }
}
