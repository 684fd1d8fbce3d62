import { redirect } from 'react-router';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { answerPasskeyScript } from '../../request/passkey-answer.server.ts';
import type { Route } from './+types/passkey-options';

export async function action({ context }: Route.ActionArgs) {
  const { api } = context.get(REQUEST_CONTEXT);
  const { data, problem } = await attempt(api.POST('/auth/passkeys/options'));
  return answerPasskeyScript(data, problem, '/sign-in');
}

export const loader = () => redirect('/sign-in');
