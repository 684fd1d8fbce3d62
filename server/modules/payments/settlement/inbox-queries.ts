import { type Reader, sql, type Tx } from '#platform/db.ts';
import type { EventSubject, RefundUpdate } from '../provider.ts';

/** Of a transaction that no payment has yet. */
export type Awaited = { transactionRef: string; subject: EventSubject };
type EventKey = { provider: string; eventId: string };

/** Stores the event in the inbox. False: it is there already. */
export async function receiveEvent(
  tx: Tx,
  event: {
    provider: string;
    eventId: string;
    paymentId: string | null;
    type: string;
    payload: unknown;
    /** Reported by an event that a job applies. */
    refund: RefundUpdate | null;
    at: Date;
    /** Its effect is part of this transaction; else a job applies it. */
    handled: boolean;
    awaited: Awaited | null;
  },
): Promise<boolean> {
  const { awaited } = event;
  const { rows } = await sql`
    insert into payment_events (provider, event_id, payment_id, type, payload, refund, received_at, handled_at,
      awaited_transaction, subject)
    values (${event.provider}, ${event.eventId}, ${event.paymentId}::uuid, ${event.type},
      ${JSON.stringify(event.payload)}::jsonb, ${event.refund && JSON.stringify(event.refund)}::jsonb, ${event.at}, ${event.handled ? event.at : null}::timestamptz,
      ${awaited?.transactionRef ?? null}, ${awaited && JSON.stringify(awaited.subject)}::jsonb)
    on conflict (provider, event_id) do nothing
    returning 1`.execute(tx);
  return rows.length > 0;
}

/** An unhandled event; undefined once it is handled. */
export async function unhandledEvent(
  db: Reader,
  { provider, eventId }: EventKey,
): Promise<{ paymentId: string | null; refund: RefundUpdate | null } | undefined> {
  return db
    .selectFrom('payment_events')
    .select(['payment_id as paymentId', sql<RefundUpdate | null>`refund`.as('refund')])
    .where('provider', '=', provider)
    .where('event_id', '=', eventId)
    .where('handled_at', 'is', null)
    .executeTakeFirst();
}

/** Events whose own job should have handled them by now, newest first, up to an age. */
export function overdueEvents(
  db: Reader,
  { since, before, limit }: { since: Date; before: Date; limit: number },
): Promise<EventKey[]> {
  return db
    .selectFrom('payment_events')
    .select(['provider', 'event_id as eventId'])
    .where('handled_at', 'is', null)
    .where('received_at', '<', before)
    .where('received_at', '>', since)
    .orderBy('received_at', 'desc')
    .limit(limit)
    .execute();
}

/** Events whose transaction a payment has by now. */
export async function awaitedEvents(db: Reader, limit: number): Promise<EventKey[]> {
  const { rows } = await sql<EventKey>`
    select e.provider, e.event_id as "eventId" from payment_events e
    where e.awaited_transaction is not null
      and exists (select from payments p where p.transaction_ref = e.awaited_transaction)
    order by e.received_at limit ${limit}`.execute(db);
  return rows;
}

/** Undefined once it is matched. */
export async function awaitedSubject(
  db: Reader,
  { provider, eventId }: EventKey,
): Promise<EventSubject | undefined> {
  const { rows } = await sql<{ subject: EventSubject }>`
    select subject from payment_events
    where provider = ${provider} and event_id = ${eventId} and awaited_transaction is not null`.execute(
    db,
  );
  const subject = rows[0]?.subject;
  if (subject?.kind !== 'dispute' || subject.update.dueAt === null) return subject;
  return { ...subject, update: { ...subject.update, dueAt: new Date(subject.update.dueAt) } };
}

/** Ties an awaited event to its payment. False: somebody else did. */
export async function matchEvent(
  tx: Tx,
  event: EventKey & { paymentId: string; refund: RefundUpdate | null; handled: boolean },
): Promise<boolean> {
  const { rows } = await sql`
    update payment_events set awaited_transaction = null, subject = null, payment_id = ${event.paymentId},
      refund = ${event.refund && JSON.stringify(event.refund)}::jsonb,
      handled_at = case when ${event.handled}::boolean then handled_at end
    where provider = ${event.provider} and event_id = ${event.eventId} and awaited_transaction is not null
    returning 1`.execute(tx);
  return rows.length > 0;
}

export async function markHandled(
  tx: Tx,
  { provider, eventId, at }: EventKey & { at: Date },
): Promise<void> {
  await tx
    .updateTable('payment_events')
    .set({ handled_at: at })
    .where('provider', '=', provider)
    .where('event_id', '=', eventId)
    .where('handled_at', 'is', null)
    .execute();
}
