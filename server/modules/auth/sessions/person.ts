import type { Caller } from '#platform/caller.ts';
import { notSignedIn } from '#platform/errors.ts';

export type SignedInPerson = Extract<Caller, { kind: 'account' }>;

/** The person who calls. Routes for people are closed to all others, so this only informs the types. */
export function personOf(caller: Caller): SignedInPerson {
  if (caller.kind !== 'account') throw notSignedIn();
  return caller;
}
