/**
 * `npm run clients`: do clients that generators make of the API's description compile? The tools are fetched by name into a folder of their own, only when this is run: none is needed by the shop.
 */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const api = join(import.meta.dirname, '../../api');
const TOOLS = {
  '@hey-api/openapi-ts': '0.99.0',
  'openapi-typescript': '7.13.0',
  orval: '8.38.0',
  typescript: '5.9.3',
};
const ORVAL = `module.exports = {
  shop: { input: './openapi.json', output: { target: './orval/client.ts', schemas: './orval/model', client: 'fetch' } },
};`;
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
  },
};

const folder = mkdtempSync(join(tmpdir(), 'mercat-clients-'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
let failed = 0;

function run(name: string, bin: string, args: string[]): void {
  const script = join(folder, 'node_modules/.bin', bin);
  try {
    execFileSync(script, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    console.log(`ok   ${name}`);
  } catch (error) {
    failed += 1;
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    console.log(`FAIL ${name}\n${(stdout + stderr).trim().slice(0, 4000)}`);
  }
}

function compile(name: string, made: string): void {
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...TSCONFIG, include: [made] }));
  run(`${name} compiles`, 'tsc', ['-p', '.']);
}

const typesIn = (file: string) =>
  readFileSync(join(folder, file), 'utf8').match(/^export (type|interface) /gm)?.length ?? 0;

try {
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: TOOLS }),
  );
  copyFileSync(join(api, 'openapi.json'), join(folder, 'openapi.json'));
  writeFileSync(join(folder, 'orval.config.cjs'), ORVAL);
  console.log('Fetching the tools ...');
  execFileSync(npm, ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  run('openapi-typescript', 'openapi-typescript', ['openapi.json', '-o', 'types/schema.ts']);
  compile('openapi-typescript', 'types');
  run('orval', 'orval', ['--config', 'orval.config.cjs']);
  compile('orval', 'orval');
  run('hey-api', 'openapi-ts', ['-i', 'openapi.json', '-o', 'hey']);
  compile('hey-api', 'hey');
  const counts = [
    `orval ${readdirSync(join(folder, 'orval/model')).length} models`,
    `hey-api ${typesIn('hey/types.gen.ts')} types`,
  ];
  console.log(counts.join(', '));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;
