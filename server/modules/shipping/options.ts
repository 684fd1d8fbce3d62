/** The delivery options of a shop, what each costs for a parcel, and when it arrives. */
import type { Static } from 'typebox';
import type { Settings } from '#modules/settings/index.ts';
import { now } from '#platform/clock.ts';
import { arrivalDays } from './arrival.ts';
import { deliveryPrice, type Parcel } from './price.ts';
import type { OfferedRow } from './queries/options.ts';
import type { ShippingOptionSchema } from './schemas.ts';

export type ShippingOption = OfferedRow;

/** Those that take this parcel, with what they cost for it and, ordered now, when they bring it. */
export function quoteOptions(
  rows: ShippingOption[],
  parcel: Parcel,
  { shop: { timeZone }, delivery }: Pick<Settings, 'shop' | 'delivery'>,
): Static<typeof ShippingOptionSchema>[] {
  return rows.flatMap((row) => {
    const { id, name, currency, minDays, maxDays, freeFrom } = row;
    const amount = deliveryPrice(row, parcel);
    if (amount === null) return [];
    return {
      id,
      name,
      price: { amount, currency },
      estimate: { minDays, maxDays },
      arrival: arrivalDays(row, { ...delivery, timeZone, at: now() }),
      freeFrom: freeFrom === null ? null : { amount: freeFrom, currency },
    };
  });
}
