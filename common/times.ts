/**
 * Moments and days as people read them. The only place that formats a time: each says in which zone it is meant. Runs on
 * the server, in the browser and on the phone. What is worked out with days (today, the end of a day) is in
 * `web/request/days.server.ts`.
 */
import { formatLocale } from './locales.ts';

/** A shop tells times in this zone until its merchant names another one. */
export const DEFAULT_TIME_ZONE = 'Europe/Brussels';
export const MAX_TIME_ZONE = 64;

type Time = string | Date;
export type Zoned = { locale: string; timeZone: string };
export type MomentStyle = {
  /** For lists that reach back further than one year. */
  withYear?: boolean;
  /** Says which zone is meant: wherever it may not be the reader's own. */
  named?: boolean;
};

/** To the minute: `30 Nov, 18:05 GMT+1`. */
export function formatMoment(
  at: Time,
  { locale, timeZone, withYear = false, named = true }: Zoned & MomentStyle,
): string {
  return formatter(locale, {
    timeZone,
    day: 'numeric',
    month: 'short',
    ...(withYear && { year: 'numeric' }),
    hour: '2-digit',
    hourCycle: 'h23',
    minute: '2-digit',
    ...(named && { timeZoneName: 'short' }),
  }).format(new Date(at));
}

const DAYS = {
  long: { dateStyle: 'long' },
  medium: { dateStyle: 'medium' },
  withoutYear: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
} as const;
export type DayStyle = keyof typeof DAYS;

/** The day on which that was, or will be, in this zone. */
export function formatDay(
  at: Time,
  { locale, timeZone, style = 'long' }: Zoned & { style?: DayStyle },
): string {
  return formatter(locale, { timeZone, ...DAYS[style] }).format(new Date(at));
}

/** A day that has no time, such as `2026-12-03`: `Thu 3 December`. Only languages that name the month last leave it out. */
export function formatWeekday(day: string, locale: string, { withMonth = true } = {}): string {
  // Plain English is British here; for `Intl` it is American.
  const written = locale === 'en' ? 'en-GB' : locale;
  const format = formatter(written, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'long',
  });
  const parts = format.formatToParts(new Date(day));
  const shown = withMonth || parts.at(-1)?.type !== 'month' ? parts : parts.slice(0, -1);
  return shown
    .map(({ value }) => value)
    .join('')
    .trim();
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const MAX_CACHED = 200;

/** Making one takes longer than writing the rest of a mail. Readers bring zones of their own, so not all are kept. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.values(options).join(' ')}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(formatLocale(locale), options);
  if (formatters.size >= MAX_CACHED) formatters.clear();
  formatters.set(key, made);
  return made;
}

const NAME = /^(UTC|[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z0-9_+-]*){1,2})$/;

/** By its name in the IANA database, such as `Asia/Kolkata`; what is only a distance from UTC knows no summer time. */
export function isTimeZone(name: string): boolean {
  try {
    return NAME.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** The zone of whoever looks at this screen. Browsers that hide it say UTC. */
export const ownTimeZone = (): string =>
  new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** `Intl` still lists these by older names of the same places. */
const NEWER_NAMES: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** All there are, in the order of their names. */
export function timeZones(): string[] {
  const names = Intl.supportedValuesOf('timeZone').map((name) => NEWER_NAMES[name] ?? name);
  return [...new Set([...names, 'UTC'])].sort();
}
