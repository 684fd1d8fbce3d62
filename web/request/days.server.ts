/**
 * Days in the shop's time zone, by Temporal, which knows how long each is. For loaders and actions: the browser is
 * given times, and only formats them (`common/times.ts`).
 */
import { Temporal } from 'temporal-polyfill';

export type Days = {
  /** `2026-11-30`: today in the shop. */
  today: () => string;
  /** The time at which a day begins, for the API; undefined for an invalid day, or one beyond all years. */
  begin: (day: string | undefined) => string | undefined;
  /** The time at which the next day begins: the last day of a range counts whole. */
  end: (day: string | undefined) => string | undefined;
  /** The moment at which clocks in the shop show that; of two in autumn the first, and in spring the hour that is missing later. */
  moment: (day: string | undefined, time: string | undefined) => string | undefined;
  /** Which day and time clocks in the shop show then. */
  shown: (at: string) => { day: string; time: string };
  /** The same time of day, so many days from now. */
  ahead: (days: number) => string;
};

export function daysIn(timeZone: string): Days {
  const startOf = (day: Temporal.PlainDate) => momentOf(day.toZonedDateTime(timeZone));
  return {
    today: () => Temporal.Now.plainDateISO(timeZone).toString(),
    begin: (text) => withDay(text, startOf),
    end: (text) => withDay(text, (day) => startOf(day.add({ days: 1 }))),
    moment: (text, time = '') =>
      TIME.test(time)
        ? withDay(text, (day) =>
            momentOf(day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })),
          )
        : undefined,
    shown: (at) => {
      const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
      return {
        day: local.toPlainDate().toString(),
        time: local.toPlainTime().toString().slice(0, 5),
      };
    },
    ahead: (days) => Temporal.Now.zonedDateTimeISO(timeZone).add({ days }).toInstant().toString(),
  };
}

const TIME = /^\d{2}:\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** The API accepts years of four digits. */
const MOMENT = /^\d{4}-/;

function momentOf(time: Temporal.ZonedDateTime): string | undefined {
  const text = time.toInstant().toString();
  return MOMENT.test(text) ? text : undefined;
}

function withDay(
  text: string | undefined,
  use: (day: Temporal.PlainDate) => string | undefined,
): string | undefined {
  if (!text || !DAY.test(text)) return undefined;
  try {
    return use(Temporal.PlainDate.from(text, { overflow: 'reject' }));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** `2026-12-24T08:00`, as clocks there show it. */
export const wallTimeIn = (timeZone: string, now: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
