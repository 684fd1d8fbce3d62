/**
 * The calendar of a report: its days are the shop's, so one may have 23 or 25 hours. All of it is worked out here, by
 * Temporal; a statement only gets the moments between which it sums up.
 */
import { Temporal } from 'temporal-polyfill';

export const INTERVALS = ['hour', 'day', 'week', 'month'] as const;
export type Interval = (typeof INTERVALS)[number];
export const COMPARISONS = ['previous', 'year'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** The most rows that one report has. */
export const MAX_ROWS = 400;
const MAX_BY_DAY = 92;

/** From the first to the last day, both whole. */
export type Period = { from: string; to: string; interval: Interval; timeZone: string };
/** What a statement sums up by: row number `n` is from bound `n` until bound `n + 1`. */
export type Bounds = string[];
export type Calendar = {
  /** When each row begins, in the shop: `2026-11-30`, or an hour with its offset. */
  rows: string[];
  bounds: Bounds;
};

const dayOf = (text: string) => Temporal.PlainDate.from(text);
/** Both ends included. */
const countDays = (from: string, to: string) => dayOf(from).until(dayOf(to)).days + 1;

/** Days while there are few enough to look at one by one. */
export function usualInterval(from: string, to: string): Interval {
  const days = countDays(from, to);
  if (days === 1) return 'hour';
  return days <= MAX_BY_DAY ? 'day' : 'month';
}

/** The day in the shop on which that was. */
export const shopDay = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();

/** Null where the period has more rows than a report may have. */
export function layOut({ from, to, interval, timeZone }: Period): Calendar | null {
  const end = dayOf(to).add({ days: 1 }).toZonedDateTime(timeZone);
  const starts: Temporal.ZonedDateTime[] = [];
  let next = dayOf(from).toZonedDateTime(timeZone);
  for (let row = dayOf(from); isBefore(next, row, { end, interval }); ) {
    if (starts.length === MAX_ROWS) return null;
    starts.push(next);
    if (interval === 'hour') next = next.add({ hours: 1 });
    else {
      row = nextRow(row, interval);
      next = row.toZonedDateTime(timeZone);
    }
  }
  const rows =
    interval === 'hour'
      ? starts.map((start) => start.toString({ smallestUnit: 'minute', timeZoneName: 'never' }))
      : daysFrom(from, starts.length, interval);
  return { rows, bounds: [...starts, end].map(moment) };
}

/** A day that a zone left out begins when the next one does, and still has its row. */
function isBefore(
  next: Temporal.ZonedDateTime,
  row: Temporal.PlainDate,
  { end, interval }: { end: Temporal.ZonedDateTime; interval: Interval },
): boolean {
  if (interval === 'hour') return Temporal.ZonedDateTime.compare(next, end) < 0;
  return Temporal.PlainDate.compare(row, end.toPlainDate()) < 0;
}

function daysFrom(from: string, count: number, interval: Interval): string[] {
  const days = [dayOf(from)];
  for (const day of days) if (days.length < count) days.push(nextRow(day, interval));
  return days.slice(0, count).map(String);
}

/** Weeks begin on Monday. The first row may be a part of its week or month. */
function nextRow(day: Temporal.PlainDate, interval: Interval): Temporal.PlainDate {
  if (interval === 'week') return day.add({ days: 8 - day.dayOfWeek });
  if (interval === 'month') return day.with({ day: 1 }).add({ months: 1 });
  return day.add({ days: 1 });
}

/** The first and the last day that a period is compared with. */
export function comparedDays(
  { from, to }: Pick<Period, 'from' | 'to'>,
  comparison: Comparison,
): { from: string; to: string } {
  const after = dayOf(to).add({ days: 1 });
  const last = partnerOf(after, { from, to }, comparison).day.subtract({ days: 1 });
  return { from: String(partnerOf(dayOf(from), { from, to }, comparison).day), to: String(last) };
}

/**
 * For each row the time it is compared with: of the same number of days just before, or of the same dates a year earlier.
 * 29 February has no partner then: its row stands beside nothing, and what was sold on one a year earlier stands beside
 * 28 February, so that the rows add up to the whole of the earlier period.
 */
export function comparedBounds(period: Period, { rows }: Calendar, comparison: Comparison): Bounds {
  const { timeZone, to } = period;
  const bounds: Temporal.ZonedDateTime[] = [];
  for (const row of [...rows, String(dayOf(to).add({ days: 1 }))]) {
    const at = Temporal.PlainDateTime.from(row);
    const { day, exact } = partnerOf(at.toPlainDate(), period, comparison);
    const time = exact ? at.toPlainTime() : Temporal.PlainTime.from('00:00');
    const bound = day.toZonedDateTime({ timeZone, plainTime: time });
    const last = bounds.at(-1);
    // An hour that comes twice is compared once.
    bounds.push(last && Temporal.ZonedDateTime.compare(bound, last) < 0 ? last : bound);
  }
  return bounds.map(moment);
}

function partnerOf(
  day: Temporal.PlainDate,
  { from, to }: Pick<Period, 'from' | 'to'>,
  comparison: Comparison,
): { day: Temporal.PlainDate; exact: boolean } {
  if (comparison === 'previous') {
    return { day: day.subtract({ days: countDays(from, to) }), exact: true };
  }
  const earlier = day.subtract({ years: 1 });
  const exact = earlier.day === day.day;
  return { day: exact ? earlier : earlier.add({ days: 1 }), exact };
}

const moment = (time: Temporal.ZonedDateTime) => time.toInstant().toString();
