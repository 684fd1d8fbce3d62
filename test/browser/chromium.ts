/** Finds a Chromium for the stories: an installed one, else the one that npm brought, which runs on a bare machine. */
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

type Executable = { path: string; env?: Record<string, string> };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Neither the root user nor a container lets Chromium build its own sandbox; the pages it visits are ours. */
const FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** `TEST_CHROMIUM` may name a Chromium, or be `bundled` to prove that a bare machine would do. */
export async function launchChromium(): Promise<Browser> {
  const { path, env } = findChromium(process.env.TEST_CHROMIUM);
  return chromium.launch({
    executablePath: path,
    args: FLAGS,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

function findChromium(wish: string | undefined): Executable {
  if (wish && wish !== 'bundled') return { path: wish };
  const installed = wish ? undefined : findInstalled();
  return installed ? { path: installed } : unpackBundled();
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

/** Takes some six seconds once per install. Unpacked aside and renamed, so that a killed run leaves no half. */
function unpackBundled(): Executable {
  const require = createRequire(import.meta.url);
  const packageFolder = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = require(join(packageFolder, 'package.json')) as { version: string };
  const folder = join(packageFolder, '../../.cache/chromium', version);
  if (!existsSync(folder)) {
    const aside = `${folder}.${process.pid}`;
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    unpackInto(aside, join(packageFolder, 'bin'));
    if (!existsSync(folder)) renameSync(aside, folder);
    rmSync(aside, { recursive: true, force: true });
  }
  writeFontList(folder);
  return {
    path: join(folder, 'chromium'),
    env: {
      FONTCONFIG_PATH: join(folder, 'fonts'),
      FONTCONFIG_FILE: join(folder, 'fonts/fonts.conf'),
      // The libraries that a desktop would have; its own stand behind them.
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(':'),
    },
  };
}

/** The package unpacks into the temporary folder, so a process of its own is given another one. */
function unpackInto(folder: string, archives: string): void {
  const script = join(import.meta.dirname, 'unpack.ts');
  const run = spawnSync(process.execPath, [script, archives], {
    env: { ...process.env, TMPDIR: folder },
    encoding: 'utf8',
  });
  if (run.status !== 0)
    throw new Error(`The bundled Chromium could not be unpacked: ${run.stderr}`);
}

/** The package's own list names folders of the platform it was made for. */
function writeFontList(folder: string): void {
  const fonts = join(folder, 'fonts');
  writeFileSync(
    join(fonts, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );
}
