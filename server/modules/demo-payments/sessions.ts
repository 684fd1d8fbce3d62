/**
 * Payment sessions: opened by the shop, paid by the shopper on our page (or by a program with the same cards), each
 * at most once. Whoever comes second, in whatever order, is told how it stands.
 */
import { randomBytes } from 'node:crypto';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { badField } from '#platform/errors.ts';
import { referenceReused, sessionClosed, unknownSession } from './errors.ts';
import { eventsOf } from './events.ts';
import * as queries from './queries.ts';
import type { OpenBody, PayBody } from './schemas.ts';

export type Session = queries.SessionRow;

/** Opens a session, or answers the one that was opened with this reference before. */
export async function openSession(db: Db, body: OpenBody): Promise<Session> {
  const expiresAt = body.expiresAt === null ? null : readTime(body.expiresAt);
  const id = `tgs_${randomBytes(18).toString('base64url')}`;
  const opened = await queries.insertSession(db, { ...body, id, expiresAt, createdAt: now() });
  if (opened) return opened;
  const known = await queries.findSession(db, 'reference', body.reference);
  if (!known || !isSame(known, body, expiresAt)) throw referenceReused();
  return asOfNow(known);
}

/** Addresses may differ: the shop may have moved between two tries. */
function isSame(known: Session, body: OpenBody, expiresAt: Date | null): boolean {
  return (
    known.amount === body.amount &&
    known.currency === body.currency &&
    known.description === body.description &&
    known.expiresAt?.getTime() === expiresAt?.getTime()
  );
}

/** The schema lets leap seconds pass, which JavaScript does not know. */
function readTime(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw badField('/expiresAt', 'not_a_time');
  return time;
}

export async function viewSession(db: Db, id: string): Promise<Session> {
  const session = await queries.findSession(db, 'id', id);
  if (!session) throw unknownSession();
  return asOfNow(session);
}

/** The sweep marks sessions as expired a little later than it is true. */
function asOfNow(session: Session): Session {
  const { status, expiresAt } = session;
  const isWaiting = status === 'open' || status === 'needs_authentication';
  return isWaiting && expiresAt && expiresAt <= now() ? { ...session, status: 'expired' } : session;
}

/** What a test card does. `abandon` leaves the session open; `authenticate` waits for `answerAuthentication`. */
export async function pay(db: Db, id: string, { card, webhook }: PayBody): Promise<Session> {
  if (card === 'abandon') {
    const session = await viewSession(db, id);
    if (session.status !== 'open') throw sessionClosed(session.status);
    return session;
  }
  const step = { from: ['open' as const], delivery: webhook, openAt: now() };
  const moved = await queries.transitionSession(
    db,
    id,
    {
      approve: { ...step, to: 'paid' as const, events: eventsOf('session.paid', webhook) },
      decline: {
        ...step,
        to: 'declined' as const,
        failureCode: 'card_declined',
        events: eventsOf('session.declined', webhook),
      },
      authenticate: {
        ...step,
        to: 'needs_authentication' as const,
        events: eventsOf('session.requires_action', webhook),
      },
    }[card],
  );
  return moved ?? refuse(db, id);
}

/** The second page of a card that needs it: the shopper confirms with the bank, or fails to. */
export async function answerAuthentication(
  db: Db,
  id: string,
  answer: 'confirm' | 'fail',
): Promise<Session> {
  const { delivery } = await viewSession(db, id);
  const step = { from: ['needs_authentication' as const], openAt: now() };
  const moved = await queries.transitionSession(
    db,
    id,
    answer === 'confirm'
      ? { ...step, to: 'paid', events: eventsOf('session.paid', delivery) }
      : {
          ...step,
          to: 'declined',
          failureCode: 'authentication_failed',
          events: eventsOf('session.declined', delivery),
        },
  );
  return moved ?? refuse(db, id);
}

/** The shopper gives up for good. */
export async function cancelSession(db: Db, id: string): Promise<Session> {
  const moved = await queries.transitionSession(db, id, {
    from: ['open', 'needs_authentication'],
    to: 'cancelled',
    openAt: now(),
    events: eventsOf('session.cancelled', 'normal'),
  });
  return moved ?? refuse(db, id);
}

/** The shop closes the session: from then on nobody can pay. Answers how it stands, which may be paid. */
export async function expireSession(db: Db, id: string): Promise<Session> {
  const moved = await queries.transitionSession(db, id, {
    from: ['open', 'needs_authentication'],
    to: 'expired',
    events: eventsOf('session.expired', 'normal'),
  });
  return moved ?? viewSession(db, id);
}

async function refuse(db: Db, id: string): Promise<never> {
  throw sessionClosed((await viewSession(db, id)).status);
}
