/** What a form lacks, told before the API is asked. */
import { translatorFor } from '#common/messages/index.ts';
import { type Needed, neededFaults } from '../ui/needed.tsx';
import type { Refused } from './refused.server.ts';

/** Null when everything that is needed is there. */
export function lacks(form: FormData, needed: Needed, locale: string): Refused | null {
  // A field that some people have not is missing from their form; whoever leaves out another one meets the API.
  const typed = Object.fromEntries(
    Object.keys(needed).flatMap((name) => (form.has(name) ? [[name, String(form.get(name))]] : [])),
  );
  const faults = neededFaults(typed, needed, translatorFor(locale));
  return Object.keys(faults).length > 0 ? { notice: null, faults } : null;
}
