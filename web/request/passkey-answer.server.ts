/** Passkeys on the server side of the pages: options are passed through, and answers come in as a form field. */
import type { ApiProblem, BodyOf } from '#api/client.ts';
import { parseJson } from '#common/json.ts';

export type UsedPasskey = BodyOf<'signInWithPasskey'>['response'];
export type NewPasskey = BodyOf<'addPasskey'>['response'];

/** What the device answered; anything else is refused by the API as a wrong shape. */
export function readAnswer<T>(form: FormData): T | null {
  const answer = form.get('passkey');
  if (typeof answer !== 'string' || answer === '') return null;
  return (parseJson(answer) ?? {}) as T;
}

/** For the script: the options, or the page to visit first. */
export function answerPasskeyScript(
  options: object | undefined,
  problem: ApiProblem | undefined,
  page: string,
): Response {
  const goTo =
    problem?.code === 'auth.confirm_first' ? `/confirm?to=${encodeURIComponent(page)}` : undefined;
  return Response.json({ options, goTo }, { status: problem && !goTo ? problem.status : 200 });
}
