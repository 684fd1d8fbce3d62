/** What the API refuses, in the visitor's words. */
import type { ApiProblem } from '#api/client.ts';
import { messagesFor, sentenceFor, translatorFor } from '#common/messages/index.ts';

/**
 * The catalogue's sentence for the refusal's code; a code it does not know yet is shown as it came. Sentences may
 * use `available` (units left), `seconds` (to wait) and `current` (who or what stands there now, else `none`).
 */
export function problemWords(problem: ApiProblem, locale: string): string {
  const path = `errors.${problem.code}`;
  if (!sentenceFor(messagesFor(locale), path)) return problem.message;
  const values = {
    available: Number(problem.errors[0]?.message) || 0,
    current: String(problem.errors[0]?.current ?? 'none'),
    seconds: problem.retryAfterSeconds ?? 0,
  };
  // The code came over the wire: that it is a key was checked above.
  const say = translatorFor(locale) as unknown as (key: string, values: object) => string;
  return say(path, values);
}
