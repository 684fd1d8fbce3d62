import type { FailureCode, PaymentState, ReviewReason } from '#common/payment-states.ts';
import { type Reader, sql, type Tx, writeAhead } from '#platform/db.ts';
import { type Locked, lockRow } from '#platform/locked.ts';
import type { Intent, OpenAnswer, PayForm, PaymentReference } from '../provider.ts';

export type Payment = {
  id: string;
  orderId: string;
  method: string;
  intent: Intent;
  state: PaymentState;
  amount: number;
  currency: string;
  providerRef: string | null;
  transactionRef: string | null;
  redirectUrl: string | null;
  form: PayForm | null;
  failureCode: FailureCode | null;
  attention: ReviewReason | null;
  openTries: number;
  /** Inserted by this very call, which opens it next: that opening is counted already. */
  isNew?: true;
  createdAt: Date;
  expiresAt: Date | null;
  capturedAt: Date | null;
};

export const paymentColumns = [
  'payments.id',
  'payments.order_id as orderId',
  'payments.method',
  'payments.intent',
  'payments.state',
  'payments.amount',
  'payments.currency',
  'payments.provider_ref as providerRef',
  'payments.transaction_ref as transactionRef',
  'payments.redirect_url as redirectUrl',
  sql<PayForm | null>`payments.form`.as('form'),
  'payments.failure_code as failureCode',
  sql<ReviewReason | null>`payments.attention`.as('attention'),
  'payments.open_tries as openTries',
  'payments.created_at as createdAt',
  'payments.expires_at as expiresAt',
  'payments.captured_at as capturedAt',
] as const;

const payments = (db: Reader) => db.selectFrom('payments').select(paymentColumns);

export function paymentById(db: Reader, id: string): Promise<Payment | undefined> {
  return payments(db).where('id', '=', id).executeTakeFirst();
}

/** By our id, or by the transaction reference. */
export function paymentByReference(
  db: Reader,
  reference: PaymentReference,
): Promise<Payment | undefined> {
  if ('paymentId' in reference) return paymentById(db, reference.paymentId);
  return payments(db)
    .where('transaction_ref', '=', reference.transactionRef)
    .orderBy('id')
    .executeTakeFirst();
}

export function lockPayment(tx: Tx, id: string): Promise<Locked<Payment> | undefined> {
  return lockRow(payments(tx).where('id', '=', id));
}

/** Newest first. */
export function paymentsOfOrder(db: Reader, orderId: string): Promise<Payment[]> {
  return payments(db).where('order_id', '=', orderId).orderBy('id', 'desc').limit(100).execute();
}

export async function insertPayment(
  tx: Tx,
  payment: Pick<
    Payment,
    'orderId' | 'method' | 'intent' | 'amount' | 'currency' | 'createdAt' | 'expiresAt'
  >,
): Promise<Payment> {
  const { id } = await tx
    .insertInto('payments')
    .values({
      order_id: payment.orderId,
      method: payment.method,
      intent: payment.intent,
      amount: payment.amount,
      currency: payment.currency,
      created_at: payment.createdAt,
      expires_at: payment.expiresAt,
      open_tries: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const unopened = { providerRef: null, transactionRef: null, redirectUrl: null, form: null };
  const quiet = { failureCode: null, attention: null, openTries: 1, capturedAt: null };
  return { ...payment, id, isNew: true, state: 'created', ...unopened, ...quiet };
}

/** Counts a call before it is made, and returns how many preceded it. */
export async function countOpening(db: Reader, id: string): Promise<number> {
  const { tries } = await db
    .updateTable('payments')
    .set({ open_tries: sql`open_tries + 1` })
    .where('id', '=', id)
    .returning('open_tries as tries')
    .executeTakeFirstOrThrow();
  return tries - 1;
}

type Opened = Pick<Payment, 'state' | 'providerRef' | 'redirectUrl' | 'form'>;

/**
 * The provider has opened its page; returns the current state. A webhook may have moved the payment on already. Of two
 * pages opened at once the first wins, and both callers are sent there.
 */
export async function markOpened(
  db: Reader,
  id: string,
  opened: OpenAnswer & { pollAt: Date | null },
): Promise<Opened> {
  const { providerRef, transactionRef = null, redirectUrl = null, form = null, pollAt } = opened;
  const { rows } = await sql<Opened>`
    update payments set
      redirect_url = case when provider_ref is null or provider_ref = ${providerRef} then ${redirectUrl}
        else redirect_url end,
      form = case when provider_ref is null or provider_ref = ${providerRef} then ${form && JSON.stringify(form)}::jsonb
        else form end,
      transaction_ref = coalesce(transaction_ref, ${transactionRef}),
      provider_ref = coalesce(provider_ref, ${providerRef}),
      ask_at = case when state = 'created' then ${pollAt}::timestamptz else ask_at end,
      state = case when state = 'created' then 'requires_action' else state end
    where id = ${id}
    returning state, provider_ref as "providerRef", redirect_url as "redirectUrl", form`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('a payment that is opened is there');
  return row;
}

/** Cancels an attempt that has no page yet. False: it has one by now, or has ended. */
export async function cancelUnopened(db: Reader, id: string): Promise<boolean> {
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
  transactionRef?: string;
  failureCode?: FailureCode | null;
  /** When the provider is polled next; null: never. */
  pollAt?: Date | null;
};

export async function changePayment(
  tx: Tx,
  { id }: Locked<Payment>,
  change: PaymentChange,
): Promise<void> {
  const set = {
    state: change.state,
    provider_ref: change.providerRef,
    transaction_ref: change.transactionRef,
    failure_code: change.failureCode,
    ask_at: change.pollAt,
  };
  if (Object.values(set).every((value) => value === undefined)) return;
  await writeAhead(tx, tx.updateTable('payments').set(set).where('id', '=', id));
}

/** Polls a payment although the shop has cancelled it. */
export async function schedulePoll(tx: Tx, id: string, pollAt: Date): Promise<void> {
  await tx
    .updateTable('payments')
    .set({ ask_at: pollAt })
    .where('id', '=', id)
    .where('state', '=', 'cancelled')
    .execute();
}

/** Marks the payment as captured and adds it to the ledger, in one statement. */
export async function capture(
  tx: Tx,
  { id, orderId, amount, currency }: Locked<Payment>,
  { providerRef, transactionRef, at }: { providerRef?: string; transactionRef?: string; at: Date },
): Promise<void> {
  const count = sql`
    with counted as (
      insert into money_ledger (order_id, payment_id, kind, amount, currency, created_at)
      values (${orderId}, ${id}, 'captured', ${amount}, ${currency}, ${at})
    )
    update payments set state = 'captured', failure_code = null, captured_at = ${at}, ask_at = null,
      provider_ref = coalesce(${providerRef ?? null}, provider_ref),
      transaction_ref = coalesce(${transactionRef ?? null}, transaction_ref)
    where id = ${id}`;
  await writeAhead(tx, count);
}

/** The money of an order, in minor units. */
export type MoneyOfOrder = {
  captured: number;
  returned: number;
  /** Refunds that are requested and not done. */
  pending: number;
  /** A payment is authorised and not captured. */
  authorised: boolean;
};

export async function moneyOfOrder(db: Reader, orderId: string): Promise<MoneyOfOrder> {
  const { rows } = await sql<MoneyOfOrder>`
    select coalesce(sum(amount) filter (where kind = 'captured'), 0)::bigint as captured,
      coalesce(-sum(amount) filter (where kind <> 'captured'), 0)::bigint as returned,
      (select coalesce(sum(r.amount), 0)::bigint from refunds r join payments p on p.id = r.payment_id
        where p.order_id = ${orderId} and r.state in ('requested', 'pending')) as pending,
      exists (select from payments where order_id = ${orderId} and state = 'authorised') as authorised
    from money_ledger where order_id = ${orderId}`.execute(db);
  return rows[0] ?? { captured: 0, returned: 0, pending: 0, authorised: false };
}

/**
 * Payments to poll, the longest waiting first. Each is rescheduled before it is polled, with a growing interval: two
 * minutes in the first hour, a quarter of an hour on the first day, then six hours for a month. So payments that fail
 * again and again never block others.
 */
export async function paymentsDueForPoll(db: Reader, at: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update payments set ask_at = case
      when created_at > ${at}::timestamptz - interval '1 hour' then ${at}::timestamptz + interval '2 minutes'
      when created_at > ${at}::timestamptz - interval '1 day' then ${at}::timestamptz + interval '15 minutes'
      when created_at > ${at}::timestamptz - interval '30 days' then ${at}::timestamptz + interval '6 hours'
    end
    where id in (select id from payments where ask_at <= ${at} order by ask_at limit ${limit} for update skip locked)
    returning id`.execute(db);
  return rows.map(({ id }) => id);
}
