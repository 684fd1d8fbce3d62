/**
 * Jobs by type: a task has a name and a payload with a shape, and is added and done by both. A misspelt task, or the
 * payload of another, does not compile; one that somebody else wrote into the queue is read before it is believed.
 */
import type { Static, TSchema } from 'typebox';
import { Type } from 'typebox';
import { jobRow, type NewJob, type Timing, UnreadablePayload } from './jobs.ts';
import { isShaped } from './validation.ts';

type Properties = Record<string, TSchema>;
type PayloadOf<P extends Properties> = Static<ReturnType<typeof Type.Object<P>>>;

/** What is done under a name; a payload is validated before `run` sees it. */
export type Job<Name extends string = string, Payload = never> = {
  readonly name: Name;
  readonly run: (payload: Payload) => Promise<void>;
  readonly read: (payload: unknown) => unknown;
};

/** A job that code of ours adds, without what it does. */
export type Task<Name extends string, Payload> = {
  readonly name: Name;
  with(payload: Payload, timing?: Timing): NewJob;
  job(run: (payload: Payload) => Promise<void>): Job<Name, Payload>;
};

/** A payload may hold more than its shape names: an event's is given to each of its reactions. */
export function defineTask<Name extends string, P extends Properties>(
  name: Name,
  properties: P,
): Task<Name, PayloadOf<P>> {
  const isRight = isShaped(Type.Object(properties));
  const read = (payload: unknown): PayloadOf<P> => {
    const fault = isRight(payload ?? {});
    if (fault) throw new UnreadablePayload(name, fault);
    return (payload ?? {}) as PayloadOf<P>;
  };
  return {
    name,
    with: (payload, timing = {}) => jobRow({ ...timing, task: name, payload }),
    job: (run) => ({ name, run, read }),
  };
}

/** A job that only events or the clock bring about. */
export const defineJob = <Name extends string, P extends Properties>(
  name: Name,
  properties: P,
  run: (payload: PayloadOf<P>) => Promise<void>,
): Job<Name, PayloadOf<P>> => defineTask(name, properties).job(run);

/** As the worker takes them. */
export function handlersOf<Jobs extends Job>(
  jobs: readonly Jobs[],
): Record<Jobs['name'], (payload?: unknown) => Promise<void>> {
  const entries = jobs.map(({ name, run, read }) => {
    const handler = async (payload?: unknown) => run(read(payload) as never);
    return [name, handler];
  });
  return Object.fromEntries(entries);
}
