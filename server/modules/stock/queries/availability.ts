/**
 * How many units there are to sell, as parts of a statement that names `stock_levels s`. The only place that knows
 * how levels and reservations make up availability: whatever shows or judges units uses these.
 */
import { type RawBuilder, type SqlBool, sql } from '#platform/db.ts';

type Part = ReturnType<typeof sql>;

/** Joins a variant's stock as `s`: one row, with its units at all locations added up. */
export const joinStock = (variantId: Part): Part =>
  sql`join stock_items s on s.variant_id = ${variantId}`;

/** Unreserved units. `ownOrder`: what that order has reserved counts as free, for its own cart. */
function freeUnits(ownOrder?: Part): Part {
  if (!ownOrder) return sql`greatest(s.on_hand - s.reserved, 0)`;
  return sql`greatest(s.on_hand - s.reserved + coalesce((select sum(r.quantity)::int from stock_reservations r
    where r.order_id = ${ownOrder} and r.variant_id = s.variant_id and r.state = 'held'), 0), 0)`;
}

/** Null where units are not counted. */
export const availableUnits = (ownOrder?: Part): Part =>
  sql`case when s.tracked then ${freeUnits(ownOrder)} end`;

/** How many may be bought. Null: any number, because units are not counted or may be sold on order. */
export const sellableUnits = (ownOrder?: Part): Part =>
  sql`case when s.tracked and not s.backorder then ${freeUnits(ownOrder)} end`;

/** One more may be bought. */
export const IN_STOCK: RawBuilder<SqlBool> = sql`(s.backorder or not s.tracked or s.on_hand > s.reserved)`;

/** Counted, and no more of it than that; what is oversold on order runs lowest. */
export const runsLow = (units: number): RawBuilder<SqlBool> =>
  sql`(s.tracked and s.on_hand - s.reserved <= ${units})`;

export type StaffStock = {
  tracked: boolean;
  backorder: boolean;
  /** At all locations. */
  onHand: number;
  reserved: number;
  available: number | null;
  levels: { locationId: string; onHand: number; reserved: number }[];
};

/** A variant's stock as staff see it, with what stands at every open location, the default one first. */
export const STAFF_STOCK: RawBuilder<StaffStock> = sql`
  jsonb_build_object('tracked', s.tracked, 'backorder', s.backorder, 'onHand', s.on_hand,
    'reserved', s.reserved, 'available', ${availableUnits()}, 'levels', (
      select jsonb_agg(jsonb_build_object('locationId', o.id, 'onHand', coalesce(l.on_hand, 0),
        'reserved', coalesce(l.reserved, 0)) order by o.is_default desc, o.id)
      from stock_locations o
      left join stock_levels l on l.location_id = o.id and l.variant_id = s.variant_id
      where o.active))`;
