import { numberOf } from '#modules/orders/index.ts';
import { type Reader, sql } from '#platform/db.ts';
import { type Payment, paymentColumns } from '../attempts/queries.ts';

/** A captured payment with what our ledger has refunded of it, in minor units. */
export type CapturedPayment = Payment & { orderNumber: string; refunded: number };

/** Newest first. */
export function capturedPayments(
  db: Reader,
  since: Date,
  limit: number,
): Promise<CapturedPayment[]> {
  return db
    .selectFrom('payments')
    .innerJoin('orders', 'orders.id', 'payments.order_id')
    .select(paymentColumns)
    .select([
      numberOf(sql.ref('orders')).as('orderNumber'),
      sql<number>`(select coalesce(-sum(l.amount), 0)::bigint from money_ledger l
        where l.payment_id = payments.id and l.kind in ('refunded', 'refund_returned'))`.as(
        'refunded',
      ),
    ])
    .where('payments.state', '=', 'captured')
    .where('payments.captured_at', '>', since)
    .orderBy('payments.id', 'desc')
    .limit(limit)
    .execute();
}
