/** What always holds of stock. */
import { sql } from '#platform/db.ts';
import { type Invariant, invariant } from '#platform/invariants.ts';

export const STOCK_INVARIANTS: readonly Invariant[] = [
  invariant(
    'The stock ledger adds up to every level',
    sql`
    select 'variant ' || s.variant_id as what from stock_levels s
    left join lateral (
      select coalesce(sum(on_hand_change), 0) as on_hand, coalesce(sum(reserved_change), 0) as reserved
      from stock_movements m where m.variant_id = s.variant_id
    ) m on true
    where m.on_hand <> s.on_hand or m.reserved <> s.reserved`,
  ),
  invariant(
    'What is reserved is what live reservations hold',
    sql`
    select 'variant ' || s.variant_id as what from stock_levels s
    where s.reserved <> (select coalesce(sum(quantity), 0) from stock_reservations r
      where r.variant_id = s.variant_id and r.state = 'held')`,
  ),
];
