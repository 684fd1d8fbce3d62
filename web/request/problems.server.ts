/** Refusals of the API in the visitor's language. */
import type { ApiProblem } from '#api/client.ts';
import { sentenceAt, translatorFor } from '#common/messages/index.ts';

/** The catalogue's sentence for the refusal's code; an unknown code is shown with the sentence it came with. */
export function problemWords({ code, params, message }: ApiProblem, locale: string): string {
  return sentenceAt(translatorFor(locale), `errors.${code}`, params) ?? message;
}
