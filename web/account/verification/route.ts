/** Sends the link that verifies an address again; the page it was asked from says so. */

import { redirect } from 'react-router';
import { attempt } from '../../visit/api.server.ts';
import { readForm } from '../../visit/form.server.ts';
import { localPath } from '../../visit/local-path.ts';
import { signInFirst } from '../../visit/people-only.server.ts';
import { visitContext } from '../../visit/visit.server.ts';
import type { Route } from './+types/route';

export async function action({ request, context }: Route.ActionArgs) {
  const { api, user } = context.get(visitContext);
  if (!user) return signInFirst({ request, context });
  const { pathname } = new URL(
    localPath((await readForm(request)).get('to'), '/account'),
    request.url,
  );
  const { problem } = await attempt(api.POST('/me/email/verification'));
  return redirect(`${pathname}?mailed=${problem ? 'later' : 'now'}`);
}

export const loader = () => redirect('/account');
