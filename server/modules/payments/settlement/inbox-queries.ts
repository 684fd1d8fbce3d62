import { type Reader, sql, type Tx } from '#platform/db.ts';
import type { RefundUpdate } from '../provider.ts';

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
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into payment_events (provider, event_id, payment_id, type, payload, refund, received_at, handled_at)
    values (${event.provider}, ${event.eventId}, ${event.paymentId}::uuid, ${event.type},
      ${JSON.stringify(event.payload)}::jsonb, ${event.refund && JSON.stringify(event.refund)}::jsonb, ${event.at}, ${event.handled ? event.at : null}::timestamptz)
    on conflict (provider, event_id) do nothing
    returning 1`.execute(tx);
  return rows.length > 0;
}

/** An unhandled event; undefined once it is handled. */
export async function unhandledEvent(
  db: Reader,
  { provider, eventId }: { provider: string; eventId: string },
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
): Promise<{ provider: string; eventId: string }[]> {
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

export async function markHandled(
  tx: Tx,
  { provider, eventId, at }: { provider: string; eventId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('payment_events')
    .set({ handled_at: at })
    .where('provider', '=', provider)
    .where('event_id', '=', eventId)
    .where('handled_at', 'is', null)
    .execute();
}
