/** What a form lacks, reported before the API is called. */
import { translatorFor } from '#common/messages/index.ts';
import { type Needed, neededFaults } from '../ui/needed.tsx';
import type { Refused } from './refused.server.ts';

/** Null when everything required is there. */
export function lacks(form: FormData, needed: Needed, locale: string): Refused | null {
  // A field that does not concern somebody is missing from their form; omitting any other is left to the API.
  const typed = Object.fromEntries(
    Object.keys(needed).flatMap((name) => (form.has(name) ? [[name, String(form.get(name))]] : [])),
  );
  const faults = neededFaults(typed, needed, translatorFor(locale));
  return Object.keys(faults).length > 0 ? { notice: null, faults } : null;
}
