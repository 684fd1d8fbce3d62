/**
 * Finds a Chromium for the stories: the one from npm, which runs on a bare machine, is the same everywhere and takes
 * half the time, since it is headless; otherwise an installed one.
 */
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { withLock } from '#platform/postgres/lock.ts';

type Executable = { path: string; env?: Record<string, string> };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
export const OWN_ADDRESS = 'thistle.example';
/** Neither root nor a container lets Chromium build its own sandbox; the pages it visits are ours. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  // A page lives too briefly for its scripts to earn back what it costs to optimise them.
  '--js-flags=--no-maglev,--no-turbofan',
  // A name that exists nowhere, for a shop that has an address of its own.
  `--host-resolver-rules=MAP ${OWN_ADDRESS} 127.0.0.1`,
];

/** `TEST_CHROMIUM` may name a Chromium, or be `installed` to use the machine's own. */
export async function launchChromium(): Promise<Browser> {
  const { path, env } = await findChromium(process.env.TEST_CHROMIUM);
  return chromium.launch({
    executablePath: path,
    args: FLAGS,
    ignoreDefaultArgs: hasSharedMemory() ? [NOT_SHARED] : [],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

/** Playwright's default: what Chromium's processes share is then in files on the disk. */
const NOT_SHARED = '--disable-dev-shm-usage';
const ENOUGH_BYTES = 2 ** 30;

/** Containers often have 64 MB, in which pages crash; with plenty, a browser needs a tenth less of the processor. */
function hasSharedMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false; // Not on Linux.
  }
}

export async function findChromium(wish: string | undefined): Promise<Executable> {
  if (wish && wish !== 'installed') return { path: wish };
  const isBrought = process.platform === 'linux' && process.arch === 'x64';
  if (isBrought && !wish) return unpackBundled();
  const path = findInstalled();
  if (path) return { path };
  throw new Error('The stories need a Chromium; install one, or name it in TEST_CHROMIUM.');
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return [...candidates, mac].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes some six seconds once per install. Unpacked aside and renamed, so that a killed run leaves nothing half done.
 */
async function unpackBundled(): Promise<Executable> {
  const require = createRequire(import.meta.url);
  const packageFolder = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = require(join(packageFolder, 'package.json')) as { version: string };
  const folder = join(packageFolder, '../../.cache/chromium', version);
  mkdirSync(dirname(folder), { recursive: true });
  // Two story files may start at once.
  await withLock(`${folder}.lock`, async () => {
    if (!existsSync(folder)) {
      const aside = `${folder}.${process.pid}`;
      rmSync(aside, { recursive: true, force: true });
      mkdirSync(aside, { recursive: true });
      unpackInto(aside, join(packageFolder, 'bin'));
      renameSync(aside, folder);
    }
    writeFontList(folder);
  });
  return {
    path: join(folder, 'chromium'),
    env: {
      FONTCONFIG_PATH: join(folder, 'fonts'),
      FONTCONFIG_FILE: join(folder, 'fonts/fonts.conf'),
      // The libraries that a desktop would have; the package's own come after them.
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(':'),
    },
  };
}

/** The package unpacks into the temporary folder, so a separate process is given another one. */
function unpackInto(folder: string, archives: string): void {
  const script = join(import.meta.dirname, 'unpack.ts');
  const run = spawnSync(process.execPath, [script, archives], {
    env: { ...process.env, TMPDIR: folder },
    encoding: 'utf8',
  });
  if (run.status !== 0)
    throw new Error(`The bundled Chromium could not be unpacked: ${run.stderr}`);
}

/** The package's own list names folders of the platform it was built on. */
function writeFontList(folder: string): void {
  const fonts = join(folder, 'fonts');
  const file = join(fonts, 'fonts.conf');
  const list = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
  // Another Chromium may be reading it.
  if (readFileSync(file, 'utf8') !== list) writeFileSync(file, list);
}
