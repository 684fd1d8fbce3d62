/**
 * How many units there are to sell, as parts of a statement that names `stock_levels s`. The only place that knows how
 * levels and reservations make up availability: whoever shows or judges units takes these.
 */
import { type RawBuilder, type SqlBool, sql } from '#platform/db.ts';

type Part = ReturnType<typeof sql>;

/** Units that are promised to nobody. `ownOrder`: what that order has reserved counts as free, for its own cart. */
function freeUnits(ownOrder?: Part): Part {
  if (!ownOrder) return sql`greatest(s.on_hand - s.reserved, 0)`;
  return sql`greatest(s.on_hand - s.reserved + coalesce((select r.quantity from stock_reservations r
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
