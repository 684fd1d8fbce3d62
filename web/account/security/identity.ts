/** One account at an OAuth provider: connecting it, by an OAuth flow, and disconnecting it. */
import { redirect } from 'react-router';
import { attempt } from '../../request/api.server.ts';
import { REQUEST_CONTEXT } from '../../request/context.server.ts';
import { isOwnAct, packOAuthFlow } from '../../request/oauth-flow.server.ts';
import {
  deferIfUnconfirmed,
  requireReauthentication,
} from '../../request/require-sign-in.server.ts';
import type { Route } from './+types/identity';

const PAGE = '/account/security';
/** Unknown, or not a provider's name at all. */
const NO_PROVIDER = new Set([400, 404]);

export const middleware: Route.MiddlewareFunction[] = [requireReauthentication];

export async function loader({ request, context, params: { provider } }: Route.LoaderArgs) {
  if (!isOwnAct(request)) return redirect(PAGE);
  const { api, cookies } = context.get(REQUEST_CONTEXT);
  const { data: begun, problem } = await attempt(
    api.POST('/me/identities/{provider}/start', { params: { path: { provider } } }),
  );
  if (problem && NO_PROVIDER.has(problem.status)) throw new Response(null, { status: 404 });
  if (problem) return redirect(`/sign-in/${provider}/callback?error=temporarily_unavailable`);
  packOAuthFlow(cookies, { kind: 'link', flow: begun.flow, to: PAGE });
  return redirect(begun.authorizeUrl);
}

export async function action({ request, context, params: { provider } }: Route.ActionArgs) {
  const ctx = context.get(REQUEST_CONTEXT);
  const { api } = ctx;
  const { problem } = await attempt(
    api.DELETE('/me/identities/{provider}', { params: { path: { provider } } }),
  );
  if (problem?.status === 400) throw new Response(null, { status: 404 });
  if (!problem || problem.status === 404) return redirect(`${PAGE}?disconnected=${provider}`);
  await deferIfUnconfirmed(problem, { ctx, request });
  if (problem.code === 'auth.identity_only_way_in') return redirect(`${PAGE}?kept=${provider}`);
  throw problem;
}
