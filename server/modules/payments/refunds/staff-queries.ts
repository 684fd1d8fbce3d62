import { type Reader, sql } from '#platform/db.ts';
import type { Refund } from './queries.ts';

export type RefundForStaff = Pick<
  Refund,
  | 'id'
  | 'paymentId'
  | 'amount'
  | 'currency'
  | 'reason'
  | 'state'
  | 'note'
  | 'failureCode'
  | 'createdAt'
  | 'doneAt'
> & {
  /** Waits for somebody to send the money by hand. */
  byHand: boolean;
  requestedBy: string | null;
};

/** Newest first, with the names of those who requested them. */
export async function refundsForStaff(
  db: Reader,
  which: { orderId: string } | { refundId: string },
): Promise<RefundForStaff[]> {
  const those =
    'orderId' in which ? sql`p.order_id = ${which.orderId}` : sql`r.id = ${which.refundId}`;
  const { rows } = await sql<RefundForStaff>`
    select r.id, r.payment_id as "paymentId", r.amount, r.currency, r.reason, r.state, r.note,
      r.failure_code as "failureCode", r.created_at as "createdAt", r.done_at as "doneAt",
      r.state = 'pending' and r.provider_ref = r.id::text as "byHand", a.name as "requestedBy"
    from refunds r
    join payments p on p.id = r.payment_id
    left join accounts a on a.id = r.requested_by
    where ${those}
    order by r.id desc
    limit 200`.execute(db);
  return rows;
}
