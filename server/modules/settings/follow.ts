/** Keeps true what this process remembers of currencies and languages, whoever changes them. */
import type { App } from '#platform/http.ts';
import type { Platform } from '#platform/platform.ts';
import { newLanguages, type Offered } from '#platform/request-locale.ts';
import { readSettings, SETTINGS_TAG } from './settings.ts';

type Followed = Pick<Platform, 'config' | 'db' | 'channel' | 'cache' | 'sells' | 'languages'>;

export async function followSettings(
  platform: Followed,
  log: Pick<App['log'], 'warn'>,
): Promise<void> {
  const { db, channel } = platform;
  const read = async () => {
    const { currencies, languages } = await readSettings(db);
    Object.assign(platform.sells, currencies);
    speak(platform, languages);
  };
  // While the database is away nothing is sold; the line's return reads them again.
  const readAgain = () =>
    void read().catch((err) => log.warn({ err }, 'the settings could not be read again'));
  channel.on('notice', (notice) => {
    if ('stale' in notice && notice.stale.includes(SETTINGS_TAG)) readAgain();
  });
  channel.on('up', readAgain);
  await read();
}

/** What was cached may have been read in a language that is another one now. */
export function speak(
  { config, cache, languages }: Pick<Followed, 'config' | 'cache' | 'languages'>,
  now: Offered,
): void {
  const next = newLanguages(config.mode, now);
  if (JSON.stringify(next) === JSON.stringify(languages)) return;
  Object.assign(languages, next);
  cache.clear();
}
