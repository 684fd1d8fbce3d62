/** Where Debian and Ubuntu put the browsers, and what to say where one is missing. */
import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const WANTED = {
  firefox: { names: ['firefox-esr', 'firefox'], packages: 'firefox-esr' },
  webkitDriver: { names: ['WebKitWebDriver'], packages: 'webkit2gtk-driver' },
  webkit: {
    names: ['/usr/lib/*/webkit2gtk-4.1/MiniBrowser', '/usr/libexec/webkit2gtk-4.1/MiniBrowser'],
    packages: 'webkit2gtk-driver',
  },
  display: { names: ['Xvfb'], packages: 'xvfb' },
};

export class MissingBrowser extends Error {}

/** The path of a program, or one sentence on how to get it. */
export function needed(what: keyof typeof WANTED): string {
  const { names, packages } = WANTED[what];
  const path = names.flatMap(candidates).find(isExecutable);
  if (path) return path;
  throw new MissingBrowser(
    `${names[0]?.split('/').at(-1)} is not installed; on Debian and Ubuntu: apt-get install ${packages}.`,
  );
}

function candidates(name: string): string[] {
  if (name.startsWith('/')) return globSync(name);
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
