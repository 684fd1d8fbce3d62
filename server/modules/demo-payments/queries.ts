/** All SQL of the demo provider. What moves a session also writes its events and their deliveries: one statement each. */
import { ASYNC_COMMIT, type Reader, sql, type Tx } from '#platform/db.ts';
import { DELIVER_TASK, type DemoEvent } from './events.ts';
import type { Delivery, OpenBody, RefundBody, Status } from './schemas.ts';

export type SessionRow = {
  id: string;
  reference: string;
  amount: number;
  currency: string;
  description: string;
  returnUrl: string;
  cancelUrl: string;
  status: Status;
  failureCode: string | null;
  delivery: Delivery;
  refundedAmount: number;
  expiresAt: Date | null;
  createdAt: Date;
};

const sessionColumns = sql`
  s.id, s.reference, s.amount, s.currency, s.description, s.return_url as "returnUrl",
  s.cancel_url as "cancelUrl", s.status, s.failure_code as "failureCode", s.telling as delivery,
  s.refunded_amount as "refundedAmount", s.expires_at as "expiresAt", s.created_at as "createdAt"`;

export type NewSession = Omit<OpenBody, 'expiresAt'> & {
  id: string;
  expiresAt: Date | null;
  createdAt: Date;
};

/** Undefined when the reference was used before. */
export async function insertSession(
  db: Reader,
  session: NewSession,
): Promise<SessionRow | undefined> {
  const { id, reference, amount, currency, description } = session;
  const { returnUrl, cancelUrl, webhookUrl, expiresAt, createdAt } = session;
  const { rows } = await sql<SessionRow>`
    insert into test_gateway_sessions as s (id, reference, amount, currency, description,
      return_url, cancel_url, webhook_url, expires_at, created_at)
    values (${id}, ${reference}, ${amount}, ${currency}, ${description},
      ${returnUrl}, ${cancelUrl}, ${webhookUrl}, ${expiresAt}, ${createdAt})
    on conflict (reference) do nothing
    returning ${sessionColumns}`.execute(db);
  return rows[0];
}

export async function findSession(
  db: Reader,
  column: 'id' | 'reference',
  value: string,
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select ${sessionColumns} from test_gateway_sessions s
    where ${sql.ref(`s.${column}`)} = ${value}`.execute(db);
  return rows[0];
}

export type SessionTransition = {
  from: Status[];
  to: Status;
  failureCode?: string;
  delivery?: Delivery;
  /** When given: a session whose time was over by then stays as it is. */
  openAt?: Date;
  events: DemoEvent[];
};

/**
 * Moves a session and tells of it; answers undefined and does nothing when it is in none of the states `from`.
 * Of any number of calls at once one wins: the others wait for its row and find it moved.
 */
export async function transitionSession(
  db: Reader,
  id: string,
  { from, to, failureCode, delivery, openAt, events }: SessionTransition,
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    with moved as (
      update test_gateway_sessions
      set status = ${to}, failure_code = ${failureCode ?? null},
        telling = coalesce(${delivery ?? null}, telling)
      where id = ${id} and status = any(${from}::text[])
        and (expires_at is null or coalesce(expires_at > ${openAt ?? null}::timestamptz, true))
      returning *
    ), ${insertEvents(sql`select id as session_id, null::uuid as refund_id from moved`, events)}
    select ${sessionColumns}, (select count(*) from queued) as queued from moved s`.execute(db);
  return rows[0];
}

/** Inserts `events` for every row of `subjects`, with their delivery jobs. */
function insertEvents(subjects: ReturnType<typeof sql>, events: DemoEvent[]) {
  const deliveries = events.flatMap(({ type, deliveries }) =>
    deliveries.map((runAt) => ({ type, runAt })),
  );
  return sql`inserted as (
      insert into test_gateway_events (session_id, refund_id, type, created_at)
      select session_id, refund_id, type, "happenedAt"
      from (${subjects}) subjects
      cross join json_to_recordset(${JSON.stringify(events)}::json) as n(type text, "happenedAt" timestamptz)
      returning id, type
    ), queued as (
      select graphile_worker.add_job(${sql.lit(DELIVER_TASK.name)}, json_build_object('eventId', inserted.id),
        run_at := d."runAt", max_attempts := 12)
      from inserted
      join json_to_recordset(${JSON.stringify(deliveries)}::json) as d(type text, "runAt" timestamptz)
        using (type)
    )`;
}

/** Sessions whose time is over, a good many at once; answers how many there were. */
export async function expireSessions(db: Reader, at: Date, events: DemoEvent[]): Promise<number> {
  const { rows } = await sql<{ moved: number }>`
    with due as (
      select id from test_gateway_sessions
      where status in ('open', 'needs_authentication') and expires_at <= ${at}
      limit 500 for update skip locked
    ), moved as (
      update test_gateway_sessions s set status = 'expired' from due where s.id = due.id returning s.id
    ), ${insertEvents(sql`select id as session_id, null::uuid as refund_id from moved`, events)}
    select count(*)::int as moved, (select count(*) from queued) as queued from moved`.execute(db);
  return rows[0]?.moved ?? 0;
}

export type RefundRow = {
  id: string;
  reference: string;
  sessionId: string;
  amount: number;
  createdAt: Date;
};

const refundColumns = sql`
  r.id, r.reference, r.session_id as "sessionId", r.amount, r.created_at as "createdAt"`;

/** Undefined when the reference was used before; a call at the same moment waits here for the first to end. */
export async function insertRefund(
  tx: Tx,
  { reference, sessionId, amount }: RefundBody,
  createdAt: Date,
): Promise<RefundRow | undefined> {
  const { rows } = await sql<RefundRow>`
    insert into test_gateway_refunds as r (reference, session_id, amount, created_at)
    values (${reference}, ${sessionId}, ${amount}, ${createdAt})
    on conflict (reference) do nothing
    returning ${refundColumns}`.execute(tx);
  return rows[0];
}

export async function findRefund(db: Reader, reference: string): Promise<RefundRow | undefined> {
  const { rows } = await sql<RefundRow>`
    select ${refundColumns} from test_gateway_refunds r where r.reference = ${reference}`.execute(
    db,
  );
  return rows[0];
}

/** Takes the refund off what was paid and tells of it; false when there is not that much left. */
export async function addRefund(
  tx: Tx,
  refund: RefundRow,
  currency: string,
  events: DemoEvent[],
): Promise<boolean> {
  const { rows } = await sql`
    with moved as (
      update test_gateway_sessions set refunded_amount = refunded_amount + ${refund.amount}
      where id = ${refund.sessionId} and status = 'paid' and currency = ${currency}
        and refunded_amount + ${refund.amount} <= amount
      returning id
    ), ${insertEvents(sql`select id as session_id, ${refund.id}::uuid as refund_id from moved`, events)}
    select id, (select count(*) from queued) as queued from moved`.execute(tx);
  return rows.length > 0;
}

export type EventRow = {
  id: string;
  type: DemoEvent['type'];
  createdAt: Date;
  webhookUrl: string;
  refundReference: string | null;
  refundAmount: number | null;
} & Pick<SessionRow, 'reference' | 'amount' | 'currency' | 'failureCode'> & { sessionId: string };

export async function findEvent(db: Reader, eventId: string): Promise<EventRow | undefined> {
  const { rows } = await sql<EventRow>`
    select e.id, e.type, e.created_at as "createdAt", s.webhook_url as "webhookUrl",
      s.id as "sessionId", s.reference, s.amount, s.currency, s.failure_code as "failureCode",
      r.reference as "refundReference", r.amount as "refundAmount"
    from test_gateway_events e
    join test_gateway_sessions s on s.id = e.session_id
    left join test_gateway_refunds r on r.id = e.refund_id
    where e.id = ${eventId}`.execute(db);
  return rows[0];
}

export async function noteDelivery(db: Reader, eventId: string, at: Date): Promise<void> {
  await sql`
    update test_gateway_events set delivered_at = coalesce(delivered_at, ${at})
    where id = ${eventId}
    returning ${ASYNC_COMMIT}`.execute(db);
}
