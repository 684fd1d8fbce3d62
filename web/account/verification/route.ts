/** Sends the link that verifies an address again; the page it was asked from says so. */

import { redirect } from 'react-router';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { readForm } from '../../request/form.server.ts';
import { localPath } from '../../request/local-path.ts';
import { redirectToSignIn } from '../../request/require-sign-in.server.ts';
import type { Route } from './+types/route';

export async function action({ request, context }: Route.ActionArgs) {
  const { api, user } = context.get(REQUEST_CONTEXT);
  if (!user) return redirectToSignIn({ request, context });
  const { pathname } = new URL(
    localPath((await readForm(request)).get('to'), '/account'),
    request.url,
  );
  const { problem } = await attempt(api.POST('/me/email/verification'));
  return redirect(`${pathname}?mailed=${problem ? 'later' : 'now'}`);
}

export const loader = () => redirect('/account');
