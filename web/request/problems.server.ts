/** What the API refuses, in the visitor's words. */
import type { ApiProblem } from '#api/client.ts';
import { messagesFor, sentenceFor, translatorFor } from '#common/messages/index.ts';

/** The catalogue's sentence for the refusal's code; a code it does not know yet is shown as it came. */
export function problemWords({ code, params, message }: ApiProblem, locale: string): string {
  const path = `errors.${code}`;
  if (!sentenceFor(messagesFor(locale), path)) return message;
  // The code came over the wire: that it is a key was checked above.
  const say = translatorFor(locale) as unknown as (key: string, values: object) => string;
  return say(path, params);
}
