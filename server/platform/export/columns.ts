/**
 * What an exported file has in its columns, whatever its format. A kind decides how a value is written: a text is never taken
 * for a number or a formula, and an amount is a number that can be added up.
 */
import { Temporal } from 'temporal-polyfill';
import type { Money } from '#common/money.ts';

type Kind<Row> =
  /** Names, codes and whatever else is not to be reckoned with, such as a postal code. */
  | { kind: 'text'; read: (row: Row) => string | null }
  | { kind: 'count'; read: (row: Row) => number | null }
  | { kind: 'amount'; read: (row: Row) => Money | null }
  | { kind: 'moment'; read: (row: Row) => Date | null }
  /** The day of that moment in the shop's time zone. */
  | { kind: 'day'; read: (row: Row) => Date | null };
export type Column<Row> = { name: string } & Kind<Row>;
export type ColumnKind = Kind<never>['kind'];

/** Rows as they come from the database, some at a time. */
export type Batches<Row> = AsyncIterable<Row[]>;

/** Times are those of clocks in the shop, so the head says which zone is meant. */
export const headOf = ({ name, kind }: { name: string; kind: ColumnKind }, timeZone: string) =>
  kind === 'moment' ? `${name} (${timeZone})` : name;

export type WallTime = { day: string; time: string; instant: Date };

/** What clock and calendar showed there. `instant` is the same reading in UTC, for formats that know no zones. */
export function wallTime(at: Date, timeZone: string): WallTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  const local = instant.toZonedDateTimeISO(timeZone).toPlainDateTime().round('second');
  const day = local.toPlainDate().toString();
  const time = local.toPlainTime().toString({ smallestUnit: 'second' });
  return { day, time, instant: new Date(`${day}T${time}Z`) };
}
