import { redirect } from 'react-router';
import { attempt } from '../../visit/api.server.ts';
import { tellScript } from '../../visit/passkey-answer.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import type { Route } from './+types/passkey-options';

export async function action({ context }: Route.ActionArgs) {
  const { api } = context.get(visitContext);
  const { data, problem } = await attempt(api.POST('/me/confirm/passkey/options'));
  return tellScript(data, problem, '/confirm');
}

export const loader = () => redirect('/confirm');
