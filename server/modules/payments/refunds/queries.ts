import type { RefundReason, RefundState } from '#common/payment-states.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';

export type Refund = {
  id: string;
  paymentId: string;
  orderId: string;
  providerRef: string | null;
  amount: number;
  currency: string;
  reason: RefundReason;
  state: RefundState;
  note: string;
  tries: number;
  failureCode: string | null;
  createdAt: Date;
  doneAt: Date | null;
};

function refunds(db: Reader) {
  return db
    .selectFrom('refunds as r')
    .innerJoin('payments as p', 'p.id', 'r.payment_id')
    .select([
      'r.id',
      'r.payment_id as paymentId',
      'p.order_id as orderId',
      'r.provider_ref as providerRef',
      'r.amount',
      'r.currency',
      'r.reason',
      'r.state',
      'r.note',
      'r.tries',
      'r.failure_code as failureCode',
      'r.created_at as createdAt',
      'r.done_at as doneAt',
    ]);
}

export function refundById(db: Reader, id: string): Promise<Refund | undefined> {
  return refunds(db).where('r.id', '=', id).executeTakeFirst();
}

export function refundByProviderRef(
  db: Reader,
  { paymentId, providerRef }: { paymentId: string; providerRef: string },
): Promise<Refund | undefined> {
  return refunds(db)
    .where('r.payment_id', '=', paymentId)
    .where('r.provider_ref', '=', providerRef)
    .executeTakeFirst();
}

/** Newest first. */
export function refundsOfOrder(db: Reader, orderId: string): Promise<Refund[]> {
  return refunds(db).where('p.order_id', '=', orderId).orderBy('r.id', 'desc').limit(200).execute();
}

export async function insertRefund(
  tx: Tx,
  refund: {
    paymentId: string;
    amount: number;
    currency: string;
    reason: RefundReason;
    note: string;
    requestedBy: string | null;
    providerRef: string | null;
    at: Date;
    pollAt: Date | null;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('refunds')
    .values({
      payment_id: refund.paymentId,
      amount: refund.amount,
      currency: refund.currency,
      reason: refund.reason,
      note: refund.note,
      requested_by: refund.requestedBy,
      provider_ref: refund.providerRef,
      created_at: refund.at,
      ask_at: refund.pollAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What has been refunded of a payment or is about to be, charged-back money included. */
export async function outgoingOfPayment(db: Reader, paymentId: string): Promise<number> {
  const { rows } = await sql<{ amount: number }>`
    select ((select coalesce(sum(amount), 0) from refunds
        where payment_id = ${paymentId} and state <> 'failed')
      - (select coalesce(sum(amount), 0) from money_ledger
        where payment_id = ${paymentId} and kind = 'charged_back'))::bigint as amount`.execute(db);
  return rows[0]?.amount ?? 0;
}

/** Whether a refund of the payment still has to be sent by hand. */
export async function waitsByHand(db: Reader, paymentId: string): Promise<boolean> {
  const waiting = await db
    .selectFrom('refunds')
    .select('id')
    .where('payment_id', '=', paymentId)
    .where('state', '=', 'pending')
    .where(sql<boolean>`provider_ref = id::text`)
    .executeTakeFirst();
  return waiting !== undefined;
}

/** Counts a call before it is made, and returns how many preceded it. */
export async function countTry(db: Reader, id: string): Promise<number> {
  const { tries } = await db
    .updateTable('refunds')
    .set({ tries: sql`tries + 1` })
    .where('id', '=', id)
    .returning('tries')
    .executeTakeFirstOrThrow();
  return tries - 1;
}

export type RefundChange = {
  state: Refund['state'];
  providerRef?: string;
  failureCode?: string | null;
  doneAt?: Date;
  pollAt?: Date | null;
};

export async function changeRefund(tx: Tx, id: string, change: RefundChange): Promise<void> {
  await tx
    .updateTable('refunds')
    .set({
      state: change.state,
      provider_ref: change.providerRef,
      failure_code: change.failureCode,
      done_at: change.doneAt,
      ask_at: change.pollAt,
    })
    .where('id', '=', id)
    .execute();
}

/** Marks a refund as late; false: it was marked before. */
export async function markLate(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('refunds')
    .set({ failure_code: 'no_answer' })
    .where('id', '=', id)
    .where('state', 'in', ['requested', 'pending'])
    .where('failure_code', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Refunds to poll, until they are a month old. Each is rescheduled before it is polled. */
export async function refundsDueForPoll(
  db: Reader,
  { at, nextAt, limit }: { at: Date; nextAt: Date; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update refunds set ask_at = case
      when created_at > ${at}::timestamptz - interval '30 days' then ${nextAt}::timestamptz
    end
    where id in (select id from refunds where ask_at <= ${at} order by ask_at limit ${limit} for update skip locked)
    returning id`.execute(db);
  return rows.map(({ id }) => id);
}

export type LedgerRow = {
  orderId: string;
  paymentId: string;
  kind: 'refunded' | 'refund_returned' | 'charged_back';
  refundId?: string;
  disputeId?: string;
  /** Of the ledger row: negative when money goes out. */
  amount: number;
  currency: string;
  at: Date;
};

export async function insertInLedger(tx: Tx, row: LedgerRow): Promise<void> {
  await tx
    .insertInto('money_ledger')
    .values({
      order_id: row.orderId,
      payment_id: row.paymentId,
      refund_id: row.refundId ?? null,
      dispute_id: row.disputeId ?? null,
      kind: row.kind,
      amount: row.amount,
      currency: row.currency,
      created_at: row.at,
    })
    .execute();
}
