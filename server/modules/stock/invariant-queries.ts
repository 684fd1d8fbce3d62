/** What always holds of stock. */
import { sql } from '#platform/db.ts';
import { type Invariant, invariant } from '#platform/invariants.ts';

export const STOCK_INVARIANTS: readonly Invariant[] = [
  invariant(
    'The stock ledger adds up to every level',
    sql`
    select 'variant ' || s.variant_id || ' at ' || s.location_id as what from stock_levels s
    left join (
      select variant_id, location_id, sum(on_hand_change) as on_hand, sum(reserved_change) as reserved
      from stock_movements group by 1, 2
    ) m using (variant_id, location_id)
    where coalesce(m.on_hand, 0) <> s.on_hand or coalesce(m.reserved, 0) <> s.reserved`,
  ),
  invariant(
    'What is reserved is what live reservations hold',
    sql`
    select 'variant ' || s.variant_id || ' at ' || s.location_id as what from stock_levels s
    left join (
      select variant_id, location_id, sum(quantity) as quantity
      from stock_reservations where state = 'held' group by 1, 2
    ) r using (variant_id, location_id)
    where s.reserved <> coalesce(r.quantity, 0)`,
  ),
  invariant(
    'A variant has what its locations have together',
    sql`
    select 'variant ' || s.variant_id as what from stock_items s
    left join (
      select variant_id, sum(on_hand) as on_hand, sum(reserved) as reserved from stock_levels group by 1
    ) l using (variant_id)
    where s.on_hand <> coalesce(l.on_hand, 0) or s.reserved <> coalesce(l.reserved, 0)`,
  ),
  invariant(
    'No location promises more than it has, unless it is sold on order or not counted',
    sql`
    select 'variant ' || l.variant_id || ' at ' || l.location_id as what
    from stock_levels l join stock_items s using (variant_id)
    where s.tracked and not s.backorder and l.reserved > l.on_hand`,
  ),
  invariant(
    'One location is the default, and a closed one holds nothing',
    sql`
    select 'locations' as what from stock_locations having count(*) filter (where is_default and active) <> 1
    union all
    select 'location ' || o.id from stock_locations o where not o.active and exists (
      select from stock_levels l where l.location_id = o.id and (l.on_hand <> 0 or l.reserved <> 0))`,
  ),
];
