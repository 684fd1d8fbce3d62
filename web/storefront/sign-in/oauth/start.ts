import { redirect } from 'react-router';
import { attempt } from '../../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../../request/context.server.ts';
import { localPath } from '../../../request/local-path.ts';
import { isOwnAct, packOAuthFlow } from '../../../request/oauth-flow.server.ts';
import type { Route } from './+types/start';

/** Unknown, or not a provider's name at all. */
const NO_PROVIDER = new Set([400, 404]);

/** Off to the provider, to come back to `/sign-in/{provider}/callback`. Also for who is signed in and shows it again. */
export async function loader({ request, context, params: { provider }, url }: Route.LoaderArgs) {
  const { api, cookies } = context.get(REQUEST_CONTEXT);
  const to = localPath(url.searchParams.get('to'), '');
  if (!isOwnAct(request))
    return redirect(to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in');
  const begun = await attempt(
    api.GET('/auth/oauth/{provider}/start', { params: { path: { provider } } }),
  );
  if (begun.problem && NO_PROVIDER.has(begun.problem.status)) {
    throw new Response(null, { status: 404 });
  }
  // The redirect URI, in the provider's own words for it.
  if (begun.problem) return redirect(`/sign-in/${provider}/callback?error=temporarily_unavailable`);
  const { authorizeUrl, flow } = begun.data;
  packOAuthFlow(cookies, { kind: 'enter', flow, to });
  return redirect(authorizeUrl);
}
