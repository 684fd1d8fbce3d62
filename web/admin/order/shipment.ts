/** The form "Ship this order" and what it becomes for the API. */
import type { BodyOf } from '#api/client.ts';
import { readCount } from '#common/written-numbers.ts';

export type Typed = Record<string, string>;

export type Shipment = { body: BodyOf<'shipOrder'>; typed: Typed };

const UNITS = 'units.';

/**
 * Lines with nothing in this parcel are left out. A parcel of nothing stays a list of nothing, which the API refuses: no
 * list at all would be everything.
 */
export function readShipment(form: FormData): Shipment {
  const { typed, items, hasUnits } = readUnits(form);
  const text = (name: string) => typed[name]?.trim() || undefined;
  return {
    typed,
    body: {
      carrier: text('carrier'),
      trackingNumber: text('trackingNumber'),
      trackingUrl: text('trackingUrl'),
      ...(hasUnits && { items }),
    },
  };
}

/** What was typed, and the units in it by line. */
export function readUnits(form: FormData) {
  const typed: Typed = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, 600)]] : [],
    ),
  );
  const fields = Object.entries(typed).filter(([name]) => name.startsWith(UNITS));
  const items = fields
    .map(([name, value]) => ({
      orderItemId: name.slice(UNITS.length),
      quantity: value.trim() === '' ? 0 : (readCount(value) ?? Number.NaN),
    }))
    .filter(({ quantity }) => quantity !== 0);
  return { typed, items, hasUnits: fields.length > 0 };
}

/** Fields that hold something else than a whole number; an empty one ships nothing. */
export const countFaults = (typed: Typed, words: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed)
      .filter(
        ([name, value]) => name.startsWith(UNITS) && value.trim() && readCount(value) === null,
      )
      .map(([name]) => [name, words]),
  );

export const unitsField = (orderItemId: string) => UNITS + orderItemId;

/** Whether the units of a line that came back can be sold again. */
export const restockField = (orderItemId: string) => `restock.${orderItemId}`;
