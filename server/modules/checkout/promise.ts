/** On which days an order is promised to arrive. */
import type { OfferedMethod } from '#modules/payments/index.ts';
import type { Settings } from '#modules/settings/index.ts';
import { type Arrival, arrivalOf, type ShippingOption } from '#modules/shipping/index.ts';

/** When parcels leave and arrive. */
export type OpenDays = Pick<Settings, 'shop' | 'delivery'>;

/** A parcel that waits for a transfer leaves nobody knows when, so nothing is promised. */
export function promisedDays(
  { capabilities: { flow, confirmsUnpaid } }: OfferedMethod,
  option: ShippingOption | null,
  open: OpenDays,
): Arrival | null {
  const leavesAtOnce = flow !== 'later' || confirmsUnpaid;
  return leavesAtOnce && option ? arrivalOf(option, open) : null;
}
