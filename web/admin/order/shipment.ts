/** The form "Ship this order" and what it becomes for the API. */
import type { BodyOf } from '#api/client.ts';

export type Typed = Record<string, string>;

const UNITS = 'units.';

/** Lines with nothing in this parcel are left out; what is no number goes to the API as 0 units, which it refuses. */
export function readShipment(form: FormData): { body: BodyOf<'shipOrder'>; typed: Typed } {
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, 600)]] : [],
    ),
  );
  const text = (name: string) => typed[name]?.trim() || undefined;
  const items = Object.entries(typed)
    .filter(([name, value]) => name.startsWith(UNITS) && value.trim() !== '0')
    .map(([name, value]) => ({
      orderItemId: name.slice(UNITS.length),
      quantity: Number(value) || 0,
    }));
  return {
    typed,
    body: {
      carrier: text('carrier'),
      trackingNumber: text('trackingNumber'),
      trackingUrl: text('trackingUrl'),
      ...(items.length > 0 && { items }),
    },
  };
}

export const unitsField = (orderItemId: string) => UNITS + orderItemId;
