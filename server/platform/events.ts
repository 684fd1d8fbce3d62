/**
 * What happened, told to whoever follows: `emit` writes one row in the caller's transaction; the worker turns it
 * into one job per reaction (see `reactions.ts`), each retried alone. An event's only reaction is done by that row
 * itself, which is retried like any other.
 */
import type { Reader, Tx } from './db.ts';
import { addJobs, type JobHandler } from './jobs.ts';

/**
 * Every event and its payload. Payloads carry ids and plain words only: a reaction reads the present state. What is
 * gone by then, such as the address of an account that was closed, is kept in a note (`job-notes.ts`) of that id.
 */
export type Events = {
  'account.link_made': { linkId: string };
  'account.email_verified': { accountId: string };
  'account.email_changed': { linkId: string };
  'account.secured': { accountId: string; what: SecurityChange; noticeId: string };
  'account.closed': { noticeId: string };
  /** An entry of the audit log that every owner is to hear of. */
  'owners.told': { auditId: string };
  'order.confirmed': { orderId: string };
  /** Placed, to be paid from the shopper's bank. */
  'order.awaits_transfer': { orderId: string; paymentId: string };
  'order.cancelled': { orderId: string };
  'order.shipped': { orderId: string; shipmentId: string };
  'refund.requested': { refundId: string };
  'refund.done': { refundId: string; orderId: string };
  'media.added': { mediaId: string };
};
/** What the holder of an account is told of, in case it was somebody else. */
export type SecurityChange =
  | 'password_changed'
  | 'two_factor_on'
  | 'two_factor_off'
  | 'recovery_codes_made'
  | 'passkey_added'
  | 'passkey_removed'
  | 'identity_linked'
  | 'identity_unlinked';
export type EventName = keyof Events;

/** The whole table of what follows what: event -> names of jobs that get its payload. */
export type Reactions = { [E in EventName]?: string[] };

const PREFIX = 'event:';
/** Much work that nobody waits for: payments and mails go before it, and it never takes more than one hand. */
const UNHURRIED = new Set<EventName>(['media.added']);
const LAST = 10;

export async function emit<E extends EventName>(
  tx: Tx,
  name: E,
  payload: Events[E],
): Promise<void> {
  const manner = UNHURRIED.has(name) ? { priority: LAST, queue: 'unhurried' } : {};
  await addJobs(tx, [{ task: PREFIX + name, payload, ...manner }]);
}

/** The worker's handlers of events. Several reactions are added in one statement: all or none. */
export function eventHandlers(
  db: Reader,
  reactions: Reactions,
  handlers: Record<string, JobHandler>,
): Record<string, JobHandler> {
  return Object.fromEntries(
    Object.entries(reactions).map(([name, tasks]) => {
      const [first = ''] = tasks;
      const only = tasks.length === 1 ? handlers[first] : undefined;
      const fanOut = (payload: unknown) =>
        addJobs(
          db,
          tasks.map((task) => ({ task, payload })),
        );
      return [PREFIX + name, only ?? fanOut];
    }),
  );
}
