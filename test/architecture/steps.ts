/** What `npm run check` looks at, two steps at a time; `npm test` counts each as a test. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import PQueue from 'p-queue';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** A program of Node's to run, from which folder and with which variables besides ours. */
type Run = { script: string; args: string[]; cwd?: string; env?: Record<string, string> };
type Step = { name: string; runs: Run[] };

/** The script behind a package's command, run by this very Node whatever the machine has. */
function command(name: string, bin: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), bin);
}

const biome = command('@biomejs/biome', 'bin/biome');
const tsc = command('typescript', 'bin/tsc');
const reactRouter = command('@react-router/dev', 'bin.cjs');
const redocly = command('@redocly/cli', 'bin/cli.js');
/** It would tell its makers of each run and ask for newer versions. */
const ALONE = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

const STEPS: Step[] = [
  { name: 'format', runs: [{ script: biome, args: ['format', '.'] }] },
  {
    name: 'lint',
    runs: [
      { script: biome, args: ['check', '--formatter-enabled=false', '--error-on-warnings', '.'] },
    ],
  },
  { name: 'types of server, tests and tools', runs: [{ script: tsc, args: ['-p', '.'] }] },
  {
    name: 'types of the pages',
    runs: [
      { script: reactRouter, args: ['typegen'], cwd: 'web' },
      { script: tsc, args: ['-p', 'web'] },
    ],
  },
  { name: 'imports, sizes and names', runs: [{ script: 'test/architecture/check.ts', args: [] }] },
  {
    name: 'description of the API',
    runs: [
      // Strict: what is only a warning of `recommended` counts too.
      {
        script: redocly,
        args: ['lint', 'api/openapi.json', '--extends=recommended-strict'],
        env: ALONE,
      },
      { script: 'test/architecture/spectral.ts', args: [] },
    ],
  },
  { name: 'generated files', runs: [{ script: 'server/commands/generate.ts', args: ['--check'] }] },
];

/** Runs every step, whatever becomes of the others, and answers how many passed and failed. */
export async function runSteps(): Promise<{ passed: number; failed: number }> {
  const outcome = { passed: 0, failed: 0 };
  // Most steps keep a single core busy.
  const queue = new PQueue({ concurrency: 2 });
  await queue.addAll(
    STEPS.map((step) => async () => {
      outcome[(await isInOrder(step)) ? 'passed' : 'failed'] += 1;
    }),
  );
  return outcome;
}

async function isInOrder({ name, runs }: Step): Promise<boolean> {
  const began = performance.now();
  const complaint = await firstComplaint(runs);
  const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  console.log(`${complaint === undefined ? 'ok  ' : 'FAIL'} ${name} (${took})`);
  if (complaint !== undefined) console.log(complaint.replace(/^/gm, '     '));
  return complaint === undefined;
}

async function firstComplaint(runs: Run[]): Promise<string | undefined> {
  for (const run of runs) {
    const { code, text } = await runScript(run);
    if (code !== 0) return text.trim() || `ended with ${code}`;
  }
  return undefined;
}

function runScript({
  script,
  args,
  cwd = '.',
  env = {},
}: Run): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, [resolve(root, script), ...args], {
    cwd: join(root, cwd),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('close', (code) => done({ code, text }));
  });
}
