/** What a form lacks, reported before the API is called. */
import { translatorFor } from '#common/messages/index.ts';
import { type RequiredFields, requiredErrors } from '../ui/required-fields.tsx';
import type { Refused } from './refused.server.ts';

/** Null when everything required is there. */
export function missingErrors(
  form: FormData,
  required: RequiredFields,
  locale: string,
): Refused | null {
  // A field that does not concern somebody is missing from their form; omitting any other is left to the API.
  const typed = Object.fromEntries(
    Object.keys(required).flatMap((name) =>
      form.has(name) ? [[name, String(form.get(name))]] : [],
    ),
  );
  const faults = requiredErrors(typed, required, translatorFor(locale));
  return Object.keys(faults).length > 0 ? { notice: null, faults } : null;
}
