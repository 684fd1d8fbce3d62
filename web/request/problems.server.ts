/** Refusals of the API in the visitor's language. */
import type { ApiProblem } from '#api/client.ts';
import { messagesFor, sentenceFor, translatorFor } from '#common/messages/index.ts';

/** The catalogue's sentence for the refusal's code; an unknown code is shown with the sentence it came with. */
export function problemWords({ code, params, message }: ApiProblem, locale: string): string {
  const path = `errors.${code}`;
  if (!sentenceFor(messagesFor(locale), path)) return message;
  // The code came over the wire: that it is a key was checked above.
  const say = translatorFor(locale) as unknown as (key: string, values: object) => string;
  return say(path, params);
}
