/**
 * Domain events: `emit` writes one row in the caller's transaction; the worker turns it into one job for each
 * reaction (see `reactions.ts`), each retried alone. An event's only reaction is run by that row itself, which is
 * retried like any other.
 */
import type { Reader, Tx } from './db.ts';
import type { Job } from './define-job.ts';
import { addJobs, type JobHandler, jobRow, type Timing } from './jobs.ts';

/**
 * Every event and its payload; each module adds its own (see its `events.ts`). Payloads hold ids and plain words
 * only: a reaction reads the present state. What is gone by then, such as the address of a closed account, is kept
 * in a note (`job-notes.ts`) of that id.
 */
export interface Events {
  /** An entry of the audit log that every owner is notified of. */
  'owners.told': { auditId: string };
}
export type EventName = keyof Events;

/** The names of the jobs that accept such a payload. */
type NamesFor<Jobs extends Job, Payload> =
  Jobs extends Job<infer Name, infer Needs> ? ([Payload] extends [Needs] ? Name : never) : never;
/** The whole table of reactions: event -> names of the jobs that get its payload. */
export type Reactions<Jobs extends Job> = {
  [E in EventName]?: readonly NamesFor<Jobs, Events[E]>[];
};

const PREFIX = 'event:';
/** A lot of work that nobody waits for: other jobs go first, and only one such job runs at a time. */
export const LOW_PRIORITY = { priority: 10, queue: 'unhurried' };

export async function emit<E extends EventName>(
  tx: Tx,
  name: E,
  payload: Events[E],
  manner: Pick<Timing, 'priority' | 'queue'> = {},
): Promise<void> {
  await addJobs(tx, [jobRow({ task: PREFIX + name, payload, ...manner })]);
}

/** The worker's handlers of events. Several reactions are added in one statement: all or none. */
export function eventHandlers(
  db: Reader,
  reactions: Partial<Record<EventName, readonly string[]>>,
  handlers: Record<string, JobHandler>,
): Record<string, JobHandler> {
  return Object.fromEntries(
    Object.entries(reactions).map(([name, tasks]) => {
      const [first = ''] = tasks;
      const only = tasks.length === 1 ? handlers[first] : undefined;
      const fanOut = (payload: unknown) =>
        addJobs(
          db,
          tasks.map((task) => jobRow({ task, payload })),
        );
      return [PREFIX + name, only ?? fanOut];
    }),
  );
}
