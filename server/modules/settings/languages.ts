/** The shop's languages: the merchant chooses among those that are shipped. */
import { type Locale, PSEUDO_LOCALE, type ShippedLocale } from '#common/locales.ts';
import type { Tx } from '#platform/db.ts';
import { offeredLocale } from '#platform/request-locale.ts';
import { lockSettings, type Settings, writeSettings } from './settings.ts';

/** Notes that lists of products are written in these languages; what is given up meanwhile is not among them. */
export async function markListed(tx: Tx, written: ShippedLocale[]): Promise<void> {
  const before = await lockSettings(tx, 'languages');
  const listed = before.locales.filter((locale) => [...written, ...before.listed].includes(locale));
  if (`${listed}` !== `${before.listed}`) {
    await writeSettings(tx, 'languages', { ...before, listed });
  }
}

/** In which language somebody is written to: their own while the shop offers it. */
export function languageOf({ languages }: Settings, own: string | undefined): Locale {
  return own === PSEUDO_LOCALE ? own : offeredLocale(languages, own);
}
