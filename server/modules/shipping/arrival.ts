/**
 * On which days a parcel arrives, in days of the shop's time zone. One that is ordered on a working day before the
 * cut-off leaves on it, any other on the next working day; from there the option's working days are counted. What is
 * closed on a day off is taken to be closed everywhere, so that no day is promised that cannot be kept.
 */
import { Temporal } from 'temporal-polyfill';

export type WorkingDays = {
  /** Days of the week: 1 is Monday. */
  workingDays: number[];
  /** As `2026-12-25`. */
  daysOff: string[];
};
export type Promised = { minDays: number; maxDays: number; cutOffHour: number | null };
/** Days as `2026-12-03`. */
export type Arrival = { from: string; to: string };

/** However many days off there are, the search ends. */
const FURTHEST_DAYS = 400;

/** Null where there is no working day to be found. */
export function arrivalDays(
  { minDays, maxDays, cutOffHour }: Promised,
  { at, timeZone, ...open }: WorkingDays & { at: Date; timeZone: string },
): Arrival | null {
  const ordered = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const today = ordered.toPlainDate();
  const isLate = cutOffHour !== null && ordered.hour >= cutOffHour;
  const leaves = nthWorkingDay(isLate ? today.add({ days: 1 }) : today, 0, open);
  const from = leaves && nthWorkingDay(leaves, minDays, open);
  const to = from && nthWorkingDay(from, maxDays - minDays, open);
  return from && to ? { from: from.toString(), to: to.toString() } : null;
}

/** The next moment at which an order may arrive on other days: a cut-off of today that is still to come, else midnight. */
export function nextChange(
  promised: Pick<Promised, 'cutOffHour'>[],
  { at, timeZone }: { at: Date; timeZone: string },
): Date {
  const time = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const hours = promised.flatMap(({ cutOffHour }) => cutOffHour ?? []);
  const hour = Math.min(...hours.filter((one) => one > time.hour));
  const next = Number.isFinite(hour)
    ? time.round({ smallestUnit: 'hour', roundingMode: 'floor' }).with({ hour })
    : time.startOfDay().add({ days: 1 });
  return new Date(next.epochMilliseconds);
}

/** The first working day from `start` on, itself included, and `n` working days after it. */
function nthWorkingDay(
  start: Temporal.PlainDate,
  n: number,
  { workingDays, daysOff }: WorkingDays,
): Temporal.PlainDate | null {
  let left = n;
  for (let ahead = 0; ahead <= FURTHEST_DAYS; ahead++) {
    const day = start.add({ days: ahead });
    if (!workingDays.includes(day.dayOfWeek) || daysOff.includes(day.toString())) continue;
    if (left === 0) return day;
    left -= 1;
  }
  return null;
}
