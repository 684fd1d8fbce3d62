/** The merchant's settings: one row per group, with these defaults until it is written. */

import { createHash } from 'node:crypto';
import { isShipped } from '#common/locales.ts';
import { GROUP_NAMES, type Settings, settingsFrom } from '#common/settings/registry.ts';
import { notify } from '#platform/channel.ts';
import type { Reader, Tx } from '#platform/db.ts';
import type { Platform } from '#platform/platform.ts';
import { DEFAULT_LANGUAGES, type Offered } from '#platform/request-locale.ts';
import { EVERYTHING_TAG } from '#platform/response-cache.ts';
import * as queries from './queries.ts';

export type { Settings } from '#common/settings/registry.ts';

/** What each is until somebody sets it. */
export const DEFAULTS: Settings = settingsFrom();

export const SETTINGS_TAG = 'settings';

export async function readSettings(db: Reader): Promise<Settings> {
  const rows = await queries.readAll(db, GROUP_NAMES);
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  const settings = settingsFrom(stored);
  return { ...settings, languages: shippedOf(settings.languages) };
}

/** A language may have been shipped with another version only. */
function shippedOf({ locale, locales, listed }: Offered): Offered {
  const offered = locales.filter(isShipped);
  const first = offered.includes(locale) ? locale : (offered[0] ?? DEFAULT_LANGUAGES.locale);
  return {
    locale: first,
    locales: offered.length > 0 ? offered : [first],
    listed: listed.filter(isShipped),
  };
}

/** The same from memory, for what may be told a moment late. Nothing is priced from it. */
export function rememberedSettings({
  memory,
  db,
}: Pick<Platform, 'memory' | 'db'>): Promise<Settings> {
  return memory.read(SETTINGS_TAG, () => readSettings(db));
}

/** Reads one group so that nobody else can write it until the end of the transaction. */
export async function lockSettings<G extends keyof Settings>(
  tx: Tx,
  group: G,
): Promise<Settings[G]> {
  await queries.lockGroup(tx, group);
  return (await readSettings(tx))[group];
}

export async function writeSettings<G extends keyof Settings>(
  tx: Tx,
  group: G,
  value: Settings[G],
): Promise<void> {
  await queries.lockGroup(tx, group);
  await queries.write(tx, group, value);
  // Nothing that was cached is shown once the shop has closed.
  await notify(tx, {
    stale: group === 'opening' ? [SETTINGS_TAG, EVERYTHING_TAG] : [SETTINGS_TAG],
  });
}

/** Another one as soon as the icon is: it stands in its address, so that the icon can be kept for good. */
export function iconVersion({ branding, identity, look }: Settings): string {
  const drawn = branding.icon?.url ?? [letterOf(identity), look.accent].join(' ');
  return createHash('sha256').update(drawn).digest('base64url').slice(0, 10);
}

/** What stands for the shop where it has no icon. */
export const letterOf = ({ name }: Settings['identity']): string =>
  ([...name.trim()][0] ?? '').toUpperCase();

/** No larger than that in a mail. */
export const MAIL_LOGO = { width: 224, height: 32 };

export type MailLogo = { url: string; width: number; height: number };

/** Where mails find the logo, and how large they show it; null where the name stands in its place. */
export function mailLogosOf({ logo, logoDark }: Settings['branding'], publicUrl: string) {
  const shown = (mark: typeof logo, file: string): MailLogo | null => {
    if (!mark || mark.isDrawing) return null;
    const scale = Math.min(MAIL_LOGO.width / mark.width, MAIL_LOGO.height / mark.height);
    return {
      url: `${publicUrl}/logo/${file}.png?v=${mark.mediaId}`,
      width: Math.max(1, Math.round(mark.width * scale)),
      height: Math.max(1, Math.round(mark.height * scale)),
    };
  };
  const light = shown(logo, 'light');
  return { light, dark: light && shown(logoDark, 'dark') };
}
