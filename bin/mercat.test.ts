/** The way in, tried on a made-up project with a made-up npm that only writes down what it was asked. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const lock = {
  '': {},
  'node_modules/goods': { version: '1.0.0' },
  'node_modules/tool': { version: '2.0.0', dev: true },
  'node_modules/elsewhere': { version: '3.0.0', optional: true },
};
const goods = { 'node_modules/goods': lock['node_modules/goods'] };
const tool = { 'node_modules/tool': lock['node_modules/tool'] };
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mercat way in '));
  put('package.json', '{ "type": "module" }');
  put('package-lock.json', JSON.stringify({ packages: lock }));
  put('server/main.ts', `console.log('ran', process.argv.slice(2).join(' '));`);
  put('test/harness/run.ts', `console.log('tested');`);
  mkdirSync(join(root, 'bin'));
  for (const file of ['mercat.js', 'restarts.js']) {
    copyFileSync(join(import.meta.dirname, file), join(root, 'bin', file));
  }
  putNpm(`require('fs').writeFileSync('asked', process.argv.slice(2).join(' '));`);
});
afterEach(() => rmSync(root, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const putNpm = (code: string) =>
  put('npm.cjs.js', code.replace('require', 'process.getBuiltinModule'));
const putInstalled = (packages: object) =>
  put('node_modules/.package-lock.json', JSON.stringify({ packages }));
const asked = () => existsSync(join(root, 'asked')) && readFileSync(join(root, 'asked'), 'utf8');

async function enter(...args: string[]): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [join(root, 'bin/mercat.js'), ...args], {
    cwd: root,
    env: { npm_execpath: join(root, 'npm.cjs.js'), INIT_CWD: join(root, 'server') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const [code] = await once(child, 'close');
  return { code, output };
}

test('a fresh clone installs what a shop needs and runs the command with its arguments', async () => {
  const { output, code } = await enter('start', 'worker');
  expect(asked()).toMatch(/^ci --omit=dev --include=optional /);
  expect(output).toMatch(/^Installing packages .*\n {2}done in \d s\nran start worker\n$/);
  expect(code).toBe(0);
});

test('nothing is reinstalled when only packages for other machines are missing', async () => {
  putInstalled(goods);
  expect((await enter('start')).output).toBe('ran start\n');
  expect(asked()).toBe(false);
});

test('tests add the development packages without removing anything first', async () => {
  putInstalled(goods);
  expect((await enter('test')).output).toMatch(/tested/);
  expect(asked()).toMatch(/^install --no-save --prefer-offline --include=dev /);
});

test('a package of another version is updated, and development packages stay', async () => {
  putInstalled({ 'node_modules/goods': { version: '0.9.0' }, ...tool });
  await enter('start');
  expect(asked()).toMatch(/^install --no-save --prefer-offline --include=dev /);
});

test("npm's errors are shown with a sentence and without its noise", async () => {
  putNpm(
    `console.error('npm error network down\\n\\nA complete log of this run can be found'); process.exit(1);`,
  );
  const { code, output } = await enter('start');
  expect(output).toMatch(
    /\nnpm error network down\nThe packages could not be installed; check that .*, then try again\.\n$/,
  );
  expect(code).toBe(1);
});

test('the exit code of the command is passed on', async () => {
  putInstalled(goods);
  put('server/main.ts', 'process.exit(7)');
  expect((await enter('verify')).code).toBe(7);
});

test("a file to import is found from the caller's folder", async () => {
  putInstalled(goods);
  expect((await enter('import', 'shopify', 'main.ts')).output).toMatch(
    /^ran import shopify \/.*\/server\/main\.ts\n$/,
  );
});

test('an unknown command is reported in one sentence', async () => {
  const { code, output } = await enter('stat');
  expect(output).toMatch(/^"stat" is not a command of Mercat; there are start, dev, .*\.\n$/);
  expect(code).toBe(1);
});

describe('a shop that crashes', () => {
  beforeEach(() => putInstalled(goods));
  /** Opens and dies as `end` says; from the time on that is in the file `lives`, it stays. */
  const putShop = (end: string) =>
    put(
      'server/main.ts',
      `const fs = process.getBuiltinModule('fs');
      fs.appendFileSync('starts', 'x');
      process.send('open', () => { ${end} });`,
    );
  const starts = () => readFileSync(join(root, 'starts'), 'utf8').length;

  test('is restarted by its parent, which says so, and stops when asked', async () => {
    putShop(
      `if (fs.readFileSync('starts', 'utf8').length < 3) process.kill(process.pid, 'SIGKILL');
      else process.on('SIGTERM', () => process.exit(0)), setTimeout(() => {}, 60_000),
        process.kill(process.ppid, 'SIGTERM');`,
    );
    const { code, output } = await enter('start');
    expect(output).toMatch(
      /^The shop ended unexpectedly \(SIGKILL\)\. It is started again at once \(restart 1 of at most 5 .*\)\.\n.*in 0\.5 s \(restart 2 .*\)\.\n$/,
    );
    expect(starts()).toBe(3);
    expect(code).toBe(0);
  });

  test('again and again stays down in the end, with its own exit code', async () => {
    putShop('process.exit(3)');
    const { code, output } = await enter('start');
    expect(output).toMatch(/code 3\), after 5 restarts within ten minutes: it stays closed\./);
    expect(starts()).toBe(6);
    expect(code).toBe(3);
  }, 30_000);

  test('while its database is unreachable waits for it quietly', async () => {
    put(
      'server/main.ts',
      `const fs = process.getBuiltinModule('fs');
      fs.appendFileSync('starts', 'x');
      const times = fs.readFileSync('starts', 'utf8').length;
      if (times > 1) fs.appendFileSync('how', process.env.MERCAT_STARTED_AGAIN + ' ');
      if (times === 1 || times === 5) process.send('open', () => process.exit(times === 1 ? 1 : 0));
      else process.exit(75);`,
    );
    const { code, output } = await enter('start');
    expect(output).toMatch(
      /^The shop ended .* at once \(restart 1 .*\)\.\nIt is tried again until the database can be used\.\n$/,
    );
    expect(readFileSync(join(root, 'how'), 'utf8')).toBe('aloud quietly quietly quietly ');
    expect(code).toBe(0);
  }, 30_000);

  test('before it ever served is not restarted: it has said why', async () => {
    put('server/main.ts', `console.log('Port 3000 is taken.'); process.exit(1);`);
    expect(await enter('start')).toEqual({ code: 1, output: 'Port 3000 is taken.\n' });
  });

  test('is not restarted once somebody stopped it', async () => {
    putShop(
      `process.on('SIGTERM', () => process.kill(process.pid, 'SIGKILL')), setTimeout(() => {}, 60_000),
        process.kill(process.ppid, 'SIGTERM');`,
    );
    expect(await enter('start')).toEqual({ code: 137, output: '' });
    expect(starts()).toBe(1);
  });
});
