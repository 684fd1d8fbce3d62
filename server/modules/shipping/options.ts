/** The delivery options of a shop, what each costs for a parcel, and when it arrives. */
import type { Static } from 'typebox';
import { deliveryPrice, type Parcel } from '#common/delivery-price.ts';
import type { Settings } from '#modules/settings/index.ts';
import { now } from '#platform/clock.ts';
import { type Arrival, arrivalDays, type Promised } from './arrival.ts';
import type { OfferedRow } from './queries/options.ts';
import type { ShippingOptionSchema } from './schemas.ts';

export type ShippingOption = OfferedRow;

type Open = Pick<Settings, 'shop' | 'delivery'>;
type Quoted = Static<typeof ShippingOptionSchema>;

/** Those that take this parcel, with what they cost for it and, ordered now, when they bring it. */
export const quoteOptions = (rows: ShippingOption[], parcel: Parcel, open: Open): Quoted[] =>
  rows.flatMap((row) => quoteOption(row, parcel, open) ?? []);

/** Ordered now. */
export const arrivalOf = (
  promised: Promised,
  { shop: { timeZone }, delivery }: Open,
): Arrival | null => arrivalDays(promised, { ...delivery, timeZone, at: now() });

/** Null where it does not take this parcel. */
export function quoteOption(
  row: ShippingOption,
  parcel: Parcel,
  { shop: { timeZone }, delivery }: Open,
): Quoted | null {
  const { id, name, currency, minDays, maxDays, freeFrom } = row;
  const amount = deliveryPrice(row, parcel);
  if (amount === null) return null;
  return {
    id,
    name,
    price: { amount, currency },
    estimate: { minDays, maxDays },
    arrival: arrivalDays(row, { ...delivery, timeZone, at: now() }),
    freeFrom: freeFrom === null ? null : { amount: freeFrom, currency },
  };
}
