import { type Reader, sql, type Tx } from '#platform/db.ts';
import type { Outcome } from './provider.ts';

export type PaymentState = Outcome | 'created';
export type Payment = {
  id: string;
  orderId: string;
  method: string;
  state: PaymentState;
  amount: number;
  currency: string;
  providerRef: string | null;
  redirectUrl: string | null;
  failureCode: string | null;
  attention: string | null;
  expiresAt: Date | null;
};

function payments(db: Reader) {
  return db
    .selectFrom('payments')
    .select([
      'id',
      'order_id as orderId',
      'method',
      sql<PaymentState>`state`.as('state'),
      'amount',
      'currency',
      'provider_ref as providerRef',
      'redirect_url as redirectUrl',
      'failure_code as failureCode',
      'attention',
      'expires_at as expiresAt',
    ]);
}

export function paymentById(db: Reader, id: string): Promise<Payment | undefined> {
  return payments(db).where('id', '=', id).executeTakeFirst();
}

export function lockPayment(tx: Tx, id: string): Promise<Payment | undefined> {
  return payments(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Newest first. */
export function paymentsOfOrder(db: Reader, orderId: string): Promise<Payment[]> {
  return payments(db).where('order_id', '=', orderId).orderBy('id', 'desc').limit(100).execute();
}

export async function insertPayment(
  tx: Tx,
  payment: {
    orderId: string;
    method: string;
    amount: number;
    currency: string;
    createdAt: Date;
    expiresAt: Date | null;
  },
): Promise<Payment> {
  const { id } = await tx
    .insertInto('payments')
    .values({
      order_id: payment.orderId,
      method: payment.method,
      amount: payment.amount,
      currency: payment.currency,
      created_at: payment.createdAt,
      expires_at: payment.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { orderId, method, amount, currency, expiresAt } = payment;
  const fresh = { providerRef: null, redirectUrl: null, failureCode: null, attention: null };
  return { id, orderId, method, amount, currency, expiresAt, state: 'created', ...fresh };
}

/**
 * The provider has opened its page; answers the state since. A webhook may have been quicker: then it has moved on
 * already.
 */
export async function markOpened(
  db: Reader,
  id: string,
  { providerRef, redirectUrl }: { providerRef: string; redirectUrl: string | null },
): Promise<PaymentState> {
  const { state } = await db
    .updateTable('payments')
    .set({
      provider_ref: providerRef,
      redirect_url: redirectUrl,
      state: sql`case when state = 'created' then 'requires_action' else state end`,
    })
    .where('id', '=', id)
    .returning(sql<PaymentState>`state`.as('state'))
    .executeTakeFirstOrThrow();
  return state;
}

/** Ends an attempt that has no page yet. False: it has one by now, or has ended. */
export async function callOff(db: Reader, id: string): Promise<boolean> {
  const row = await db
    .updateTable('payments')
    .set({ state: 'cancelled' })
    .where('id', '=', id)
    .where('state', '=', 'created')
    .where('provider_ref', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export type PaymentChange = {
  state?: PaymentState;
  providerRef?: string;
  failureCode?: string | null;
  attention?: string;
};

export async function changePayment(tx: Tx, id: string, change: PaymentChange): Promise<void> {
  await tx
    .updateTable('payments')
    .set({
      state: change.state,
      provider_ref: change.providerRef,
      failure_code: change.failureCode,
      attention: change.attention,
    })
    .where('id', '=', id)
    .execute();
}

/** The money has come: the attempt says so and the ledger counts it, in one statement. */
export async function capture(
  tx: Tx,
  { id, orderId, amount, currency }: Payment,
  { providerRef, at }: { providerRef: string; at: Date },
): Promise<void> {
  await sql`
    with counted as (
      insert into money_ledger (order_id, payment_id, kind, amount, currency, created_at)
      values (${orderId}, ${id}, 'captured', ${amount}, ${currency}, ${at})
    )
    update payments set state = 'captured', provider_ref = ${providerRef}, failure_code = null, captured_at = ${at}
    where id = ${id}`.execute(tx);
}

export async function insertRefundInLedger(
  tx: Tx,
  row: {
    orderId: string;
    paymentId: string;
    refundId: string;
    amount: number;
    currency: string;
    at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('money_ledger')
    .values({
      order_id: row.orderId,
      payment_id: row.paymentId,
      refund_id: row.refundId,
      kind: 'refunded',
      amount: -row.amount,
      currency: row.currency,
      created_at: row.at,
    })
    .execute();
}

/** What came in and what went back for an order, in minor units. */
export async function moneyOfOrder(
  db: Reader,
  orderId: string,
): Promise<{ captured: number; refunded: number }> {
  const { rows } = await sql<{ captured: number; refunded: number }>`
    select coalesce(sum(amount) filter (where kind = 'captured'), 0)::bigint as captured,
      coalesce(-sum(amount) filter (where kind = 'refunded'), 0)::bigint as refunded
    from money_ledger where order_id = ${orderId}`.execute(db);
  return rows[0] ?? { captured: 0, refunded: 0 };
}

/** Puts the event in the inbox. False: it is there already, and its effect with it. */
export async function takeIn(
  tx: Tx,
  event: {
    provider: string;
    eventId: string;
    paymentId: string | null;
    type: string;
    payload: unknown;
    at: Date;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into payment_events (provider, event_id, payment_id, type, payload, received_at, handled_at)
    values (${event.provider}, ${event.eventId},
      (select id from payments where id = ${event.paymentId}::uuid), ${event.type},
      ${JSON.stringify(event.payload)}::jsonb, ${event.at}, ${event.at})
    on conflict (provider, event_id) do nothing
    returning 1`.execute(tx);
  return rows.length > 0;
}

export type Refund = {
  id: string;
  paymentId: string;
  orderId: string;
  method: string;
  providerRef: string | null;
  amount: number;
  currency: string;
  state: 'requested' | 'done' | 'failed';
};

export async function insertRefund(
  tx: Tx,
  refund: { paymentId: string; amount: number; currency: string; reason: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('refunds')
    .values({
      payment_id: refund.paymentId,
      amount: refund.amount,
      currency: refund.currency,
      reason: refund.reason,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function refundById(db: Reader, id: string): Promise<Refund | undefined> {
  return db
    .selectFrom('refunds as r')
    .innerJoin('payments as p', 'p.id', 'r.payment_id')
    .select([
      'r.id',
      'r.payment_id as paymentId',
      'p.order_id as orderId',
      'p.method',
      'p.provider_ref as providerRef',
      'r.amount',
      'r.currency',
      sql<Refund['state']>`r.state`.as('state'),
    ])
    .where('r.id', '=', id)
    .executeTakeFirst();
}

export async function refundAmount(db: Reader, id: string): Promise<number | null> {
  return (await refundById(db, id))?.amount ?? null;
}

/** False when it was done before. */
export async function markRefunded(
  tx: Tx,
  id: string,
  { providerRef, at }: { providerRef: string; at: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('refunds')
    .set({ state: 'done', provider_ref: providerRef, done_at: at })
    .where('id', '=', id)
    .where('state', '!=', 'done')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Payments whose page is open and that nobody told us about for a while: the provider is asked. */
export async function unclearPayments(db: Reader, createdBefore: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('payments')
    .select('id')
    .where('state', 'in', ['requires_action', 'processing'])
    .where('created_at', '<', createdBefore)
    .orderBy('created_at')
    .limit(200)
    .execute();
  return rows.map((row) => row.id);
}
