/** The invariants of mails. */
import { sql } from '#platform/db.ts';
import { type Invariant, invariant } from '#platform/invariants.ts';

export const NOTIFICATION_INVARIANTS: readonly Invariant[] = [
  invariant(
    'Every order that was confirmed an hour ago or earlier has had its mail, once',
    sql`
    select 'order ' || o.number as what from orders o
    where o.confirmed_at between now() - interval '30 days' and now() - interval '1 hour'
      and 1 <> (select count(*) from notifications n where n.order_id = o.id and n.kind = 'order.confirmed')`,
  ),
];
