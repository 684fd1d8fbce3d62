#!/usr/bin/env node
// The entry point, for whatever Node the machine has (20.19 or newer) and before anything is installed: it installs
// what is missing and hands over to the project's own Node. For that reason it is plain JavaScript without
// dependencies.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { restarts } from './restarts.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const onWindows = process.platform === 'win32';

// `all` also installs development packages. `guarded` commands end when their parent is killed; a `restarted` one is
// started again after a crash.
const main = (command, more = {}) => ({ run: ['server/main.ts', command], guarded: true, ...more });
const commands = {
  // Half of Node's default heap is enough for a shop, and leaves the rest to the database.
  start: main('start', {
    flags: ['--max-old-space-size=192', '--max-semi-space-size=16'],
    restarted: true,
  }),
  dev: main('dev'),
  import: main('import'),
  owner: main('owner'),
  verify: main('verify'),
  doctor: main('doctor'),
  migrate: main('migrate'),
  test: { run: ['test/harness/run.ts'], all: true },
  check: { run: ['test/architecture/command.ts'], all: true },
  generate: { run: ['server/commands/generate.ts'], all: true },
  bench: { run: ['bench/run.ts'], all: true },
  torture: { run: ['test/crash/command.ts'], all: true },
  pooler: { run: ['test/harness/pooler.ts'], all: true },
  clients: { run: ['test/api/clients.ts'] },
  postman: { run: ['server/commands/postman.ts'], all: true },
  screenshots: { run: ['test/pages/screenshots.ts'], all: true },
  engines: { run: ['test/stories/engines/run.ts'], all: true },
};

// Node's compiled code is cached for the next start, from the first file on. (Coverage of tests would be less exact
// with it.)
const COMPILED = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/mercat') };
// How the C library of most Linux systems keeps memory; others do not look at it. Each pool would keep the 19 MB of a password's
// check for the next: two pools instead of one per thread, and blocks of that size go back to the system, in large
// pages, so that getting them again costs nothing. With a single pool, requests wait while such a block goes back.
const MEMORY = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: String(4 * 2 ** 20),
  MALLOC_TRIM_THRESHOLD_: String(32 * 2 ** 20),
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
};
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const [name = 'start', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
const [major, minor] = process.versions.node.split('.').map(Number);

if (!command)
  fail(`"${name}" is not a command of Mercat; there are ${Object.keys(commands).join(', ')}.`);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Mercat needs Node 20.19 or newer, and this is ${process.versions.node}; install a newer one from nodejs.org.`,
  );
}
await installMissing(Boolean(command.all));
await handOver(findNode(), command, name === 'import' ? args.map(fromCallersFolder) : args);

// --- Installing ---------------------------------------------------------------------------------------------------

/** Compares what npm recorded as installed with the lock file, so that a second start installs nothing. */
async function installMissing(withDev) {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  // Optional packages for other machines may be missing; those present must have the right version.
  const isThere = ([path, { version, optional, devOptional }]) =>
    installed[path] ? installed[path].version === version : optional || devOptional;
  const needed = Object.entries(wanted).filter(
    ([path, entry]) => path.includes('node_modules/') && !entry.link && (withDev || !entry.dev),
  );
  const missing = needed.filter((entry) => !isThere(entry));
  if (missing.length === 0) return;

  // `npm ci` begins by removing everything, even under a running shop; `npm install` brings packages to the same locked
  // versions. It removes what it is not told of, so development packages stay once they are there.
  const isFresh = Object.keys(installed).length === 0;
  const keepsDev = withDev || Object.values(installed).some(({ dev }) => dev);
  const how = isFresh ? ['ci'] : ['install', '--no-save', '--prefer-offline'];
  const scope = keepsDev ? '--include=dev' : '--omit=dev';
  await runNpm(
    [...how, scope, '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    needed,
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

function runNpm(npmArgs, needed) {
  const cli = process.env.npm_execpath;
  const viaNode = cli?.endsWith('.js');
  const child = spawn(
    viaNode ? process.execPath : onWindows ? 'npm.cmd' : 'npm',
    viaNode ? [cli, ...npmArgs] : npmArgs,
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: !viaNode && onWindows },
  );
  let said = '';
  const listen = (chunk) => {
    said += chunk;
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const stopShowing = showProgress(needed);
  const forget = forwardSignals(child);
  return new Promise((done) => {
    child.once('error', (error) =>
      fail(`npm could not be started (${error.message}); is it installed?`),
    );
    child.once('exit', (code, signal) => {
      forget();
      stopShowing();
      if (code === 0) return done();
      if (signal) process.exit(128 + constants.signals[signal]);
      const noise = /^\s*$|A complete log of this run/;
      const lines = said.split('\n').filter((line) => !noise.test(line));
      console.error(lines.slice(-15).join('\n'));
      fail(
        'The packages could not be installed; check that the network reaches the npm registry, then try again.',
      );
    });
  });
}

/** A line now and then: half a minute of silence looks like a hang. */
function showProgress(needed) {
  const began = Date.now();
  const listed = needed.filter(([, { optional, devOptional }]) => !optional && !devOptional);
  const seconds = () => Math.round((Date.now() - began) / 1000);
  console.log('Installing packages (only the first time) ...');
  const timer = setInterval(() => {
    const there = listed.filter(([path]) => existsSync(join(root, path, 'package.json'))).length;
    console.log(`  ${there} of ${listed.length} packages, ${seconds()} s`);
  }, 5000);
  return () => {
    clearInterval(timer);
    console.log(`  done in ${seconds()} s`);
  };
}

// --- Running ------------------------------------------------------------------------------------------------------

/** The project's own Node, which npm installed like any package; otherwise this one, if it is new enough. */
function findNode() {
  const platform = onWindows ? 'win' : process.platform;
  const bundled = join(
    root,
    `node_modules/node-${platform}-${process.arch}/bin/node${onWindows ? '.exe' : ''}`,
  );
  if (existsSync(bundled) && !isMusl()) return bundled;
  if (major >= 24) return process.execPath;
  return fail(
    existsSync(join(root, 'node_modules'))
      ? `There is no bundled Node for ${process.platform} on ${process.arch}; install Node 24 or newer from nodejs.org.`
      : 'The packages are not installed; run "npm ci".',
  );
}

/** Alpine and similar systems have another C library, for which the bundled Node was not built. */
function isMusl() {
  if (process.platform !== 'linux') return false;
  return existsSync('/lib') && readdirSync('/lib').some((file) => file.startsWith('ld-musl-'));
}

function handOver(node, { run, flags = [], guarded, restarted }, rest) {
  const [script, ...first] = run;
  const file = join(root, script);
  if (!existsSync(file)) fail(`${script} is missing; is this a whole copy of Mercat?`);
  const args = ['--disable-warning=ExperimentalWarning', ...flags, file, ...first, ...rest];
  const options = {
    cwd: root,
    env: { ...MEMORY, ...(guarded && COMPILED), ...process.env },
    // When the channel closes, the server knows that this process was killed, and stops.
    stdio: ['inherit', 'inherit', 'inherit', ...(guarded ? ['ipc'] : [])],
  };
  const running = { child: undefined, asked: false };
  const end = (signal) => {
    running.asked = true;
    if (!running.child) process.exit(0); // Between a crash and the restart.
    running.child.kill(signal);
  };
  for (const signal of STOPS) process.on(signal, end);
  if (guarded && process.env.npm_lifecycle_event) stopWithNpm(() => end('SIGTERM'));
  const restartAfter = restarted ? restarts() : () => undefined;
  const open = (again) => {
    let hasOpened = false;
    const env = again ? { ...options.env, MERCAT_STARTED_AGAIN: again.how } : options.env;
    const child = spawn(node, args, { ...options, env });
    running.child = child;
    child.on('message', (word) => {
      if (word === 'open') hasOpened = true;
    });
    child.once('error', (error) => fail(`${node} could not be started: ${error.message}.`));
    child.once('exit', (code, signal) => {
      running.child = undefined;
      const next = running.asked ? undefined : restartAfter({ code, signal, hasOpened });
      if (!next) process.exit(signal ? 128 + constants.signals[signal] : code);
      setTimeout(open, next.pauseMs, next);
    });
  };
  open();
}

/**
 * Ctrl-C reaches every process of the terminal, a `kill` only this one: so it is passed on, and the server takes two
 * signals at once for one. This process must not end before the server has closed the database.
 */
function forwardSignals(child) {
  const pass = (signal) => child.kill(signal);
  for (const signal of STOPS) process.on(signal, pass);
  return () => {
    for (const signal of STOPS) process.off(signal, pass);
  };
}

/** Whoever kills npm means the shop, and would otherwise find the port taken at the next start. */
function stopWithNpm(stop) {
  const npm = findNpm();
  if (!npm) return;
  const watch = setInterval(() => {
    if (nameAndParent(npm)?.name.startsWith('npm') === true) return;
    clearInterval(watch); // A second signal would end the shop at once.
    stop();
  }, 1000).unref();
}

/** npm runs scripts through a shell, which may stand between it and this process. */
function findNpm() {
  let pid = process.ppid;
  for (let steps = 0; steps < 2; steps += 1) {
    const found = nameAndParent(pid);
    if (!found || found.name.startsWith('npm')) return found && pid;
    pid = found.parent;
  }
}

function nameAndParent(pid) {
  try {
    const [, name, rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\((.*)\) \S (\d+)/s);
    return { name, parent: Number(rest) };
  } catch {
    return undefined; // It has ended, or this is not Linux.
  }
}

/** npm runs scripts in the project's folder; file names are relative to the caller's. */
function fromCallersFolder(argument) {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  return existsSync(path) ? path : argument;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
