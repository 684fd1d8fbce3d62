/** The days on which a parcel arrives, as people read them. */
import type { Translator } from './messages/index.ts';
import { formatWeekday } from './times.ts';

/** Days of the shop's time zone, as `2026-12-03`. */
export type Arrival = { from: string; to: string };

/** "Thu 3 to Mon 7 December"; "Thu 3 December" where it is one day. */
export function arrivalWords({ from, to }: Arrival, t: Translator, locale: string): string {
  if (from === to) return formatWeekday(to, locale);
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = formatWeekday(from, locale, { withMonth: !isOneMonth });
  return t('delivery.days', { from: first, to: formatWeekday(to, locale) });
}
