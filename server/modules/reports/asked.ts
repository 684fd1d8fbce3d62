/** Reads which days a report is asked for. */
import { Temporal } from 'temporal-polyfill';
import { readSettings } from '#modules/settings/index.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { endsBefore, notADay, tooManyRows } from './errors.ts';
import {
  type Calendar,
  type Interval,
  layOut,
  type Period,
  shopDay,
  usualInterval,
} from './period.ts';
import type { Span } from './queries/counted.ts';
import { firstSale } from './queries/sales.ts';

export type Asked = { from?: string; to?: string; interval?: Interval };
/** Of the shop: its zone, and the currency of whoever names none. */
export type Days = { from: string; to: string; timeZone: string; currency: string };

/** Without dates all orders are meant, up to today. */
export async function readDays(db: Db, { from, to }: Asked): Promise<Days> {
  const { shop, currencies } = await readSettings(db);
  const { timeZone } = shop;
  for (const [path, day] of [['/from', from] as const, ['/to', to] as const]) {
    if (day !== undefined && !isDay(day)) throw notADay(path);
  }
  const today = shopDay(now(), timeZone);
  const last = to ?? later(today, from);
  const begin = from ?? earlier(shopDay((await firstSale(db)) ?? now(), timeZone), last);
  if (last < begin) throw endsBefore(begin);
  return { from: begin, to: last, timeZone, currency: currencies.currency };
}

/** Days of four-figure years follow each other as texts do. */
const later = (day: string, other = day) => (other > day ? other : day);
const earlier = (day: string, other: string) => (other < day ? other : day);

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).year >= FIRST_YEAR;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
/** Everything that is compared with it has a year of four figures too. */
const FIRST_YEAR = 1000;

export function layOutRows(
  days: Days,
  interval?: Interval,
): { period: Period; calendar: Calendar } {
  const { from, to, timeZone } = days;
  const period = { from, to, timeZone, interval: interval ?? usualInterval(from, to) };
  const calendar = layOut(period);
  if (!calendar) throw tooManyRows();
  return { period, calendar };
}

/** From the beginning of the first day to the end of the last. */
export function spanOf({ from, to, timeZone }: Days): Span {
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant().toString();
  const last = Temporal.PlainDate.from(to).add({ days: 1 });
  return { from: at(Temporal.PlainDate.from(from)), until: at(last) };
}
