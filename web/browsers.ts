/** The browsers that the pages are built for, as `browserslist` in `package.json` says them. */
import browserslist from 'browserslist';

/** The oldest supported version of each, such as `safari` 16.4. Phones go by the desktop's name where that is the same. */
export function oldestBrowsers(): Map<string, string> {
  const oldest = new Map<string, string>();
  for (const entry of browserslist()) {
    const [browser = '', versions = ''] = entry.split(' ');
    const version = versions.split('-')[0] ?? '';
    const known = oldest.get(browser);
    if (!known || Number(version) < Number(known)) oldest.set(browser, version);
  }
  return oldest;
}

const BUILD_NAMES: Record<string, string> = { ios_saf: 'ios' };

/** For Vite, which lowers scripts by them, and styles through Lightning CSS. */
export const buildTargets = (): string[] =>
  [...oldestBrowsers()].map(([browser, version]) => `${BUILD_NAMES[browser] ?? browser}${version}`);
