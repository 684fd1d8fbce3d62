/**
 * Typed jobs: a task has a name and a payload schema, used both to add a job and to run it. A misspelt task, or the
 * payload of another, does not compile; a job that something else put into the queue is validated first.
 */
import type { Static, TSchema } from 'typebox';
import { Type } from 'typebox';
import { jobRow, type NewJob, type Timing, UnreadablePayload } from './jobs.ts';
import { isShaped } from './validation.ts';

type Properties = Record<string, TSchema>;
type PayloadOf<P extends Properties> = Static<ReturnType<typeof Type.Object<P>>>;

/** The handler of a task; the payload is validated before `run` is called. */
export type Job<Name extends string = string, Payload = never> = {
  readonly name: Name;
  readonly run: (payload: Payload) => Promise<void>;
  readonly read: (payload: unknown) => unknown;
};

/** A task to add jobs of, without its handler. */
export type Task<Name extends string, Payload> = {
  readonly name: Name;
  with(payload: Payload, timing?: Timing): NewJob;
  job(run: (payload: Payload) => Promise<void>): Job<Name, Payload>;
};

/** A payload may have more fields than the schema names: an event's payload goes to each of its reactions. */
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

/** A job that only events or the schedule start. */
export const defineJob = <Name extends string, P extends Properties>(
  name: Name,
  properties: P,
  run: (payload: PayloadOf<P>) => Promise<void>,
): Job<Name, PayloadOf<P>> => defineTask(name, properties).job(run);

/** In the form that the worker takes. */
export function handlersOf<Jobs extends Job>(
  jobs: readonly Jobs[],
): Record<Jobs['name'], (payload?: unknown) => Promise<void>> {
  const entries = jobs.map(({ name, run, read }) => {
    const handler = async (payload?: unknown) => run(read(payload) as never);
    return [name, handler];
  });
  return Object.fromEntries(entries);
}
