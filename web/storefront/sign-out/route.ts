import { redirect } from 'react-router';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import type { Route } from './+types/route';

export async function action({ context }: Route.ActionArgs) {
  const { api, cookies } = context.get(REQUEST_CONTEXT);
  const refreshToken = cookies.get('refresh');
  if (refreshToken) await attempt(api.POST('/auth/logout', { body: { refreshToken } }));
  for (const name of ['access', 'refresh', 'cart', 'hasBag', 'orders'] as const)
    cookies.remove(name);
  return redirect('/');
}

export const loader = () => redirect('/');
