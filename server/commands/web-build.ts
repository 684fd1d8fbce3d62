/** Builds the pages when their sources changed since the last build, so that `npm start` is enough. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { withLock } from '#platform/postgres/lock.ts';
import { StartError } from '#platform/start-error.ts';

const root = join(import.meta.dirname, '../..');
const web = join(root, 'web');
const note = join(web, 'build/sources.sha256');
/** The sources of the pages. Tests and generated files do not change the build. */
const sources = ['web', 'common', 'api', 'package-lock.json'];
const passedOver = /(^|\/)(node_modules|build|\.react-router|openapi\.json)(\/|$)|\.test\.tsx?$/;

/** True when the last build is of the present sources. */
export function isWebBuilt(): boolean {
  return existsSync(note) && readFileSync(note, 'utf8') === hashOfSources();
}

/** Takes some ten seconds when there is work, in a separate process: a build needs more memory than a shop. */
export async function buildWeb(log: (line: string) => void): Promise<void> {
  if (isWebBuilt()) return;
  assertWritable(dirname(note));
  await withLock(join(web, 'build/lock'), async () => {
    if (isWebBuilt()) return; // Another process built it meanwhile.
    const began = Date.now();
    log('Building the pages ...');
    const hash = hashOfSources();
    rmSync(note, { force: true });
    await runBuild();
    writeFileSync(note, hash);
    log(`  done in ${Math.round((Date.now() - began) / 1000)} s`);
  });
}

function assertWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new StartError(
      `The pages must be built anew and you may not write to ${folder}; start the shop once as the owner of that folder.`,
    );
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => filesUnder(join(root, name)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (passedOver.test(relative(root, path))) return [];
  const entries = readDirectory(path);
  if (!entries) return existsSync(path) ? [path] : [];
  return entries.sort().flatMap((name) => filesUnder(join(path, name)));
}

function readDirectory(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch {
    return undefined; // A file, or nothing at all.
  }
}

function runBuild(): Promise<void> {
  const tool = createRequire(import.meta.url).resolve('@react-router/dev/package.json');
  const child = spawn(process.execPath, [join(dirname(tool), 'bin.cjs'), 'build'], {
    cwd: web,
    // As a shop's, whoever builds them: otherwise packages are taken in the form for their developers, larger and slower.
    // biome-ignore lint/style/noProcessEnv: handed on, not read.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const stop = () => child.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else
        reject(
          new StartError(
            `${output.trim()}\n\nThe pages could not be built; the reason stands above.`,
          ),
        );
    });
  });
}
