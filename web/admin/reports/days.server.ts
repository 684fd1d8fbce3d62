/** The days that an address asks a report of, in the shop's time zone. */
import { Temporal } from 'temporal-polyfill';
import type { Interval, Range, ReportDays, ReportsView } from './filters.tsx';

/** In which so many rows make a report of 400 at most. */
const MAX_DAYS: Record<Interval, number> = { hour: 16, day: 400, week: 2_800, month: 12_000 };
const USUAL: Range = '30';
const FIRST_YEAR = 1900;

/** Dates that are none are left out, and two the wrong way round are turned. Today: `2026-11-30`. */
export function reportDays({ range, from, to }: ReportsView['filters'], today: string): ReportDays {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (!first && !last) return daysOf(range ?? USUAL, today);
  const end = last ?? later(dayOf(today), first);
  const begin = first ?? end.subtract({ days: 29 });
  const inOrder = Temporal.PlainDate.compare(begin, end) <= 0 ? [begin, end] : [end, begin];
  return { from: String(inOrder[0]), to: String(inOrder[1]), range: null };
}

export function daysOf(range: Range, today: string): ReportDays {
  const now = Temporal.PlainDate.from(today);
  const until = (first: Temporal.PlainDate, last = now) => ({
    from: String(first),
    to: String(last),
    range,
  });
  const month = now.with({ day: 1 });
  switch (range) {
    case 'today':
      return until(now);
    case 'month':
      return until(month);
    case 'lastMonth':
      return until(month.subtract({ months: 1 }), month.subtract({ days: 1 }));
    case 'year':
      return until(month.with({ month: 1 }));
    default:
      return until(now.subtract({ days: Number(range) - 1 }));
  }
}

/** What was asked for, where so many rows fit into a report. */
export function fittingInterval(
  { from, to }: ReportDays,
  interval: Interval | undefined,
): Interval | undefined {
  const days = Temporal.PlainDate.from(from).until(to).days + 1;
  return interval && days <= MAX_DAYS[interval] ? interval : undefined;
}

function dayOf(text: string | undefined): Temporal.PlainDate | undefined {
  if (!text) return undefined;
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return day.year >= FIRST_YEAR ? day : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function later(
  today: Temporal.PlainDate | undefined,
  day: Temporal.PlainDate | undefined,
): Temporal.PlainDate {
  const one = today ?? Temporal.Now.plainDateISO();
  return day && Temporal.PlainDate.compare(day, one) > 0 ? day : one;
}
