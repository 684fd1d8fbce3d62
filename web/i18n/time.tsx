/**
 * Times on pages. Staff read them in the shop's zone, as its filters and its day mean them. Shoppers read them in their
 * own once scripts run; before, and without, in the shop's, and then the zone is named. Server and browser draw the same
 * first, so nothing jumps while a page wakes up.
 */
import { createContext, use, useSyncExternalStore } from 'react';
import {
  type DayStyle,
  formatDay,
  formatMoment,
  type MomentStyle,
  ownTimeZone,
} from '#common/times.ts';
import { useRootData } from '../request/root-data.ts';
import { usePage } from './page.tsx';

/** True for the merchant's screens. */
export const InShopZone = createContext(false);

/** Browsers that hide where their reader is say UTC: that is then named. */
const UNKNOWN = 'UTC';
const never = () => () => {};
const notYet = () => null;

function useZone(): { timeZone: string; named: boolean } {
  const inShopZone = use(InShopZone);
  const shops = useRootData()?.shop.timeZone ?? UNKNOWN;
  const readers = useSyncExternalStore(never, ownTimeZone, notYet);
  if (inShopZone || readers === null) return { timeZone: shops, named: true };
  return { timeZone: readers, named: readers === UNKNOWN };
}

/** Moments and days within sentences. */
export function useTimes() {
  const { locale } = usePage();
  const zone = useZone();
  return {
    moment: (at: string, style: MomentStyle = {}) =>
      formatMoment(at, { locale, ...zone, ...style }),
    day: (at: string, style: DayStyle = 'long') =>
      formatDay(at, { locale, timeZone: zone.timeZone, style }),
  };
}

type MomentProps = { at: string; dateOnly?: boolean; withYear?: boolean };

/** A moment, to the minute, or only its day. `withYear`: for lists that reach back further than one. */
export function Moment({ at, dateOnly = false, withYear = false }: MomentProps) {
  const { moment, day } = useTimes();
  return (
    // What a zone is called may differ between the server's data and the browser's.
    <time dateTime={at} className="figures" data-content="" suppressHydrationWarning>
      {dateOnly ? day(at) : moment(at, { withYear })}
    </time>
  );
}
