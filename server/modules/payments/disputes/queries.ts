import type { DisputeState } from '#common/payment-states.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';
import type { DisputeUpdate } from '../provider.ts';

export type Dispute = {
  id: string;
  paymentId: string;
  state: DisputeState;
  reason: string;
  amount: number;
  currency: string;
  dueAt: Date | null;
  createdAt: Date;
  closedAt: Date | null;
};

function disputes(db: Reader) {
  return db
    .selectFrom('disputes as d')
    .select([
      'd.id',
      'd.payment_id as paymentId',
      'd.state',
      'd.reason',
      'd.amount',
      'd.currency',
      'd.due_at as dueAt',
      'd.created_at as createdAt',
      'd.closed_at as closedAt',
    ]);
}

/** Newest first. */
export function disputesOfOrder(db: Reader, orderId: string): Promise<Dispute[]> {
  return disputes(db)
    .innerJoin('payments as p', 'p.id', 'd.payment_id')
    .where('p.order_id', '=', orderId)
    .orderBy('d.id', 'desc')
    .limit(50)
    .execute();
}

export function disputeByRef(
  tx: Tx,
  { paymentId, providerRef }: { paymentId: string; providerRef: string },
): Promise<Dispute | undefined> {
  return disputes(tx)
    .where('d.payment_id', '=', paymentId)
    .where('d.provider_ref', '=', providerRef)
    .executeTakeFirst();
}

/** What lost disputes took from a payment, in minor units. */
export async function chargedBack(db: Reader, paymentId: string): Promise<number> {
  const { rows } = await sql<{ amount: number }>`
    select coalesce(-sum(amount), 0)::bigint as amount from money_ledger
    where payment_id = ${paymentId} and kind = 'charged_back'`.execute(db);
  return rows[0]?.amount ?? 0;
}

/** What the ledger has left of a payment. Refunds that are only requested do not count, since they may still fail. */
export async function remainingOfPayment(db: Reader, paymentId: string): Promise<number> {
  const { rows } = await sql<{ amount: number }>`
    select coalesce(sum(amount), 0)::bigint as amount from money_ledger
    where payment_id = ${paymentId}`.execute(db);
  return Math.max(0, rows[0]?.amount ?? 0);
}

export async function writeDispute(
  tx: Tx,
  dispute: Omit<DisputeUpdate, 'payment'> & { paymentId: string; at: Date; closedAt: Date | null },
): Promise<string> {
  const values = {
    state: dispute.outcome,
    reason: dispute.reason.slice(0, 100),
    amount: dispute.amount,
    currency: dispute.currency,
    due_at: dispute.dueAt,
    closed_at: dispute.closedAt,
  };
  const { id } = await tx
    .insertInto('disputes')
    .values({
      ...values,
      payment_id: dispute.paymentId,
      provider_ref: dispute.providerRef,
      created_at: dispute.at,
    })
    .onConflict((conflict) => conflict.columns(['payment_id', 'provider_ref']).doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
